using System.Text.Json.Nodes;
using NtmWorkflow.Lifecycle.Comparing;
using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Tests.Lifecycle;

/// <summary>What a later version of a definition changes.</summary>
public class DifferencesTests
{
    private const string Signing = """
        start Start
        draft HumanTask Done
        approve HumanTask Approved Returned
        paper Document
        end End
        start.Done -> draft
        draft.Done -> approve
        approve.Approved -> paper
        approve.Returned -> draft
        paper.Done -> end
        """;

    [Fact]
    public void Nothing_changes_when_only_the_drawing_and_the_layout_do()
    {
        Assert.Empty(Changing(file =>
        {
            file["description"] = "Chú thích khác";
            file.Activity("draft")["metadata"] = JsonNode.Parse("""{ "designer": { "position": { "x": 9, "y": 9 } } }""");
            file.Activity("approve")["outcomes"] = Sketch.Input("Object", """[ "Approved", "Returned" ]""");
            var connections = file["root"]!["connections"]!.AsArray();
            var first = connections[0]!.DeepClone();
            connections.RemoveAt(0);
            connections.Add(first);
        }));
    }

    [Fact]
    public void Texts_and_the_number_are_told_apart_from_what_changes_the_course()
    {
        var changes = Changing(file =>
        {
            (file["name"], file["version"]) = ("Quy trình khác", 2);
            file.Activity("draft")["metadata"] = new JsonObject { ["displayText"] = "Soạn thảo" };
        });
        Assert.Equal([new Renamed("Quy trình thử", "Quy trình khác"), new Renumbered(1, 2)], changes.Take(2));
        var step = Assert.IsType<StepRenamed>(changes[2]);
        Assert.Equal(("draft", "Soạn thảo"), (step.Before.DisplayText, step.After.DisplayText));
        Assert.All(changes, change => Assert.True(change.IsOfWords));
        Assert.All(Changing(file => file.Activity("draft")["role"] = Sketch.Literal("leader")), change => Assert.False(change.IsOfWords));
    }

    [Fact]
    public void An_input_goes_from_one_value_to_another_or_comes_or_goes()
    {
        var changes = Changing(file =>
        {
            file.Activity("draft")["role"] = Sketch.VariableInput("note");
            file.Activity("approve")["due"] = Sketch.Literal("approve");
        }).Cast<InputChanged>().Select(change => (change.Step.Id, change.Input, change.Before, change.After));
        Assert.Equal(
            [
                ("approve", "due", null, new Expression(ExpressionKind.Literal, "approve")),
                ("draft", "role", new Expression(ExpressionKind.Literal, "office"), new Expression(ExpressionKind.Variable, "note")),
            ], changes);
    }

    [Fact]
    public void A_step_put_in_between_is_one_step_more_one_connection_more_and_one_that_leads_elsewhere()
    {
        var changes = Between(Signing, Signing.Replace("draft.Done -> approve", "check HumanTask Done\ndraft.Done -> check\ncheck.Done -> approve", StringComparison.Ordinal));
        Assert.Equal(["StepAdded", "ConnectionAdded", "ConnectionMoved"], changes.Select(change => change.GetType().Name));
        Assert.Equal("check", ((StepAdded)changes[0]).Step.Id);
        Assert.Equal(new Connection("check", "Done", "approve"), ((ConnectionAdded)changes[1]).Connection);
        var moved = (ConnectionMoved)changes[2];
        Assert.Equal(("draft", "approve", "check"), (moved.Source.Id, moved.Before.Id, moved.After.Id));
    }

    [Fact]
    public void The_way_back_is_the_same_with_before_and_after_exchanged()
    {
        var later = Signing.Replace("paper Document\n", "", StringComparison.Ordinal).Replace("paper.Done -> end", "", StringComparison.Ordinal)
            .Replace("Approved -> paper", "Approved -> end", StringComparison.Ordinal);
        Assert.Equal(["StepRemoved", "ConnectionMoved", "ConnectionRemoved"], Between(Signing, later).Select(change => change.GetType().Name));
        Assert.Equal(["StepAdded", "ConnectionMoved", "ConnectionAdded"], Between(later, Signing).Select(change => change.GetType().Name));
    }

    [Fact]
    public void A_step_of_another_type_keeps_its_id_and_its_connections()
    {
        var changes = Between(Signing, Signing.Replace("paper Document", "paper Conclude", StringComparison.Ordinal));
        Assert.Equal(["StepRetyped", "InputChanged", "InputChanged"], changes.Select(change => change.GetType().Name));
    }

    [Fact]
    public void Variables_come_go_and_change()
    {
        var changes = Changing(file =>
        {
            file.Variable(0)["value"] = "true";
            file.Variable(1)["name"] = "another";
        });
        Assert.Equal(
            [
                new VariableAdded(new("v-other", "another", "Boolean", "false")),
                new VariableChanged(new("v-flag", "flag", "Boolean", "false"), new("v-flag", "flag", "Boolean", "true")),
                new VariableRemoved(new("v-other", "other", "Boolean", "false")),
            ], changes);
    }

    [Fact]
    public void Two_definitions_that_are_no_versions_of_each_other_are_told_so() =>
        Assert.Equal([new OtherDefinition("sketch", "drawing")], Changing(file => file["definitionId"] = "drawing"));

    private static IReadOnlyList<Difference> Between(string before, string after) => Differences.Between(Sketch.Read(before), Sketch.Read(after));

    private static IReadOnlyList<Difference> Changing(Action<JsonObject> change)
    {
        var file = Sketch.Draw(Signing);
        change(file);
        var after = Sketch.ReadFile(file);
        Assert.Empty(after.Faults);
        return Differences.Between(Sketch.Read(Signing), after.Definition!);
    }
}
