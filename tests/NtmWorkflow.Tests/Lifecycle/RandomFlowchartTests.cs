using CsCheck;
using NtmWorkflow.Lifecycle.Definitions;
using NtmWorkflow.Lifecycle.Instances;
using NtmWorkflow.Lifecycle.Migrations;

namespace NtmWorkflow.Tests.Lifecycle;

/// <summary>Whatever flowchart the reader lets pass, and whatever people then do, in whatever order.</summary>
public class RandomFlowchartTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(7));

    /// <summary>Half of them as drawn, half with a connection bent: those of them that pass must be sound too.</summary>
    private static readonly Gen<(WorkflowDefinition Definition, int[] Picks)> Runs = Gen.Select(
        Gen.OneOf(RandomFlowchart.Sound, RandomFlowchart.Bent).Select(lines => Sketch.ReadFile(Sketch.Draw(lines)).Definition!)
            .Where(definition => definition is not null),
        Gen.Int[0, 1000].Array[40]);

    [Fact]
    public void An_instance_waits_or_has_finished() => Runs.Sample(run =>
    {
        foreach (var step in Walk(run.Definition, run.Picks))
        {
            var (instance, finished) = (step.Instance, step.Instance.Status == InstanceStatus.Finished);
            Assert.Equal(finished, instance.Waits.IsEmpty);
            Assert.True(!finished || instance.Arrivals.IsEmpty);
        }
    });

    [Fact]
    public void No_token_is_lost_or_doubled() => Runs.Where(run => !HasRace(run.Definition)).Sample(run =>
    {
        var steps = Walk(run.Definition, run.Picks).ToList();
        var history = steps.SelectMany(step => step.History).ToList();
        foreach (var activity in run.Definition.Activities.Values.Where(activity => activity.Kind != ActivityKind.Start))
        {
            var sent = run.Definition.ArrivingAt(activity.Id).Sum(arrow => Completions(history, arrow.Source, arrow.Port));
            Assert.Equal(sent, history.Count(entry => entry.ActivityId == activity.Id && IsArrival(activity, entry)));
        }
        Assert.Equal(steps[^1].Instance.Waits.Select(wait => wait.ActivityId).Distinct().Count(), steps[^1].Instance.Waits.Count);
    });

    [Fact]
    public void The_same_events_give_the_same_state_byte_for_byte_even_when_it_was_stored_between_them() => Runs.Sample(run =>
        Assert.Equal(
            Walk(run.Definition, run.Picks).Select(Text),
            Walk(run.Definition, run.Picks, instance => InstanceJson.Read(InstanceJson.Write(instance))).Select(Text)));

    [Fact]
    public void Ids_are_never_used_twice_and_no_wait_can_be_ended_twice() => Runs.Sample(run =>
    {
        var steps = Walk(run.Definition, run.Picks).ToList();
        var ids = steps.SelectMany(step => step.Opened.Select(wait => wait.Id).Concat(step.Effects.Select(effect => effect.Id))).ToList();
        Assert.Equal(ids.Distinct(), ids);
        foreach (var wait in steps.SelectMany(step => step.Closed))
            Assert.IsType<Refused>(Engine.Resume(run.Definition, steps[^1].Instance, wait.Id, wait.Outcomes[0], Journey.NoChanges, Now));
    });

    [Fact]
    public void Well_nested_blocks_are_let_pass() =>
        RandomFlowchart.Sound.Sample(lines => Assert.Empty(Sketch.ReadFile(Sketch.Draw(lines)).Faults));

    [Fact]
    public void Going_through_the_history_again_leads_to_the_same_state() => Runs.Sample(run =>
    {
        var steps = Walk(run.Definition, run.Picks).ToList();
        var history = steps.SelectMany(step => step.History).ToList();
        Assert.Equal(InstanceJson.Write(steps[^1].Instance), InstanceJson.Write(Replayed(run.Definition, history)));
        if (steps[^1].Instance.Status == InstanceStatus.Running)
        {
            var cancelled = Assert.IsType<Advanced>(Engine.Cancel(run.Definition, steps[^1].Instance, Now));
            Assert.Equal(InstanceJson.Write(cancelled.Instance), InstanceJson.Write(Replayed(run.Definition, [.. history, .. cancelled.History])));
        }
    });

    [Fact]
    public void A_history_with_a_line_lost_or_altered_leads_nowhere() => Gen.Select(Runs, Gen.Int[0, 1000]).Sample((run, which) =>
    {
        var history = Walk(run.Definition, run.Picks).SelectMany(step => step.History).ToList();
        var line = which % history.Count;
        var altered = history[line] with { Outcome = "Other" };
        Assert.Throws<FormatException>(() => Replayed(run.Definition, [.. history[..line], altered, .. history[(line + 1)..]]));
        if (line < history.Count - 1)
            Assert.Throws<FormatException>(() => Replayed(run.Definition, [.. history[..line], .. history[(line + 1)..]]));
    });

    /// <summary>Wherever an instance stands: it moves to a version with one more letter, or says why not, and then comes to its end as before.</summary>
    [Fact]
    public void An_instance_that_moved_is_as_sound_as_one_that_never_did() => Gen.Select(Longer, Gen.Int[0, 1000].Array[40], Gen.Int[0, 10]).Sample((versions, picks, stop) =>
    {
        var (old, newer) = versions;
        var before = Walk(old, picks[..stop]).ToList();
        var result = Moving.Of(old, newer, Mapping.Propose(old, newer), before[^1].Instance, Now);
        if (result is not Moved moved)
            return;
        var after = Walk(newer, picks[stop..], from: moved.Instance).ToList();
        Assert.All(after, step => Assert.Equal(step.Instance.Status == InstanceStatus.Finished, step.Instance.Waits.IsEmpty));
        var history = before.SelectMany(step => step.History).Append(moved.Entry).Concat(after.SelectMany(step => step.History)).ToList();
        var last = after.Count == 0 ? moved.Instance : after[^1].Instance;
        Assert.Equal(InstanceJson.Write(last), InstanceJson.Write(Replay.Of(old, "i1", history, _ => newer)));
    });

    /// <summary>A sound flowchart, and the same with one more letter on one of its connections.</summary>
    internal static readonly Gen<(WorkflowDefinition Old, WorkflowDefinition Newer)> Longer =
        Gen.Select(RandomFlowchart.Sound, Gen.Int[0, 1000]).Select((lines, which) =>
        {
            var connections = lines.Split('\n').Where(line => line.Contains(" -> ", StringComparison.Ordinal)).ToList();
            var ends = connections[which % connections.Count].Split(" -> ");
            var longer = lines.Replace($"{ends[0]} -> {ends[1]}", $"{ends[0]} -> more\nmore.Done -> {ends[1]}\nmore Document", StringComparison.Ordinal);
            return (Sketch.Read(lines), Newer: Sketch.ReadFile(Sketch.Draw(longer)).Definition!);
        }).Where(versions => versions.Newer is not null);

    private static Instance Replayed(WorkflowDefinition definition, IReadOnlyList<HistoryEntry> history) =>
        Replay.Of(definition, "i1", history, _ => definition);

    /// <summary>Starts, then as often as there are picks: one of the open waits ends with one of its outcomes.</summary>
    private static IEnumerable<Advanced> Walk(
        WorkflowDefinition definition, int[] picks, Func<Instance, Instance>? store = null, Instance? from = null)
    {
        var instance = from;
        if (instance is null)
        {
            var start = Assert.IsType<Advanced>(Engine.Start(definition, "i1", Journey.NoChanges, Now));
            yield return start;
            instance = start.Instance;
        }
        foreach (var pick in picks.TakeWhile(_ => instance.Status == InstanceStatus.Running))
        {
            instance = store is null ? instance : store(instance);
            var wait = instance.Waits[pick % instance.Waits.Count];
            var outcome = wait.Outcomes[pick / 7 % wait.Outcomes.Count];
            var changes = new Dictionary<string, string> { ["flag"] = pick % 2 == 0 ? "true" : "false", ["count"] = $"{pick % 5}" };
            var step = Assert.IsType<Advanced>(Engine.Resume(definition, instance, wait.Id, outcome, changes, Now.AddHours(pick)));
            yield return step;
            instance = step.Instance;
        }
    }

    private static bool HasRace(WorkflowDefinition definition) =>
        definition.Activities.Values.Any(activity => activity.Kind == ActivityKind.Join && activity.Inputs["mode"].Value == "WaitAny");

    private static int Completions(List<HistoryEntry> history, string activityId, string port) => history.Count(entry =>
        entry.ActivityId == activityId && entry.Event == HistoryEvent.Completed && (entry.Outcome ?? port) == port);

    private static bool IsArrival(Activity activity, HistoryEntry entry) => activity.Kind switch
    {
        ActivityKind.Waiting => entry.Event == HistoryEvent.Waiting,
        ActivityKind.Join => entry.Event is HistoryEvent.Arrived or HistoryEvent.Completed,
        _ => true,
    };

    private static string Text(Advanced step) =>
        InstanceJson.Write(step.Instance) + string.Join('|', step.History) + string.Join('|', step.Effects.Select(effect => effect.Id));
}
