namespace NtmWorkflow.Lifecycle.Definitions;

/// <summary>The connections of a flowchart as a graph seen from its start.</summary>
internal sealed class Graph
{
    private readonly string start;
    private readonly ILookup<string, Connection> leaving;
    private readonly ILookup<string, Connection> arriving;
    private readonly Dictionary<string, IReadOnlySet<string>> reachedWithout = [];
    private readonly Dictionary<string, IReadOnlySet<string>> reachedForward = [];
    private readonly ILookup<string, Connection> leavingForward;

    public Graph(IReadOnlyCollection<Connection> connections, string start)
    {
        this.start = start;
        leaving = connections.ToLookup(connection => connection.Source);
        arriving = connections.ToLookup(connection => connection.Target);
        Reached = Walk([start], id => leaving[id].Select(connection => connection.Target));
        Retreating = FindRetreating();
        Forward = [.. connections.Where(connection => Reached.Contains(connection.Source)).Except(Retreating)];
        leavingForward = Forward.ToLookup(connection => connection.Source);
    }

    /// <summary>What can be reached from the start.</summary>
    public IReadOnlySet<string> Reached { get; }

    /// <summary>The connections that go back to an activity on the way to their source: each closes a loop.</summary>
    public IReadOnlyCollection<Connection> Retreating { get; }

    /// <summary>The connections that close no loop.</summary>
    public IReadOnlyCollection<Connection> Forward { get; }

    /// <summary>The activities from which one of these can be reached, and these.</summary>
    public IReadOnlySet<string> Reaching(IEnumerable<string> ids) => Walk(ids, id => arriving[id].Select(connection => connection.Source));

    /// <summary>Whether every way from the start to an activity passes the first.</summary>
    public bool Dominates(string first, string activity)
    {
        if (!reachedWithout.TryGetValue(first, out var reached))
            reachedWithout[first] = reached = first == start
                ? new HashSet<string>()
                : Walk([start], id => leaving[id].Select(connection => connection.Target).Where(target => target != first));
        return first == activity || !reached.Contains(activity);
    }

    /// <summary>Whether there is a way from one activity to another that closes no loop.</summary>
    public bool GoesForward(string from, string to)
    {
        if (!reachedForward.TryGetValue(from, out var reached))
            reachedForward[from] = reached = Walk([from], id => leavingForward[id].Select(connection => connection.Target));
        return reached.Contains(to);
    }

    /// <summary>The activities on cycles (or between two of them): what is left when all with no way in or out is taken away.</summary>
    public static IReadOnlyCollection<string> OnCycles(IEnumerable<Connection> connections)
    {
        var left = connections.ToList();
        int before;
        do
        {
            before = left.Count;
            var sources = left.Select(connection => connection.Source).ToHashSet();
            var targets = left.Select(connection => connection.Target).ToHashSet();
            left.RemoveAll(connection => !targets.Contains(connection.Source) || !sources.Contains(connection.Target));
        }
        while (left.Count < before);
        return [.. left.Select(connection => connection.Source).Distinct()];
    }

    /// <summary>Whether a token can go from one activity to another without waiting between them.</summary>
    public static bool ReachesAtOnce(WorkflowDefinition definition, string from, string to)
    {
        var leaving = definition.Connections.ToLookup(connection => connection.Source, connection => connection.Target);
        return Walk([from], id => leaving[id].Where(target => definition.Activities[target].Kind != ActivityKind.Waiting)).Contains(to);
    }

    private static HashSet<string> Walk(IEnumerable<string> from, Func<string, IEnumerable<string>> next)
    {
        var seen = from.ToHashSet();
        var waiting = new Queue<string>(seen);
        while (waiting.TryDequeue(out var id))
        {
            foreach (var other in next(id).Where(seen.Add))
                waiting.Enqueue(other);
        }
        return seen;
    }

    /// <summary>Depth first, on a stack of our own: a connection to an activity that is still open goes back.</summary>
    private HashSet<Connection> FindRetreating()
    {
        var retreating = new HashSet<Connection>();
        var open = new HashSet<string> { start };
        var seen = new HashSet<string> { start };
        var stack = new Stack<(string Id, Queue<Connection> Left)>([(start, new(leaving[start]))]);
        while (stack.TryPeek(out var top))
        {
            if (!top.Left.TryDequeue(out var connection))
                open.Remove(stack.Pop().Id);
            else if (open.Contains(connection.Target))
                retreating.Add(connection);
            else if (seen.Add(connection.Target))
            {
                open.Add(connection.Target);
                stack.Push((connection.Target, new(leaving[connection.Target])));
            }
        }
        return retreating;
    }
}
