using System.Text.Json.Nodes;
using static NtmWorkflow.Tests.Lifecycle.FileFaultTests;

namespace NtmWorkflow.Tests.Lifecycle;

/// <summary>A sound file whose values, conditions or variables are broken: exactly that place is named.</summary>
public class ValueFaultTests
{
    [Fact]
    public void A_value_fits_its_input()
    {
        Broken(file => file.Activity("choose")["condition"] = Sketch.Literal("maybe"))
            .IsFault("bad-value", "$.root.activities[2].condition");
        Broken(file => file.Activity("choose")["condition"] = Sketch.VariableInput("note"))
            .IsFault("bad-value", "$.root.activities[2].condition");
        Broken(file => file.Activity("a")["kind"] = Sketch.Input("Object", "[]")).IsFault("bad-value", "$.root.activities[4].kind");
        Broken(file => file.Activity("a")["kind"] = Sketch.Input("Literal", new JsonArray()))
            .IsFault("bad-value", "$.root.activities[4].kind");
        Broken(file => file.Activity("set")["variable"] = new JsonObject { ["id"] = "v-flag" })
            .IsFault("bad-value", "$.root.activities[7]");
        foreach (var outcomes in new[] { "[", "[]", "{}", "[1]", "[\"Yes\",\"Yes\"]", "[\"\"]", "[null]", "[\"\\ud800\"]" })
            Broken(file => file.Activity("ask")["outcomes"] = Sketch.Input("Object", outcomes))
                .IsFault("bad-value", "$.root.activities[1].outcomes");
    }

    [Theory]
    [InlineData("flag and count > 2", null)]
    [InlineData("note = \"x\"", null)]
    [InlineData("count >", "đã hết ở ký tự 7")]
    [InlineData("gone", "Không có biến nào tên «gone»")]
    [InlineData("count", "không phải kiểu Boolean")]
    [InlineData("flag = other", "kiểu Boolean không so sánh")]
    [InlineData("count = note", "khác kiểu")]
    [InlineData("note < \"x\"", "Chuỗi chỉ so sánh bằng = hoặc <>")]
    public void A_condition_compares_variables_that_are_declared_like_with_like(string condition, string? said)
    {
        var faults = Broken(file => file.Activity("choose")["condition"] = Sketch.Input("Ntm", condition)).Faults;
        if (said is null)
            Assert.Empty(faults);
        else
            Assert.Contains(said, Assert.Single(faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_is_a_truth_and_no_text()
    {
        Broken(file => file.Activity("a")["kind"] = Sketch.Input("Ntm", "flag")).IsFault("bad-value", "$.root.activities[4].kind");
        Broken(file => file.Activity("set")["value"] = Sketch.Input("Ntm", "flag")).IsFault("bad-value", "$.root.activities[7]");
        Broken(file => file.Activity("choose")["condition"] = Sketch.Input("Ntm", new JsonArray()))
            .IsFault("bad-value", "$.root.activities[2].condition");
    }

    [Fact]
    public void A_variable_that_is_named_is_declared()
    {
        Broken(file => file.Activity("choose")["condition"] = Sketch.VariableInput("gone"))
            .IsFault("unknown-variable", "$.root.activities[2].condition.expression.value");
        Broken(file => file.Activity("set")["variable"] = new JsonObject { ["id"] = "v-gone" })
            .IsFault("unknown-variable", "$.root.activities[7].variable");
    }

    [Fact]
    public void A_variable_lasts_has_a_known_type_and_one_name()
    {
        Broken(file => file.Variable(1)["storageDriverTypeName"] = "Elsa.Workflows.MemoryStorageDriver, Elsa.Workflows.Core")
            .IsFault("forgotten-variable", "$.variables[1].storageDriverTypeName");
        Broken(file => file.Variable(1)["typeName"] = "Decimal").IsFault("variable-type", "$.variables[1].typeName");
        Broken(file => file.Variable(1)["isArray"] = true).IsFault("variable-type", "$.variables[1].typeName");
        Broken(file => file.Variable(1)["value"] = "maybe").IsFault("variable-value", "$.variables[1].value");
        Broken(file => file.Variable(3)["value"] = "1.5").IsFault("variable-value", "$.variables[3].value");
        Broken(file => file.Variable(1)["name"] = "note").Has("duplicate-variable", "$.variables[2]");
        Broken(file => file.Variable(1)["id"] = "v-note").Has("duplicate-variable", "$.variables[2]");
    }
}
