using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Tests.Lifecycle;

/// <summary>
/// Draws a definition in a few lines: "ask HumanTask Yes No" is an activity with its outcomes (or branches, or mode, or variables);
/// "ask.Yes -> end" a connection; "choose FlowDecision if count > 2" has a condition. Two Boolean variables, flag and other, a text,
/// note, and a number, count, are always there.
/// </summary>
internal static class Sketch
{
    public static WorkflowDefinition Read(string lines)
    {
        var reading = ReadFile(Draw(lines));
        Assert.Empty(reading.Faults);
        return reading.Definition!;
    }

    public static DefinitionReading ReadFile(JsonNode file) => DefinitionReader.Read(Encoding.UTF8.GetBytes(file.ToJsonString()));

    public static JsonObject Draw(string lines)
    {
        var activities = new JsonArray();
        var connections = new JsonArray();
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.Split(" -> ") is [var from, var to])
                connections.Add(Connection(from.Split('.'), to));
            else
                activities.Add(Activity(line.Split(' ')));
        }
        return new()
        {
            ["definitionId"] = "sketch", ["name"] = "Quy trình thử", ["version"] = 1,
            ["variables"] = new JsonArray(Variable("flag", "Boolean"), Variable("other", "Boolean"), Variable("note", "String"), Variable("count", "Int32")),
            ["root"] = new JsonObject
            {
                ["id"] = "flow", ["nodeId"] = "Workflow1:flow", ["type"] = "Elsa.Flowchart", ["version"] = 1,
                ["activities"] = activities, ["connections"] = connections,
            },
        };
    }

    public static JsonObject Literal(string value) => Input("Literal", value);

    public static JsonObject Input(string expressionType, JsonNode value) =>
        new() { ["typeName"] = "String", ["expression"] = new JsonObject { ["type"] = expressionType, ["value"] = value } };

    public static JsonObject VariableInput(string name) => Input("Variable", new JsonObject { ["id"] = $"v-{name}" });

    private static JsonObject Connection(string[] from, string to) => new()
    {
        ["source"] = new JsonObject { ["activity"] = from[0], ["port"] = from[1] },
        ["target"] = new JsonObject { ["activity"] = to, ["port"] = "In" },
    };

    private static JsonObject Variable(string name, string type) => new()
    {
        ["id"] = $"v-{name}", ["name"] = name, ["typeName"] = type, ["value"] = type == "Boolean" ? "False" : "",
        ["storageDriverTypeName"] = "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core",
    };

    private static JsonObject Activity(string[] words)
    {
        var (id, type, rest) = (words[0], words[1], words[2..]);
        var prefix = type is "HumanTask" or "WaitUntil" or "Document" or "StartPursuits" or "Conclude" ? "Ntm" : "Elsa";
        var activity = new JsonObject { ["id"] = id, ["nodeId"] = $"Workflow1:flow:{id}", ["type"] = $"{prefix}.{type}", ["version"] = 1 };
        foreach (var (name, value) in InputsOf(type, id, rest))
            activity[name] = value;
        return activity;
    }

    private static (string, JsonNode)[] InputsOf(string type, string id, string[] rest) => type switch
    {
        "HumanTask" => [("task", Literal(id)), ("role", Literal("office")), ("outcomes", Input("Object", JsonSerializer.Serialize(rest)))],
        "WaitUntil" => [("until", Literal("month"))],
        "Document" => [("kind", Literal(id))],
        "StartPursuits" => [("definition", Literal(rest[0]))],
        "Conclude" => [("result", Literal(id))],
        "FlowDecision" when rest[0] == "if" => [("condition", Input("Ntm", string.Join(' ', rest[1..])))],
        "FlowDecision" => [("condition", VariableInput(rest[0]))],
        "FlowFork" => [("branches", Input("Object", JsonSerializer.Serialize(rest)))],
        "FlowJoin" => [("mode", Literal(rest[0]))],
        "SetVariable" => [("variable", new JsonObject { ["id"] = $"v-{rest[0]}" }), ("value", Literal(rest[1]))],
        _ => [],
    };
}
