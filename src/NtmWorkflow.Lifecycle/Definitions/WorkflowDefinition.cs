using System.Collections.Immutable;

namespace NtmWorkflow.Lifecycle.Definitions;

/// <summary>A workflow definition (quy trình) that has passed every check of <see cref="DefinitionReader"/>.</summary>
/// <param name="Hash">Lower hexadecimal SHA-256 of the file without its white space: two layouts are one definition.</param>
public sealed record WorkflowDefinition(
    string DefinitionId,
    string Name,
    int Version,
    string Hash,
    ImmutableSortedDictionary<string, Activity> Activities,
    ImmutableArray<Connection> Connections,
    ImmutableSortedDictionary<string, Variable> Variables)
{
    /// <summary>The one activity at which every instance begins.</summary>
    public Activity Start => Activities.Values.First(activity => activity.Kind == ActivityKind.Start);

    /// <summary>The one connection that leaves an activity by a port.</summary>
    public Connection Leaving(string activityId, string port) =>
        Connections.First(connection => connection.Source == activityId && connection.Port == port);

    /// <summary>The connections that arrive at an activity.</summary>
    public IEnumerable<Connection> ArrivingAt(string activityId) =>
        Connections.Where(connection => connection.Target == activityId);
}

/// <summary>A step (bước) of a definition.</summary>
public sealed record Activity(string Id, string Type, string DisplayText, ImmutableSortedDictionary<string, Expression> Inputs)
{
    /// <summary>What the engine does on arriving here; null for a type that it does not know.</summary>
    public ActivityKind? Kind => ActivityTypes.Find(Type)?.Kind;

    /// <summary>How its author is told of it: its text, and its id.</summary>
    public string Label => DisplayText == Id ? $"«{Id}»" : $"«{JsonPlace.Short(DisplayText)}» ({Id})";

    /// <summary>The ports by which a token can leave.</summary>
    public ImmutableArray<string> Ports => ActivityTypes.Find(Type)?.PortsOf(this) ?? [];
}

/// <summary>An arrow from a port of one activity to another activity.</summary>
public sealed record Connection(string Source, string Port, string Target);

/// <summary>A variable of the workflow; its value is a text, "true" or "false" for a Boolean.</summary>
public sealed record Variable(string Name, string TypeName, string Default)
{
    /// <summary>Whether this variable may hold this value.</summary>
    public bool Accepts(string value) => TypeName != "Boolean" || value is "true" or "false";
}
