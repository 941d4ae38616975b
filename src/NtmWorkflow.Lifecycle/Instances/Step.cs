using System.Collections.Immutable;

namespace NtmWorkflow.Lifecycle.Instances;

/// <summary>What came of starting or resuming an instance: <see cref="Advanced"/> or <see cref="Refused"/>.</summary>
public abstract record Step;

/// <summary>The instance went on: its new state, what the host must do, the waits that opened and closed, and what happened.</summary>
public sealed record Advanced(
    Instance Instance,
    ImmutableList<Effect> Effects,
    ImmutableList<Wait> Opened,
    ImmutableList<Wait> Closed,
    ImmutableList<HistoryEntry> History) : Step;

/// <summary>Nothing happened, for this reason (in Vietnamese).</summary>
public sealed record Refused(string Reason) : Step;
