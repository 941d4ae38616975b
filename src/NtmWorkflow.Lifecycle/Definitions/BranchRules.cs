namespace NtmWorkflow.Lifecycle.Definitions;

/// <summary>Forks and joins pair like brackets: so each join gets exactly the tokens that it waits for.</summary>
internal sealed class BranchRules(WorkflowDefinition definition, FaultAt faultAt)
{
    private readonly Branches branches = Branches.Of(definition);

    public IEnumerable<Fault> Check() => [.. Meetings(), .. Ends(), .. Joins(), .. Forks(), .. Races()];

    private IEnumerable<Fault> Meetings() => branches.Disagreeing.Select(connection => faultAt(
        connection.Target, "branches-meet", $"Đường từ bước {Label(connection.Source)} vào đây nối hai nhánh song song mà không qua điểm gộp.",
        "Hãy gộp các nhánh bằng Elsa.FlowJoin trước khi đi tiếp."));

    private IEnumerable<Fault> Ends() =>
        from end in definition.Activities.Values
        where end.Kind == ActivityKind.End && branches.At(end.Id) is not null
        select faultAt(end.Id, "end-in-branch", "Bước kết thúc này nằm trong một nhánh song song, nên sẽ cắt ngang các nhánh khác.",
            "Hãy gộp các nhánh trước khi kết thúc.");

    private IEnumerable<Fault> Joins()
    {
        foreach (var join in definition.Activities.Values.Where(activity => activity.Kind == ActivityKind.Join))
        {
            var arriving = branches.ArrivingAt(join.Id);
            if (arriving.Any(branch => branch is null) || arriving.DistinctBy(branch => (branch!.Outer, branch.Fork)).Count() > 1)
                yield return faultAt(join.Id, "join-without-fork", "Điểm gộp này nhận đường không thuộc cùng một bước rẽ nhánh song song.",
                    "Hãy để mỗi Elsa.FlowJoin gộp các nhánh của đúng một Elsa.FlowFork.");
            else if (arriving.FirstOrDefault() is { } branch && MissesOrRepeats(join, branch.Fork, arriving.Count))
                yield return faultAt(join.Id, "join-misses-branch",
                    $"Điểm gộp này không nhận mỗi nhánh của bước {Label(branch.Fork)} đúng một đường, nên có thể chờ mãi.",
                    "Hãy nối mỗi nhánh vào điểm gộp bằng đúng một đường.");
        }
    }

    /// <summary>A fork whose branches could not be read is a fault of its own.</summary>
    private bool MissesOrRepeats(Activity join, string fork, int branchCount) =>
        definition.Activities[fork].Ports is { IsEmpty: false } ports
        && (branchCount != ports.Length
            || (join.GathersAll && definition.ArrivingAt(join.Id).Count() != branchCount));

    /// <summary>With two joins, one branch could go to the one and another branch to the other: both would wait for ever.</summary>
    private IEnumerable<Fault> Forks() =>
        from activity in definition.Activities.Values
        where activity.Kind == ActivityKind.Join
        from fork in branches.ArrivingAt(activity.Id).Select(branch => branch?.Fork).OfType<string>().Distinct()
        group activity.Id by fork into joins
        where joins.Count() > 1
        select faultAt(joins.Key, "fork-with-two-joins", $"Các nhánh của bước này đi tới nhiều điểm gộp: {string.Join(", ", joins.Select(Label))}.",
            "Hãy để mọi nhánh của một bước rẽ đi tới cùng một điểm gộp.");

    /// <summary>When a branch wins before the others have begun to wait, Elsa leaves their work standing.</summary>
    private IEnumerable<Fault> Races() =>
        from activity in definition.Activities.Values
        where activity.Kind == ActivityKind.Join && activity.Inputs.GetValueOrDefault("mode")?.Value == "WaitAny"
        from fork in branches.ArrivingAt(activity.Id).Select(branch => branch?.Fork).OfType<string>().Distinct()
        where Graph.ReachesAtOnce(definition, fork, activity.Id)
        select faultAt(activity.Id, "race-without-wait",
            $"Điểm gộp WaitAny này có nhánh từ bước {Label(fork)} đi thẳng tới mà không dừng chờ.",
            "Hãy đặt trong mỗi nhánh một bước chờ, hoặc dùng WaitAll.");

    private string Label(string activityId) => definition.Activities[activityId].Label;
}
