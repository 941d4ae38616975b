using NtmWorkflow.Documents.Form;

namespace NtmWorkflow.Tests.Form;

public sealed class RuleTests
{
    public static IEnumerable<object[]> Cases => Breaches.All.Select(b => new object[] { b.Rule, b.What });

    public static TheoryData<string> Kinds => [.. Correct.Kinds];

    [Theory, MemberData(nameof(Cases))]
    public void A_document_that_breaks_one_rule_is_told_of_just_that_rule(string rule, string what)
    {
        var verdict = FormCheck.Of(Breaches.All.Single(b => (b.Rule, b.What) == (rule, what)).Made());
        Assert.Null(verdict.Refusal);
        Assert.True(verdict.Findings.Count > 0, "Nothing was found.");
        Assert.All(verdict.Findings, f => Assert.True(f.Rule == rule, f.ToString()));
        Assert.All(verdict.Findings, f => Assert.All((string[])[f.Part, f.Found, f.Required, f.Mend, f.RuleName], t => Assert.NotEqual("", t)));
    }

    [Fact]
    public void Every_rule_that_is_checked_has_a_document_that_breaks_it() =>
        Assert.Equal(FormCheck.Rules.Where(r => r.IsChecked).Select(r => r.Number).Order(StringComparer.Ordinal), Breaches.All.Select(b => b.Rule).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_rule_of_the_list_is_checked_or_says_why_not()
    {
        string[] sizes = ["A12", "B5", "C4", "D4", "Đ3", "E4", "G8", "H6", "I5", "K5", "L4", "M", "N8"];
        var expected = sizes.SelectMany(s => s == "M" ? [s] : Enumerable.Range(1, int.Parse(s[1..], null)).Select(n => $"{s[0]}{n}"));
        Assert.Equal(expected, FormCheck.Rules.Select(r => r.Number));
        Assert.All(FormCheck.Rules, r => Assert.NotEqual("", r.NotChecked));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Every_kind_that_we_make_is_right_in_form(string kind)
    {
        Assert.Equal([], FormCheck.Of(Correct.Of(kind)).Findings);
        Assert.Equal([], FormCheck.Of(Correct.Draft(kind)).Findings);
    }

    [Fact]
    public void A_committees_plan_and_a_plan_with_appendices_are_right_in_form()
    {
        Assert.Equal([], FormCheck.Of(Correct.CommitteePlan).Findings);
        Assert.Equal([], FormCheck.Of(Correct.WithAppendices).Findings);
    }
}
