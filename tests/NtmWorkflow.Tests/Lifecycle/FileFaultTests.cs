using System.Text;
using System.Text.Json.Nodes;
using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Tests.Lifecycle;

/// <summary>A sound file, broken in one place: exactly that place is named.</summary>
public class FileFaultTests
{
    private const string Sound = """
        start Start
        ask HumanTask Yes No
        choose FlowDecision flag
        fork FlowFork left right
        a Document
        b Document
        join FlowJoin WaitAll
        set SetVariable note x
        end End
        start.Done -> ask
        ask.Yes -> choose
        ask.No -> ask
        choose.True -> fork
        choose.False -> end
        fork.left -> a
        fork.right -> b
        a.Done -> join
        b.Done -> join
        join.Done -> set
        set.Done -> end
        """;

    [Fact]
    public void The_sound_file_has_no_fault() => Assert.Empty(Sketch.ReadFile(Sketch.Draw(Sound)).Faults);

    [Fact]
    public void A_definition_needs_an_id_a_name_and_a_version()
    {
        Broken(file => file["definitionId"] = "a b").IsFault("bad-id", "$.definitionId");
        Broken(file => file["name"] = " ").IsFault("missing-field", "$.name");
        Broken(file => file["version"] = 0).IsFault("missing-field", "$.version");
    }

    [Fact]
    public void The_root_is_a_flowchart() =>
        Broken(file => file["root"]!["type"] = "Elsa.Sequence").IsFault("no-flowchart", "$.root");

    [Fact]
    public void Lists_are_lists()
    {
        Broken(file => file["variables"] = "none").Has("not-a-list", "$.variables");
        Broken(file => file["root"]!["connections"] = 3).Has("not-a-list", "$.root.connections");
    }

    [Fact]
    public void Variables_of_the_flowchart_and_lost_connections_are_not_overlooked()
    {
        Broken(file => file["root"]!["variables"] = new JsonArray(1)).IsFault("misplaced-variables", "$.root.variables");
        Broken(file => file["root"]!["customProperties"] = new JsonObject { ["notFoundConnections"] = new JsonArray(1) })
            .IsFault("unknown-activity", "$.root.customProperties.notFoundConnections");
    }

    [Fact]
    public void An_activity_id_is_used_once() =>
        Broken(file => Activities(file).Add(file.Activity("set").DeepClone())).IsFault("duplicate-activity", "$.root.activities[9].id");

    [Fact]
    public void An_activity_has_a_type_and_version_that_exist()
    {
        Broken(file => file.Activity("a")["type"] = "Elsa.RunTask").IsFault("unknown-activity", "$.root.activities[4].type");
        Broken(file => file.Activity("a").Remove("type")).IsFault("unknown-activity", "$.root.activities[4].type");
        Broken(file => file.Activity("a")["version"] = 2).IsFault("unknown-activity", "$.root.activities[4].version");
    }

    [Theory]
    [InlineData("Elsa.Cron"), InlineData("Elsa.StartAt"), InlineData("Elsa.Timer"), InlineData("Elsa.Delay")]
    public void A_wait_that_knows_no_office_gives_way_to_ours(string type) => Assert.Contains("Ntm.WaitUntil",
        Broken(file => file.Activity("a")["type"] = type).IsFault("clock-without-zone", "$.root.activities[4].type").Mend, StringComparison.Ordinal);

    [Fact]
    public void A_node_id_says_where_the_activity_is()
    {
        Broken(file => file.Activity("a")["nodeId"] = "Workflow1:flow:old").IsFault("stale-node-id", "$.root.activities[4].nodeId");
        Broken(file => file["root"]!["nodeId"] = "Workflow1:old").IsFault("stale-node-id", "$.root.nodeId");
        Assert.Empty(Broken(file => file["root"]!.AsObject().Remove("nodeId")).Faults);
    }

