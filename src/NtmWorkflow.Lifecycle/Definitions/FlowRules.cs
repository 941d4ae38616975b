namespace NtmWorkflow.Lifecycle.Definitions;

/// <summary>What must hold of a flowchart as a whole, so that no instance is ever stuck, lost, doubled or run in circles.</summary>
/// <param name="refused">
/// The activities from which a connection was refused: what such a connection would have reached is not known, so nothing is said of it.
/// </param>
internal sealed class FlowRules(WorkflowDefinition definition, FaultAt faultAt, IReadOnlyCollection<string> refused)
{
    private readonly IReadOnlyCollection<Activity> activities = [.. definition.Activities.Values];

    public IEnumerable<Fault> Check() =>
        [.. Ends(), .. Ports(), .. Waits(), .. OfKind(ActivityKind.Start) is [var start] ? Paths(start) : NoSingleStart()];

    private IEnumerable<Fault> NoSingleStart()
    {
        if (OfKind(ActivityKind.Start) is [_, _, ..] starts)
            yield return new("$.root.activities", "several-starts", $"Lưu đồ có {starts.Count} bước Elsa.Start: {Labels(starts)}.",
                "Hãy giữ một bước Elsa.Start và bỏ các bước còn lại.");
        else if (OfKind(null) is [])
            yield return new("$.root.activities", "no-start",
                $"Lưu đồ không có bước Elsa.Start, nên Elsa tự chọn bước đầu, có thể là: {Labels(Candidates())}.",
                "Hãy thêm một bước Elsa.Start và nối tới bước phải làm trước.");
    }

    /// <summary>Elsa begins with an activity that nothing leads to, or else with the first in the list.</summary>
    private List<Activity> Candidates() =>
        activities.Where(activity => !definition.ArrivingAt(activity.Id).Any()).ToList() is { Count: > 0 } first ? first : [.. activities];

    private IEnumerable<Fault> Ends()
    {
        if (PossibleEnds().Count == 0)
            yield return new("$.root.activities", "no-end", "Lưu đồ không có bước kết thúc.", "Hãy thêm bước Elsa.End.");
    }

    /// <summary>A type that nobody knows is a fault of its own; whether it ends anything cannot be said.</summary>
    private List<Activity> PossibleEnds() => [.. OfKind(ActivityKind.End), .. OfKind(null)];

    private IEnumerable<Fault> Ports() =>
        from loose in LoosePorts()
        where !refused.Contains(loose.Activity.Id)
        select faultAt(loose.Activity.Id, "dead-end", $"Cổng ra «{loose.Port}» chưa nối tới bước nào, nên quy trình đi vào đây sẽ dừng hẳn.",
            "Hãy nối cổng ra này tới một bước.") with { Port = loose.Port };

    private IEnumerable<(Activity Activity, string Port)> LoosePorts()
    {
        var connected = definition.Connections.Select(connection => (connection.Source, connection.Port)).ToHashSet();
        return from activity in activities
               from port in activity.Ports
               where !connected.Contains((activity.Id, port))
               select (activity, port);
    }

    private IEnumerable<Fault> Waits()
    {
        var goesOnAtOnce = activities.Where(activity => activity.Kind is not (null or ActivityKind.Waiting)).Select(activity => activity.Id).ToHashSet();
        var circling = Graph.OnCycles(definition.Connections.Where(connection =>
            goesOnAtOnce.Contains(connection.Source) && goesOnAtOnce.Contains(connection.Target)));
        if (circling.Count > 0)
            yield return faultAt(circling.First(), "busy-loop",
                $"Vòng lặp chạy mãi vì không dừng chờ ở bước nào: {Labels(circling.Select(id => definition.Activities[id]))}.",
                "Hãy đặt trong vòng lặp một bước chờ (Ntm.HumanTask hoặc Ntm.WaitUntil).");
    }

    private IEnumerable<Fault> Paths(Activity start)
    {
        var graph = new Graph(definition.Connections, start.Id);
        var loops = new LoopRules(definition, graph, faultAt).Check();
        return refused.Count > 0 ? loops : [.. Unreachable(graph), .. DeadEnds(graph), .. loops, .. new BranchRules(definition, faultAt).Check()];
    }

    private IEnumerable<Fault> Unreachable(Graph graph) =>
        from activity in activities
        where !graph.Reached.Contains(activity.Id)
        select faultAt(activity.Id, "unreachable", "Không có đường nào từ bước bắt đầu tới bước này.", "Hãy nối bước này vào lưu đồ, hoặc xóa đi.");

    /// <summary>What leads to no end but to a loose port is told there, once.</summary>
    private IEnumerable<Fault> DeadEnds(Graph graph)
    {
        var ends = PossibleEnds();
        var ending = graph.Reaching([.. ends.Select(activity => activity.Id), .. LoosePorts().Select(loose => loose.Activity.Id)]);
        return from activity in activities
               where ends.Count > 0 && !ending.Contains(activity.Id)
               select faultAt(activity.Id, "dead-end", "Từ bước này không có đường nào tới bước kết thúc.", "Hãy nối tiếp tới bước Elsa.End.");
    }

    private List<Activity> OfKind(ActivityKind? kind) => [.. activities.Where(activity => activity.Kind == kind)];

    private static string Labels(IEnumerable<Activity> activities) => string.Join(", ", activities.Select(activity => activity.Label));
}
