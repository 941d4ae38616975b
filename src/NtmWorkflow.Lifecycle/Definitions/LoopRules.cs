namespace NtmWorkflow.Lifecycle.Definitions;

/// <summary>
/// The loops that Elsa runs as they are drawn. It counts visits of connections: a loop entered at two places throws there, and a loop
/// that ends at a merge of paths which did not all pass the loop's first activity leaves the counts apart, so the merge never runs.
/// </summary>
internal sealed class LoopRules(WorkflowDefinition definition, Graph graph, Func<string, string> placeOf)
{
    public IEnumerable<Fault> Check()
    {
        var doubled = graph.Retreating.Where(back => !graph.Dominates(back.Target, back.Source)).ToList();
        return doubled.Count > 0 ? doubled.Select(TwoEntries) : Merges();
    }

    private Fault TwoEntries(Connection back) => new(placeOf(back.Target), "loop-with-two-entries",
        $"Vòng lặp quay về bước «{back.Target}» nhưng còn đi vào được ở chỗ khác; Elsa sẽ báo lỗi khi chạy.",
        $"Hãy để mọi đường vào vòng lặp đều qua bước «{back.Target}».");

    private IEnumerable<Fault> Merges() =>
        from first in graph.Retreating.Select(back => back.Target).Distinct()
        from merge in graph.Forward.GroupBy(connection => connection.Target)
        where merge.Count() > 1 && definition.Activities[merge.Key].Kind != ActivityKind.End
            && graph.GoesForward(first, merge.Key) && !graph.Dominates(first, merge.Key)
        select new Fault(placeOf(merge.Key), "loop-before-merge",
            $"Bước «{merge.Key}» gộp một đường có vòng lặp (từ «{first}») với đường khác; Elsa có thể không bao giờ chạy bước này.",
            "Hãy cho vòng lặp bắt đầu trước chỗ rẽ, hoặc để các đường không gộp lại sau vòng lặp.");
}
