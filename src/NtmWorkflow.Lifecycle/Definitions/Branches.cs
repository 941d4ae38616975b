using System.Collections.Immutable;

namespace NtmWorkflow.Lifecycle.Definitions;

/// <summary>A branch of a fork, itself within a branch of another fork or (null) on the main path.</summary>
internal sealed record Branch(Branch? Outer, string Fork, string Port)
{
    public bool IsInsideFork(string fork) => Fork == fork || (Outer?.IsInsideFork(fork) ?? false);
}

/// <summary>In which branch each activity lies: every path from the start must agree about it, or tokens are lost or doubled.</summary>
internal sealed class Branches
{
    private readonly Dictionary<string, Branch?> branchOf = [];
    private readonly List<Connection> disagreeing = [];
    private readonly Dictionary<string, HashSet<Branch?>> arrivingAt = [];

    private Branches()
    {
    }

    /// <summary>The connections that bring a token into an activity from another branch than the first one found.</summary>
    public IReadOnlyList<Connection> Disagreeing => disagreeing;

    public static Branches Of(WorkflowDefinition definition)
    {
        var branches = new Branches();
        var next = new Queue<Activity>([definition.Start]);
        branches.branchOf[definition.Start.Id] = null;
        while (next.TryDequeue(out var activity))
        {
            foreach (var connection in definition.Connections.Where(connection => connection.Source == activity.Id))
            {
                if (branches.Follow(connection, activity, definition.Activities[connection.Target]))
                    next.Enqueue(definition.Activities[connection.Target]);
            }
        }
        return branches;
    }

    /// <summary>The branch in which an activity lies; null on the main path.</summary>
    public Branch? At(string activityId) => branchOf.GetValueOrDefault(activityId);

    /// <summary>The branches from which tokens come to an activity.</summary>
    public IReadOnlySet<Branch?> ArrivingAt(string activityId) => arrivingAt.GetValueOrDefault(activityId) ?? [];

    /// <summary>The branch to which a connection that leaves this activity belongs; null on the main path.</summary>
    public Branch? Along(Connection connection, Activity source) =>
        source.Kind == ActivityKind.Fork ? new Branch(At(source.Id), source.Id, connection.Port) : At(source.Id);

    /// <summary>The activities between a join and its fork.</summary>
    public ImmutableHashSet<string> Between(string joinId) =>
        ArrivingAt(joinId).First() is { } branch
            ? [.. branchOf.Where(entry => entry.Value?.IsInsideFork(branch.Fork) ?? false).Select(entry => entry.Key)]
            : [];

    /// <summary>Carries the branch along a connection; true if its target is seen for the first time.</summary>
    private bool Follow(Connection connection, Activity source, Activity target)
    {
        var arriving = Along(connection, source);
        if (!arrivingAt.TryGetValue(target.Id, out var all))
            arrivingAt[target.Id] = all = [];
        all.Add(arriving);
        var within = target.Kind == ActivityKind.Join ? arriving?.Outer : arriving;
        if (branchOf.TryAdd(target.Id, within))
            return true;
        if (branchOf[target.Id] != within)
            disagreeing.Add(connection);
        return false;
    }
}
