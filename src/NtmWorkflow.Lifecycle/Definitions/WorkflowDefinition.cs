using System.Collections.Immutable;
using System.Globalization;

namespace NtmWorkflow.Lifecycle.Definitions;

/// <summary>A workflow definition (quy trình) that has passed every check of <see cref="DefinitionReader"/>.</summary>
/// <param name="Json">The file without its white space.</param>
/// <param name="Hash">Lower hexadecimal SHA-256 of that: two layouts are one definition.</param>
public sealed record WorkflowDefinition(
    string DefinitionId,
    string Name,
    int Version,
    string Json,
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

    /// <summary>Whether it is a join that waits for all of its branches.</summary>
    public bool GathersAll => Kind == ActivityKind.Join && Inputs.GetValueOrDefault("mode")?.Value == "WaitAll";

    /// <summary>How its author is told of it: its text, and its id.</summary>
    public string Label => DisplayText == Id ? $"«{Id}»" : $"«{JsonPlace.Short(DisplayText)}» ({Id})";

    /// <summary>The ports by which a token can leave.</summary>
    public ImmutableArray<string> Ports => ActivityTypes.Find(Type)?.PortsOf(this) ?? [];

    /// <summary>The inputs as texts for an instance that has these variables; the list of outcomes is left out, because the wait carries it.</summary>
    public ImmutableSortedDictionary<string, string> InputsFor(IReadOnlyDictionary<string, string> variables) =>
        Inputs.Where(input => input.Key != ActivityTypes.Find(Type)!.PortsInput)
            .ToImmutableSortedDictionary(input => input.Key, input => input.Value.In(variables), StringComparer.Ordinal);
}

/// <summary>An arrow from a port of one activity to another activity.</summary>
public sealed record Connection(string Source, string Port, string Target);

/// <summary>A variable of the workflow; its value is a text: "true" or "false" for a Boolean, digits for an Int32.</summary>
/// <param name="Id">By which the definition's expressions refer to it; to all others its name is what it is called.</param>
public sealed record Variable(string Id, string Name, string TypeName, string Default)
{
    /// <summary>Whether this variable may hold this value.</summary>
    public bool Accepts(string value) => TypeName switch
    {
        "Boolean" => value is "true" or "false",
        "Int32" => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number.ToString(CultureInfo.InvariantCulture) == value,
        _ => true,
    };

    /// <summary>What <see cref="Accepts"/> lets through, for people.</summary>
    public string Accepted => TypeName switch
    {
        "Boolean" => "\"true\" hoặc \"false\"",
        "Int32" => "số nguyên",
        _ => "chuỗi",
    };
}
