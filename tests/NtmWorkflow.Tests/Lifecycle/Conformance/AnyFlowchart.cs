using System.Text.Json.Nodes;
using CsCheck;
using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Tests.Lifecycle.Conformance;

/// <summary>
/// Flowcharts without any plan: activities of whatever type, each port to wherever, connections in whatever order, inputs of every kind
/// of expression. Those that the reader lets pass are definitions; Elsa must then run them as this product does.
/// </summary>
internal static class AnyFlowchart
{
    private static readonly string[] Types =
    [
        "HumanTask Done", "HumanTask Done", "HumanTask Yes No", "HumanTask Yes No Later", "WaitUntil", "Document", "Document", "SetVariable flag true", "SetVariable count 2",
        "SetVariable note được", "FlowDecision flag", "FlowDecision if count >= 1 and not flag", "FlowFork a b", "FlowFork a b c", "FlowFork a", "FlowJoin WaitAll", "FlowJoin WaitAll", "FlowJoin WaitAny",
    ];

    private static readonly Gen<string[]> Activities = Gen.Int[0, Types.Length - 1].Select(index => Types[index]).Array[2, 9];

    private static readonly Gen<string> Planless = Gen.Select(Activities, Gen.Int[0, 999].Array[40], Lines);

    private static readonly Gen<string> Bent = Gen.Select(RandomFlowchart.Any, Gen.Int[0, 999].Array[0, 6], Bend);

    /// <summary>Null for those that the reader refuses.</summary>
    public static readonly Gen<WorkflowDefinition?> Definitions = Gen.Select(
        Gen.OneOf(Planless, Bent, Bent, Bent), Gen.Shuffle(Enumerable.Range(0, 200).ToArray()), Gen.Int[0, 9].Array[12], Read);

    private static WorkflowDefinition? Read(string lines, int[] order, int[] kinds)
    {
        var file = Sketch.Draw(lines);
        Shuffle((JsonArray)file["root"]!["connections"]!, order);
        foreach (var (activity, index) in ((JsonArray)file["root"]!["activities"]!).Select((activity, index) => ((JsonObject)activity!, index)))
            Vary(activity, kinds[index % kinds.Length]);
        return Sketch.ReadFile(file).Definition;
    }

    private static string Lines(string[] activities, int[] targets)
    {
        var ports = activities.SelectMany((type, index) => PortsOf(type).Select(port => (From: index, Arrow: $"a{index}.{port}"))).Prepend((From: -1, Arrow: "start.Done"));
        return string.Join('\n',
        [
            "start Start", "end End", .. activities.Select((type, index) => $"a{index} {type}"),
            .. ports.Select((port, index) => $"{port.Arrow} -> {Target(port.From, targets[index], activities.Length)}"),
        ]);
    }

    /// <summary>Each two picks lead one connection to where another one leads.</summary>
    private static string Bend(string lines, int[] picks) => picks.Chunk(2).Where(pick => pick.Length == 2).Aggregate(lines, (drawn, pick) =>
    {
        var all = drawn.Split('\n');
        var connections = all.Where(line => line.Contains(" -> ", StringComparison.Ordinal)).ToList();
        var (bent, target) = (connections[pick[0] % connections.Count], connections[pick[1] % connections.Count].Split(" -> ")[1]);
        return string.Join('\n', all.Select(line => line == bent ? $"{line.Split(" -> ")[0]} -> {target}" : line));
    });

    private static string[] PortsOf(string type) => type.Split(' ') switch
    {
        ["HumanTask" or "FlowFork", .. var ports] => ports,
        ["FlowDecision", ..] => ["True", "False"],
        _ => ["Done"],
    };

    /// <summary>Mostly onwards, not far; now and then back.</summary>
    private static string Target(int from, int pick, int count)
    {
        var target = pick % 10 == 0 && from > 0 ? (pick / 10) % (from + 1) : from + 1 + ((pick / 10) % 3);
        return target < count ? $"a{target}" : "end";
    }

    private static void Shuffle(JsonArray connections, int[] order)
    {
        var all = connections.ToList();
        connections.Clear();
        foreach (var index in order.Where(index => index < all.Count))
            connections.Add(all[index]);
    }

    /// <summary>Gives an input another kind of expression, where the reader knows one.</summary>
    private static void Vary(JsonObject activity, int kind)
    {
        var (name, value) = (activity["type"]!.GetValue<string>(), activity["variable"]?["id"]?.GetValue<string>()) switch
        {
            ("Ntm.Document", _) when kind < 3 => ("forEach", Sketch.VariableInput("note")),
            ("Ntm.HumanTask", _) when kind < 3 => ("due", Sketch.VariableInput("note")),
            ("Ntm.HumanTask", _) when kind == 3 => ("document", "không ghi loại"),
            ("Elsa.FlowDecision", _) when kind == 0 => ("condition", true),
            ("Elsa.SetVariable", "v-flag") when kind < 3 => ("value", Sketch.Input("Ntm", "count < 0 or note = \"được\"")),
            ("Elsa.SetVariable", "v-flag") when kind < 6 => ("value", Sketch.VariableInput("other")),
            ("Elsa.SetVariable", "v-count") when kind < 3 => ("value", -7),
            ("Elsa.SetVariable", "v-note") when kind < 3 => ("value", Sketch.Literal("")),
            _ => ("", (JsonNode?)null),
        };
        if (value is not null)
            activity[name] = value;
    }
}
