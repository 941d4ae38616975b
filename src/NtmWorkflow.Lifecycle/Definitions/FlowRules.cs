namespace NtmWorkflow.Lifecycle.Definitions;

/// <summary>What must hold of a flowchart as a whole, so that no instance is ever stuck, lost, doubled or run in circles.</summary>
internal sealed class FlowRules(WorkflowDefinition definition, Func<string, string> placeOf)
{
    private readonly IReadOnlyCollection<Activity> activities = [.. definition.Activities.Values];

    public IEnumerable<Fault> Check() =>
        [.. Ends(), .. Ports(), .. Waits(), .. Starts() is [var start] ? Paths(start) : NoSingleStart()];

    private List<Activity> Starts() => [.. activities.Where(activity => activity.Kind == ActivityKind.Start)];

    private IEnumerable<Fault> NoSingleStart()
    {
        yield return new("$.root.activities", "no-single-start", $"Lưu đồ có {Starts().Count} bước Elsa.Start; phải có đúng một.",
            "Hãy để đúng một bước Elsa.Start.");
    }

    private IEnumerable<Fault> Ends()
    {
        if (activities.All(activity => activity.Kind != ActivityKind.End))
            yield return new("$.root.activities", "no-end", "Lưu đồ không có bước kết thúc.", "Hãy thêm bước Elsa.End.");
    }

    private IEnumerable<Fault> Ports()
    {
        var connected = definition.Connections.Select(connection => (connection.Source, connection.Port)).ToHashSet();
        return from activity in activities
               from port in activity.Ports
               where !connected.Contains((activity.Id, port))
               select At(activity, "dead-end", $"Cổng ra «{port}» của bước «{activity.Id}» chưa nối đi đâu.",
                   "Hãy nối cổng ra này tới một bước.");
    }

    private IEnumerable<Fault> Waits()
    {
        var goesOnAtOnce = activities.Where(activity => activity.Kind != ActivityKind.Waiting).Select(activity => activity.Id).ToHashSet();
        var circling = Graph.OnCycles(definition.Connections.Where(connection =>
            goesOnAtOnce.Contains(connection.Source) && goesOnAtOnce.Contains(connection.Target)));
        if (circling.Count > 0)
            yield return new(placeOf(circling.First()), "busy-loop", $"Vòng lặp không dừng chờ ở đâu: {Names(circling)}.",
                "Hãy đặt trong vòng lặp một bước chờ (Ntm.HumanTask hoặc Ntm.WaitUntil).");
    }

    private IEnumerable<Fault> Paths(Activity start)
    {
        var graph = new Graph(definition.Connections, start.Id);
        return Reach(graph).Concat(new LoopRules(definition, graph, placeOf).Check()).Concat(new BranchRules(definition, placeOf).Check());
    }

    private IEnumerable<Fault> Reach(Graph graph)
    {
        var ending = graph.Reaching(activities.Where(activity => activity.Kind == ActivityKind.End).Select(activity => activity.Id));
        foreach (var activity in activities)
        {
            if (!graph.Reached.Contains(activity.Id))
                yield return At(activity, "unreachable", $"Không có đường nào từ bắt đầu tới bước «{activity.Id}».",
                    "Hãy nối bước này vào lưu đồ hoặc xóa đi.");
            if (!ending.Contains(activity.Id))
                yield return At(activity, "dead-end", $"Từ bước «{activity.Id}» không có đường nào tới kết thúc.",
                    "Hãy nối tiếp tới bước Elsa.End.");
        }
    }

    private Fault At(Activity activity, string rule, string message, string mend) => new(placeOf(activity.Id), rule, message, mend);

    private static string Names(IEnumerable<string> ids) => string.Join(", ", ids.Select(id => $"«{id}»"));
}
