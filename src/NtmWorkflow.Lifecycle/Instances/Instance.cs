using System.Collections.Immutable;
using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Lifecycle.Instances;

/// <summary>Whether an instance still has something to do.</summary>
public enum InstanceStatus
{
    /// <summary>It waits for somebody or something.</summary>
    Running,

    /// <summary>It has come to its end.</summary>
    Finished,
}

/// <summary>A running workflow (phiên quy trình): all its state between two steps.</summary>
/// <param name="Arrivals">For each join, the arrows (activity:port) by which a token has arrived.</param>
/// <param name="Sequence">The number of the last history entry.</param>
public sealed record Instance(
    string Id,
    string DefinitionId,
    string DefinitionHash,
    InstanceStatus Status,
    ImmutableSortedDictionary<string, string> Variables,
    ImmutableList<Wait> Waits,
    ImmutableSortedDictionary<string, ImmutableSortedSet<string>> Arrivals,
    int Sequence)
{
    /// <summary>No branch waits at a join.</summary>
    public static readonly ImmutableSortedDictionary<string, ImmutableSortedSet<string>> NoArrivals =
        ImmutableSortedDictionary.Create<string, ImmutableSortedSet<string>>(StringComparer.Ordinal);

    /// <summary>An instance to which nothing has happened yet; variables that are not given have their defaults.</summary>
    public static Instance New(WorkflowDefinition definition, string id, IReadOnlyDictionary<string, string> variables) => new(
        id, definition.DefinitionId, definition.Hash, InstanceStatus.Running,
        definition.Variables.ToImmutableSortedDictionary(v => v.Key, v => v.Value.Default, StringComparer.Ordinal).SetItems(variables),
        [], NoArrivals, 0);
}

/// <summary>Something that an instance waits for: it goes on when resumed with one of the outcomes.</summary>
public sealed record Wait(
    string Id, string ActivityId, string Type, ImmutableSortedDictionary<string, string> Inputs, ImmutableList<string> Outcomes);

/// <summary>Something that an instance asks of its host; the id stays the same if the step is taken again.</summary>
public sealed record Effect(string Id, string ActivityId, string Type, ImmutableSortedDictionary<string, string> Inputs);

/// <summary>A line of an instance's history; <paramref name="Event"/> is one of <see cref="HistoryEvent"/>.</summary>
/// <param name="Given">What came from outside with this event, as a JSON object; null if nothing did.</param>
public sealed record HistoryEntry(int Sequence, string ActivityId, string Event, string? Outcome, DateTimeOffset At, string? Given = null);

/// <summary>What can happen to an activity.</summary>
public static class HistoryEvent
{
    /// <summary>It is done, by this outcome.</summary>
    public const string Completed = nameof(Completed);

    /// <summary>It has begun to wait.</summary>
    public const string Waiting = nameof(Waiting);

    /// <summary>A branch has arrived at this join, which waits for the others.</summary>
    public const string Arrived = nameof(Arrived);

    /// <summary>It was waiting when another branch made it needless.</summary>
    public const string Cancelled = nameof(Cancelled);

    /// <summary>The instance has come to its end here.</summary>
    public const string Finished = nameof(Finished);

    /// <summary>The instance goes on by another version, whose hash is the outcome; given is which step stands for which.</summary>
    public const string Moved = nameof(Moved);
}
