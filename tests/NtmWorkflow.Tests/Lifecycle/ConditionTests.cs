using CsCheck;
using NtmWorkflow.Lifecycle.Definitions.Conditions;

namespace NtmWorkflow.Tests.Lifecycle;

/// <summary>The language of conditions: what it can say, and that it can do nothing else.</summary>
public class ConditionTests
{
    private static readonly Dictionary<string, string> Variables = new()
    {
        ["round"] = "3", ["met"] = "12", ["returned"] = "true", ["late"] = "false", ["standard"] = "nâng cao",
    };

    private static readonly Gen<Term> Numbers = Gen.OneOf(
        Gen.OneOf<Term>(new VariableTerm("round"), new VariableTerm("met")), Gen.Int.Select(Term (number) => new NumberTerm(number)));

    private static readonly Gen<Term> Texts = Gen.OneOf(
        Gen.Const<Term>(new VariableTerm("standard")),
        Gen.OneOf("", "nâng cao", "a \"b\"", "and", "x)", "1").Select(Term (text) => new TextTerm(text)));

    private static readonly Gen<Condition> Leaves = Gen.OneOf(
        Gen.OneOf<Condition>(new Flag("returned"), new Flag("late")),
        Gen.Select(Numbers, Gen.OneOf(Comparison.Signs), Numbers).Select(Condition (c) => new Comparison(c.Item1, c.Item2, c.Item3)),
        Gen.Select(Texts, Gen.OneOf("=", "<>"), Texts).Select(Condition (c) => new Comparison(c.Item1, c.Item2, c.Item3)));

    private static readonly Gen<Condition> Conditions = Gen.Recursive<Condition>((depth, inner) => depth > 2
        ? Leaves
        : Gen.OneOf(
            Leaves, inner.Select(Condition (i) => new Not(i)),
            Gen.Select(inner, inner).Select(Condition (both) => new And(both.Item1, both.Item2)),
            Gen.Select(inner, inner).Select(Condition (either) => new Or(either.Item1, either.Item2))));

    [Theory]
    [InlineData("returned", true)]
    [InlineData("not returned", false)]
    [InlineData("round = 3", true)]
    [InlineData("round <> 3 or met > 11", true)]
    [InlineData("round < 3", false)]
    [InlineData("round <= 3 and met >= 12", true)]
    [InlineData("-1 > round", false)]
    [InlineData("met > 9", true)]
    [InlineData("round = 003", true)]
    [InlineData("standard = \"nâng cao\"", true)]
    [InlineData("standard <> \"cơ bản\"", true)]
    [InlineData("late or returned and not (round = 3)", false)]
    [InlineData("(late or returned) and round = 3", true)]
    [InlineData("not not returned", true)]
    [InlineData("not round = 3", false)]
    public void A_condition_holds_or_not(string text, bool holds) =>
        Assert.Equal(holds, ConditionParser.Read(text).Condition!.Holds(Variables));

    [Theory]
    [InlineData("", "Điều kiện cần một biến, một số hoặc một chuỗi trong dấu \"\", nhưng đã hết ở ký tự 0.")]
    [InlineData("round >", "nhưng đã hết ở ký tự 7")]
    [InlineData("round > 3 4", "ở ký tự 11 lại có «4»")]
    [InlineData("(returned", "cần «)»")]
    [InlineData("returned and or late", "ở ký tự 14 lại có «or»")]
    [InlineData("3", "cần một dấu so sánh")]
    [InlineData("round == 3", "ở ký tự 8 lại có «=»")]
    [InlineData("round + 1 > 3", "ký tự «+» không hiểu được")]
    [InlineData("standard = \"nâng", "chuỗi không có dấu đóng, ở ký tự 12")]
    [InlineData("round > 99999999999", "quá lớn")]
    [InlineData("System.IO.File.Delete(\"x\")", "ở ký tự 22 lại có «(»")]
    [InlineData("while (returned) {}", "ký tự «{» không hiểu được")]
    public void What_is_no_condition_is_refused_with_the_place(string text, string said) =>
        Assert.Contains(said, ConditionParser.Read(text).Fault, StringComparison.Ordinal);

    [Fact]
    public void A_condition_has_an_end_to_its_length_and_depth()
    {
        Assert.Contains("vượt giới hạn 500", ConditionParser.Read(new string(' ', 501)).Fault, StringComparison.Ordinal);
        Assert.Contains("lồng quá 20 cấp", ConditionParser.Read(new string('(', 400)).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_condition_prints_is_read_as_the_same_condition() => Conditions.Sample(condition =>
    {
        var text = condition.ToString();
        Assert.True(text.Length > 500 || Equals(condition, ConditionParser.Read(text).Condition), text);
    });

    [Fact]
    public void Any_text_is_a_condition_or_has_a_fault() => Gen.OneOf(Gen.String, Gen.String["()<>=\" andort1-"]).Sample(text =>
    {
        var (condition, fault) = ConditionParser.Read(text);
        Assert.True(condition is null != (fault is null));
    });
}
