using System.Collections.Immutable;

namespace NtmWorkflow.Lifecycle.Definitions;

/// <summary>What the engine does when a token arrives at an activity.</summary>
public enum ActivityKind
{
    /// <summary>Begins the instance.</summary>
    Start,

    /// <summary>Finishes the instance.</summary>
    End,

    /// <summary>Chooses between the ports True and False.</summary>
    Decision,

    /// <summary>Sends a token along each branch.</summary>
    Fork,

    /// <summary>Brings the branches of a fork together.</summary>
    Join,

    /// <summary>Gives a variable a value.</summary>
    Assignment,

    /// <summary>Waits until the host resumes it with an outcome.</summary>
    Waiting,

    /// <summary>Asks the host for something and goes on at once.</summary>
    Effect,
}

/// <summary>What an input may hold.</summary>
public enum InputKind
{
    /// <summary>A text: a literal or a variable.</summary>
    Text,

    /// <summary>"true" or "false": a literal or a Boolean variable.</summary>
    Boolean,

    /// <summary>A JSON array of different texts.</summary>
    Texts,

    /// <summary>WaitAll or WaitAny.</summary>
    JoinMode,

    /// <summary>A variable, named outright and not by an expression.</summary>
    VariableName,

    /// <summary>The id of a definition, as a literal.</summary>
    Definition,
}

/// <summary>An input that an activity type knows.</summary>
public sealed record InputRule(string Name, InputKind Kind = InputKind.Text, bool Required = true);

/// <summary>A type of activity: its inputs, and its ports - listed here, or by the input <paramref name="PortsInput"/>.</summary>
public sealed record ActivityType(
    string Name, ActivityKind Kind, ImmutableArray<InputRule> Inputs, ImmutableArray<string> Ports, string? PortsInput = null)
{
    /// <summary>The ports of one activity of this type.</summary>
    public ImmutableArray<string> PortsOf(Activity activity) =>
        PortsInput is null ? Ports : activity.Inputs.GetValueOrDefault(PortsInput)?.Texts() ?? [];
}

/// <summary>The table of the activities that a definition may use: all there are.</summary>
public static class ActivityTypes
{
    private static readonly ImmutableArray<string> Done = ["Done"];

    /// <summary>Elsa's own activities that this engine executes, then ours.</summary>
    public static readonly ImmutableArray<ActivityType> All =
    [
        new("Elsa.Start", ActivityKind.Start, [], Done),
        new("Elsa.End", ActivityKind.End, [], []),
        new("Elsa.FlowDecision", ActivityKind.Decision, [new("condition", InputKind.Boolean)], ["True", "False"]),
        new("Elsa.FlowFork", ActivityKind.Fork, [new("branches", InputKind.Texts)], [], "branches"),
        new("Elsa.FlowJoin", ActivityKind.Join, [new("mode", InputKind.JoinMode)], Done),
        new("Elsa.SetVariable", ActivityKind.Assignment, [new("variable", InputKind.VariableName), new("value")], Done),

        new("Ntm.HumanTask", ActivityKind.Waiting,
            [new("task"), new("role"), Optional("forEach"), Optional("due"), Optional("document"), new("outcomes", InputKind.Texts)],
            [], "outcomes"),
        new("Ntm.WaitUntil", ActivityKind.Waiting, [new("until")], Done),
        new("Ntm.CheckForm", ActivityKind.Waiting, [new("kind")], ["Passed", "Failed"]),
        new("Ntm.Document", ActivityKind.Effect, [new("kind"), Optional("forEach")], Done),
        new("Ntm.StartPursuits", ActivityKind.Effect, [new("definition", InputKind.Definition)], Done),
        new("Ntm.Conclude", ActivityKind.Effect, [new("result")], Done),
    ];

    /// <summary>The type of this name, or null if there is none.</summary>
    public static ActivityType? Find(string name) => All.FirstOrDefault(type => type.Name == name);

    private static InputRule Optional(string name) => new(name, Required: false);
}