    [Fact]
    public void A_fault_names_the_step_with_its_field_or_its_port()
    {
        var read = Broken(file =>
        {
            file.Activity("a")["metadata"] = new JsonObject { ["displayText"] = "Lập\nbáo cáo" };
            file.Activity("a")["kind"] = Sketch.VariableInput("gone");
        });
        var fault = read.IsFault("unknown-variable", "$.root.activities[4].kind.expression.value");
        Assert.Equal(("a", "kind", null), (fault.Activity?.Id, fault.Field, fault.Port));
        Assert.StartsWith("bước «Lập báo cáo» (a), mục «kind» · unknown-variable: ", fault.ToString(), StringComparison.Ordinal);

        fault = Broken(file => file.Connection(2)["source"]!["port"] = "Perhaps").IsFault("unknown-port", "$.root.connections[2]");
        Assert.StartsWith("bước «ask», cổng «Perhaps» · unknown-port: ", fault.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("$.variables[1].typeName · ", Broken(file => file.Variable(1)["typeName"] = "Decimal").Faults[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_activity_may_not_merge_in_a_way_that_depends_on_the_mode() =>
        Broken(file => file.Activity("a")["customProperties"] = new JsonObject { ["mergeMode"] = "Race" })
            .IsFault("merge-mode", "$.root.activities[4].customProperties.mergeMode");

    [Fact]
    public void A_required_input_is_there_and_no_other_than_the_known()
    {
        Broken(file => file.Activity("a").Remove("kind")).IsFault("missing-input", "$.root.activities[4].kind");
        Broken(file => file.Activity("a")["kind"] = Sketch.Literal("")).IsFault("missing-input", "$.root.activities[4].kind");
        Broken(file => file.Activity("a")["knd"] = "plan").IsFault("unknown-input", "$.root.activities[4].knd");
    }

    [Fact]
    public void An_input_that_elsa_would_read_as_nothing_is_a_fault()
    {
        Broken(file => ((JsonObject)file.Activity("a")["kind"]!).Remove("typeName")).IsFault("untyped-input", "$.root.activities[4].kind");
        Broken(file => file.Activity("a")["kind"] = Sketch.Input("Formula", "x"))
            .IsFault("unknown-expression", "$.root.activities[4].kind");
        Broken(file => file.Activity("a")["kind"] = new JsonObject { ["typeName"] = "String" })
            .IsFault("unknown-expression", "$.root.activities[4].kind");
    }

    [Theory]
    [InlineData("JavaScript"), InlineData("C#"), InlineData("Python"), InlineData("Liquid"), InlineData("Delegate")]
    public void Code_is_not_let_in(string expressionType) =>
        Broken(file => file.Activity("choose")["condition"] = Sketch.Input(expressionType, "1 == 1"))
            .IsFault("code-expression", "$.root.activities[2].condition");

    [Fact]
    public void Branches_that_cannot_be_read_are_not_missed_at_the_join() =>
        Broken(file => file.Activity("fork")["branches"] = Sketch.Literal("left")).IsFault("bad-value", "$.root.activities[3].branches");

    [Fact]
    public void A_join_says_how_it_waits()
    {
        Broken(file => file.Activity("join").Remove("mode")).IsFault("join-mode", "$.root.activities[6].mode");
        Broken(file => file.Activity("join")["mode"] = Sketch.Literal("WaitAllActive")).IsFault("join-mode", "$.root.activities[6].mode");
    }

    [Fact]
    public void A_connection_joins_two_activities_that_exist()
    {
        var fault = Broken(file => file.Connection(0)["target"]!["activity"] = "gone").IsFault("connection-to-nowhere", "$.root.connections[0].target");
        Assert.Equal(("start", "Done"), (fault.Activity?.Id, fault.Port));
        Broken(file => file.Connection(0)["source"]!["activity"] = "gone").Has("connection-to-nowhere", "$.root.connections[0].source");
    }

    [Fact]
    public void A_connection_leaves_by_a_port_that_is_there_and_once()
    {
        Broken(file => file.Connection(1)["source"]!["port"] = "Perhaps").IsFault("unknown-port", "$.root.connections[1]");
        Broken(file => file.Connection(1)["target"]!["port"] = "Out").IsFault("unknown-port", "$.root.connections[1]");
        Broken(file => Connections(file).Add(file.Connection(1).DeepClone())).IsFault("port-twice", "$.root.connections[11]");
    }

    [Fact]
    public void The_name_of_a_type_to_create_is_refused_wherever_it_hides() =>
        Broken(file => file.Activity("a")["customProperties"] = JsonNode.Parse("""{ "x": [ { "_type": "System.IO.FileInfo" } ] }"""))
            .IsFault("type-key", "$.root.activities[4].customProperties.x[0]._type");

    [Theory]
    [InlineData("", "not-json")]
    [InlineData("\uFEFF", "not-json")]
    [InlineData(" \r\n", "not-json")]
    [InlineData("Quy trình ban hành kế hoạch", "not-json")]
    [InlineData("{\"name\":", "not-json")]
    [InlineData("{} {}", "not-json")]
    [InlineData("[]", "no-definition")]
    [InlineData("null", "no-definition")]
    [InlineData("2026", "no-definition")]
    [InlineData("{\"a\":1,\"a\":2}", "not-json")]
    [InlineData("{\"name\":\"\\ud800\"}", "not-json")]
    [InlineData("{\"\\ud800\":1}", "not-json")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]", "not-json")]
    public void What_is_no_definition_at_all_is_refused(string text, string rule) =>
        DefinitionReader.Read(Encoding.UTF8.GetBytes(text)).IsFault(rule, "$");

    [Fact]
    public void A_file_has_limits()
    {
        DefinitionReader.Read(new byte[] { 0x22, 0xff, 0x22 }).IsFault("not-json", "$");
        DefinitionReader.Read(new byte[DefinitionReader.MostBytes + 1]).IsFault("too-large", "$");
        DefinitionReader.Read(new byte[10_000_000]).IsFault("too-large", "$");
        DefinitionReader.Read(Encoding.UTF8.GetBytes(new string('[', 500_000))).IsFault("not-json", "$");
        Broken(file => Enumerable.Range(0, 500).ToList().ForEach(_ => Activities(file).Add(1))).Has("activity-count", "$.root.activities");
        Broken(file => Enumerable.Range(0, 2000).ToList().ForEach(_ => Connections(file).Add(1)))
            .Has("connection-count", "$.root.connections");
        Broken(file => file["variables"] = new JsonArray([.. Enumerable.Range(0, 101).Select(number => (JsonNode)number)]))
            .Has("variable-count", "$.variables");
    }

    [Fact]
    public void All_faults_are_told_at_once() => Assert.Equal(
        ["missing-field", "unknown-activity", "unknown-input"],
        Broken(file =>
        {
            file["name"] = "";
            file.Activity("a")["type"] = "Elsa.WriteLine";
            file.Activity("b")["due"] = "soon";
        }).Faults.Select(fault => fault.Rule));

    [Fact]
    public void Of_too_many_faults_the_number_is_told()
    {
        var faults = Broken(file => Enumerable.Range(0, 510).ToList().ForEach(number => file.Activity("a")[$"x{number}"] = 1)).Faults;
        Assert.Equal((501, "too-many-faults"), (faults.Length, faults[^1].Rule));
        Assert.Contains("còn 10 lỗi", faults[^1].IsToldInTwoSentences().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flowchart_without_steps_is_told_to_be_empty_and_no_more() =>
        Broken(file => file["root"] = JsonNode.Parse("""{ "id": "flow", "type": "Elsa.Flowchart" }""")).IsFault("activity-count", "$.root.activities");

    [Fact]
    public void Every_fault_says_what_is_wrong_and_how_to_mend_it()
    {
        var faults = Broken(file => file["root"] = JsonNode.Parse("""{ "type": "Elsa.Flowchart", "activities": [1, 2] }""")).Faults;
        Assert.NotEmpty(faults);
        Assert.All(faults, fault => Assert.True(fault.Message.Length > 10 && fault.Mend.Length > 10 && fault.Where.StartsWith('$')));
    }

    [Fact]
    public void Other_forms_of_a_connection_that_elsa_reads_are_read()
    {
        var values = Broken(file => file["root"]!["connections"] = new JsonObject { ["$values"] = Connections(file).DeepClone() });
        var pascal = Broken(file => Connections(file)[4] = JsonNode.Parse(
            """{ "Source": { "Activity": "choose", "Port": "False" }, "Target": { "Activity": "end" } }"""));
        var flat = Broken(file => Connections(file)[0] = new JsonObject { ["source"] = "start", ["target"] = "ask" });
        foreach (var reading in new[] { values, pascal, flat })
            Assert.Equal(Sketch.Read(Sound).Connections.AsEnumerable(), reading.Definition!.Connections);
    }

    [Fact]
    public void White_space_and_a_byte_order_mark_do_not_make_another_definition()
    {
        var file = Sketch.Draw(Sound);
        var indented = DefinitionReader.Read(Encoding.UTF8.GetBytes("\uFEFF" + file.ToJsonString(new() { WriteIndented = true })));
        Assert.Equal(Sketch.ReadFile(file).Definition!.Hash, indented.Definition!.Hash);
        file["name"] = "Tên khác";
        Assert.NotEqual(indented.Definition.Hash, Sketch.ReadFile(file).Definition!.Hash);
    }

    /// <summary>The sound file, broken in one place.</summary>
    internal static DefinitionReading Broken(Action<JsonObject> breaking)
    {
        var file = Sketch.Draw(Sound);
        breaking(file);
        return Sketch.ReadFile(file);
    }

    private static JsonArray Activities(JsonObject file) => file["root"]!["activities"]!.AsArray();

    private static JsonArray Connections(JsonObject file) => file["root"]!["connections"]!.AsArray();
}
