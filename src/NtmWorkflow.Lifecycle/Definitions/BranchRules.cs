namespace NtmWorkflow.Lifecycle.Definitions;

/// <summary>Forks and joins pair like brackets: so each join gets exactly the tokens that it waits for.</summary>
internal sealed class BranchRules(WorkflowDefinition definition, Func<string, string> placeOf)
{
    private readonly Branches branches = Branches.Of(definition);

    public IEnumerable<Fault> Check() => [.. Meetings(), .. Ends(), .. Joins(), .. Forks(), .. Races()];

    private IEnumerable<Fault> Meetings() => branches.Disagreeing.Select(connection => new Fault(
        placeOf(connection.Target), "branches-meet",
        $"Đường từ «{connection.Source}» vào «{connection.Target}» nối hai nhánh song song không qua điểm gộp.",
        "Hãy gộp các nhánh bằng Elsa.FlowJoin trước khi đi tiếp."));

    private IEnumerable<Fault> Ends() =>
        from end in definition.Activities.Values
        where end.Kind == ActivityKind.End && branches.At(end.Id) is not null
        select new Fault(placeOf(end.Id), "end-in-branch",
            $"Kết thúc «{end.Id}» nằm trong một nhánh song song, sẽ cắt ngang các nhánh khác.",
            "Hãy gộp các nhánh trước khi kết thúc.");

    private IEnumerable<Fault> Joins()
    {
        foreach (var join in definition.Activities.Values.Where(activity => activity.Kind == ActivityKind.Join))
        {
            var arriving = branches.ArrivingAt(join.Id);
            if (arriving.Any(branch => branch is null) || arriving.DistinctBy(branch => (branch!.Outer, branch.Fork)).Count() > 1)
                yield return new(placeOf(join.Id), "join-without-fork",
                    $"Điểm gộp «{join.Id}» nhận đường không thuộc cùng một bước rẽ nhánh song song.",
                    "Mỗi Elsa.FlowJoin gộp các nhánh của đúng một Elsa.FlowFork.");
            else if (arriving.FirstOrDefault() is { } branch && MissesOrRepeats(join, branch.Fork, arriving.Count))
                yield return new(placeOf(join.Id), "join-misses-branch",
                    $"Điểm gộp «{join.Id}» không nhận mỗi nhánh của «{branch.Fork}» đúng một đường.",
                    "Hãy nối mỗi nhánh vào điểm gộp bằng đúng một đường; WaitAll chờ đủ mọi đường vào.");
        }
    }

    private bool MissesOrRepeats(Activity join, string fork, int branchCount) =>
        branchCount != definition.Activities[fork].Ports.Length
        || (join.Inputs.GetValueOrDefault("mode")?.Value == "WaitAll" && definition.ArrivingAt(join.Id).Count() != branchCount);

    /// <summary>With two joins, one branch could go to the one and another branch to the other: both would wait for ever.</summary>
    private IEnumerable<Fault> Forks() =>
        from activity in definition.Activities.Values
        where activity.Kind == ActivityKind.Join
        from fork in branches.ArrivingAt(activity.Id).Select(branch => branch?.Fork).OfType<string>().Distinct()
        group activity.Id by fork into joins
        where joins.Count() > 1
        select new Fault(placeOf(joins.Key), "fork-with-two-joins",
            $"Các nhánh của «{joins.Key}» đi tới nhiều điểm gộp: {string.Join(", ", joins)}.",
            "Hãy để mọi nhánh của một bước rẽ đi tới cùng một điểm gộp.");

    /// <summary>When a branch wins before the others have begun to wait, Elsa leaves their work standing.</summary>
    private IEnumerable<Fault> Races() =>
        from activity in definition.Activities.Values
        where activity.Kind == ActivityKind.Join && activity.Inputs.GetValueOrDefault("mode")?.Value == "WaitAny"
        from fork in branches.ArrivingAt(activity.Id).Select(branch => branch?.Fork).OfType<string>().Distinct()
        where Graph.ReachesAtOnce(definition, fork, activity.Id)
        select new Fault(placeOf(activity.Id), "race-without-wait",
            $"Điểm gộp WaitAny «{activity.Id}» có nhánh từ «{fork}» đi thẳng tới mà không dừng chờ.",
            "Hãy đặt trong mỗi nhánh một bước chờ, hoặc dùng WaitAll.");
}
