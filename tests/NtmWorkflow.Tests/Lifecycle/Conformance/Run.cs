using NtmWorkflow.Lifecycle.Definitions;
using NtmWorkflow.Lifecycle.Instances;

namespace NtmWorkflow.Tests.Lifecycle.Conformance;

/// <summary>One instance and a sequence of picks: each ends one of the open waits with one of its outcomes, and now and then asks for what cannot be.</summary>
/// <param name="Variables">What the instance begins with.</param>
internal sealed record Run(WorkflowDefinition Definition, IReadOnlyList<int> Picks, IReadOnlyDictionary<string, string> Variables)
{
    private static readonly DateTimeOffset Begun = new(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(7));

    /// <summary>What an engine makes of it, step by step.</summary>
    public Task<IReadOnlyList<Told>> OnAsync(IEngine engine) => InTurnsAsync(_ => engine);

    /// <summary>The same by engines that take turns.</summary>
    public async Task<IReadOnlyList<Told>> InTurnsAsync(Func<int, IEngine> engineOf)
    {
        var start = await engineOf(0).StartAsync(Definition, "i1", Variables, Begun);
        return [await ToldAsync(engineOf(0), start), .. await OnwardsAsync(await ToldAsync(engineOf(0), start), engineOf)];
    }

    /// <summary>On from where an instance stands.</summary>
    public async Task<IReadOnlyList<Told>> OnwardsAsync(Told told, Func<int, IEngine> engineOf)
    {
        var steps = new List<Told>();
        for (var step = 0; step < Picks.Count && told.Instance.Status == InstanceStatus.Running; step++)
        {
            var engine = engineOf(step);
            var state = engine.Wrote(told.State) ? told.State : await engine.WriteAsync(Definition, told.Instance);
            steps.Add(told = await ToldAsync(engine, await NextAsync(engine, state, told.Instance, Picks[step], Begun.AddHours(step + 1))));
        }
        return steps;
    }

    private Task<Turn> NextAsync(IEngine engine, string state, Instance instance, int pick, DateTimeOffset now)
    {
        var wait = instance.Waits[pick % instance.Waits.Count];
        var outcome = pick % 53 == 52 ? "Nowhere" : wait.Outcomes[pick / 7 % wait.Outcomes.Count];
        return pick % 101 == 100
            ? engine.CancelAsync(Definition, state, now)
            : engine.ResumeAsync(Definition, state, wait.Id, outcome, ChangesBy(pick), now);
    }

    private Dictionary<string, string> ChangesBy(int pick) => Definition.Variables.Values.Where((_, index) => (pick >> index) % 3 == 0).ToDictionary(
        variable => variable.Name,
        variable => variable.TypeName switch
        {
            "Boolean" => pick % 2 == 0 ? "true" : "false",
            "Int32" => $"{(pick % 9) - 4}",
            _ => pick % 11 == 0 ? "" : $"ghi chú «{pick}» \"'<>&\n",
        });

    private async Task<Told> ToldAsync(IEngine engine, Turn turn) => new(turn.Step, turn.State, await engine.ReadAsync(Definition, turn.State));
}

/// <summary>What an engine told of a step, and what the state that it stored says.</summary>
internal sealed record Told(Step Step, string State, Instance Instance)
{
    /// <summary>All that a host can know of it, as lines of text.</summary>
    public IEnumerable<string> Lines =>
    [
        .. Step switch
        {
            Refused refused => [$"refused: {refused.Reason}"],
            Advanced advanced => LinesOf(advanced),
            _ => throw new InvalidOperationException(),
        },
        InstanceJson.Write(Instance),
    ];

    private static IEnumerable<string> LinesOf(Advanced advanced) =>
    [
        .. advanced.History.Select(entry => $"{entry.Sequence} {entry.ActivityId} {entry.Event} {entry.Outcome} {entry.At:s} {entry.Given}"),
        .. advanced.Effects.Select(effect => $"asks {effect.Id} {effect.Type} {Given.Write(effect.Inputs)}"),
        .. advanced.Closed.Select(wait => $"closes {wait.Id}"),
        .. advanced.Opened.Select(wait => $"opens {wait.Id} {wait.Type} {Given.Write(wait.Inputs)} {string.Join('|', wait.Outcomes)}"),
        InstanceJson.Write(advanced.Instance),
    ];
}
