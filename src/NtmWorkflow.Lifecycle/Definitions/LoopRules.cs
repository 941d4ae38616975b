namespace NtmWorkflow.Lifecycle.Definitions;

/// <summary>
/// The loops that Elsa runs as they are drawn. It counts visits of connections: a loop entered at two places throws there, and a loop
/// that ends at a merge of paths which did not all pass the loop's first activity leaves the counts apart, so the merge never runs.
/// </summary>
internal sealed class LoopRules(WorkflowDefinition definition, Graph graph, FaultAt faultAt)
{
    public IEnumerable<Fault> Check()
    {
        var doubled = graph.Retreating.Where(back => !graph.Dominates(back.Target, back.Source)).ToList();
        return doubled.Count > 0 ? doubled.Select(TwoEntries) : Merges();
    }

    private Fault TwoEntries(Connection back) => faultAt(back.Target, "loop-with-two-entries",
        "Vòng lặp quay về bước này còn đi vào được ở chỗ khác, nên Elsa sẽ báo lỗi khi chạy.",
        "Hãy để mọi đường vào vòng lặp đều qua bước này.");

    private IEnumerable<Fault> Merges() =>
        from first in graph.Retreating.Select(back => back.Target).Distinct()
        from merge in graph.Forward.GroupBy(connection => connection.Target)
        where merge.Count() > 1 && definition.Activities[merge.Key].Kind != ActivityKind.End
            && graph.GoesForward(first, merge.Key) && !graph.Dominates(first, merge.Key)
        select faultAt(merge.Key, "loop-before-merge",
            $"Bước này gộp một đường có vòng lặp (từ {definition.Activities[first].Label}) với đường khác, nên Elsa có thể không bao giờ chạy tới.",
            "Hãy cho vòng lặp bắt đầu trước chỗ rẽ, hoặc để các đường không gộp lại sau vòng lặp.");
}
