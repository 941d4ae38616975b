using System.Collections.Immutable;
using NtmWorkflow.Lifecycle.Definitions;
using NtmWorkflow.Lifecycle.Instances;
using NtmWorkflow.Lifecycle.Migrations;

namespace NtmWorkflow.Tests.Lifecycle;

/// <summary>An instance goes on by another version of its definition, or stays and says why.</summary>
public class MovingTests
{
    private const string Lines = """
        start Start
        review HumanTask Done
        fork FlowFork left right
        culture HumanTask Done
        health HumanTask Done
        join FlowJoin WaitAll
        approve HumanTask Approved Returned
        end End
        start.Done -> review
        review.Done -> fork
        fork.left -> culture
        fork.right -> health
        culture.Done -> join
        health.Done -> join
        join.Done -> approve
        approve.Approved -> end
        approve.Returned -> review
        """;

    private static readonly DateTimeOffset Now = new(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(7));

    private static readonly WorkflowDefinition Old = Sketch.Read(Lines);

    private static readonly WorkflowDefinition Newer =
        Sketch.Read(Lines.Replace("join.Done -> approve", "join.Done -> letter\nletter.Done -> approve\nletter Document", StringComparison.Ordinal));

    [Fact]
    public void It_lands_at_the_step_of_the_same_id_and_goes_on_by_the_new_version()
    {
        var moved = Assert.IsType<Moved>(Move(Newer, At("review Done", "health Done")));
        Assert.Equal(["culture"], moved.Instance.Waits.Select(wait => wait.ActivityId));
        var next = Assert.IsType<Advanced>(Engine.Resume(Newer, moved.Instance, moved.Instance.Waits[0].Id, "Done", Journey.NoChanges, Now));
        Assert.Equal("Ntm.Document", Assert.Single(next.Effects).Type);
    }

    [Fact]
    public void A_wait_keeps_its_id_and_takes_the_outcomes_and_inputs_of_the_new_version()
    {
        var newer = Sketch.Draw(Lines.Replace("approve HumanTask Approved Returned", "approve HumanTask Approved Returned Refused", StringComparison.Ordinal)
            .Replace("approve.Returned -> review", "approve.Returned -> review\napprove.Refused -> end", StringComparison.Ordinal));
        newer.Activity("approve")["role"] = Sketch.Literal("leader");
        var before = At("review Done", "health Done", "culture Done");
        var (was, now) = Assert.Single(Assert.IsType<Moved>(Move(Sketch.ReadFile(newer).Definition!, before)).Waits);
        Assert.Equal((was.Id, "leader", "Refused"), (now.Id, now.Inputs["role"], now.Outcomes[^1]));
    }

    [Fact]
    public void The_history_says_by_which_mapping_it_moved()
    {
        var moved = Assert.IsType<Moved>(Move(Newer, At("review Done"), Mapping()));
        Assert.Equal((HistoryEvent.Moved, moved.Instance.DefinitionHash, moved.Instance.Sequence), (moved.Entry.Event, moved.Entry.Outcome, moved.Entry.Sequence));
        Assert.Contains("\"culture\":\"culture\"", moved.Entry.Given, StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_step_is_found_by_the_mapping()
    {
        var newer = Sketch.Draw(Lines.Replace("review", "look", StringComparison.Ordinal));
        newer.Activity("look")["task"] = Sketch.Literal("review");
        var renamed = Sketch.ReadFile(newer).Definition!;
        Assert.Contains("bước «review», bản mới không có bước tương ứng", Refusal(Move(renamed, At())), StringComparison.Ordinal);
        var moved = Assert.IsType<Moved>(Move(renamed, At(), Mapping(("review", "look"))));
        Assert.Equal("look", Assert.Single(moved.Instance.Waits).ActivityId);
    }

    [Fact]
    public void It_does_not_land_where_other_work_is_asked_for_or_another_type_of_step_stands()
    {
        var other = Sketch.Draw(Lines);
        other.Activity("review")["task"] = Sketch.Literal("assign");
        Assert.Contains("giao một việc khác", Refusal(Move(Sketch.ReadFile(other).Definition!, At())), StringComparison.Ordinal);
        var timer = Sketch.Read(Lines.Replace("review HumanTask Done", "review WaitUntil", StringComparison.Ordinal));
        Assert.Contains("lại là loại Ntm.WaitUntil", Refusal(Move(timer, At(), Mapping())), StringComparison.Ordinal);
    }

    [Fact]
    public void It_does_not_land_in_another_branch_or_among_other_branches()
    {
        var third = Sketch.Read(Lines.Replace("fork FlowFork left right", "fork FlowFork left right third\nwater HumanTask Done", StringComparison.Ordinal)
            .Replace("culture.Done -> join", "culture.Done -> join\nfork.third -> water\nwater.Done -> join", StringComparison.Ordinal));
        Assert.Contains("nhánh song song khác", Refusal(Move(third, At("review Done"))), StringComparison.Ordinal);
        var swapped = Sketch.Read(Lines.Replace("fork.left -> culture", "fork.left -> health", StringComparison.Ordinal)
            .Replace("fork.right -> health", "fork.right -> culture", StringComparison.Ordinal));
        Assert.Contains("nhánh song song khác", Refusal(Move(swapped, At("review Done"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_branch_that_has_arrived_needs_its_way_into_the_join()
    {
        var longer = Sketch.Read(Lines.Replace("culture.Done -> join", "culture.Done -> letter\nletter.Done -> join\nletter Document", StringComparison.Ordinal));
        Assert.Contains("theo đường mà bản mới không có", Refusal(Move(longer, At("review Done", "culture Done"))), StringComparison.Ordinal);
        Assert.IsType<Moved>(Move(longer, At("review Done", "health Done")));
    }

    [Fact]
    public void A_value_that_the_new_version_cannot_hold_keeps_it_where_it_is()
    {
        var file = Sketch.Draw(Lines);
        file.Variable(2)["typeName"] = "Boolean";
        file.Variable(2)["value"] = "false";
        var boolean = Sketch.ReadFile(file).Definition!;
        var noted = Assert.IsType<Advanced>(Engine.Start(Old, "i1", new Dictionary<string, string> { ["note"] = "gấp" }, Now)).Instance;
        Assert.Contains("Biến «note» đang là «gấp»", Refusal(Move(boolean, noted)), StringComparison.Ordinal);
    }

    [Fact]
    public void It_moves_once_while_it_runs_and_to_a_version_of_its_own_definition()
    {
        Assert.Contains("đã chạy theo phiên bản này", Refusal(Move(Old, At())), StringComparison.Ordinal);
        Assert.Contains("đã kết thúc", Refusal(Move(Newer, At("review Done", "health Done", "culture Done", "approve Approved"))), StringComparison.Ordinal);
        Assert.Contains("một quy trình khác", Refusal(Move(Newer with { DefinitionId = "other" }, At())), StringComparison.Ordinal);
    }

    private static Instance At(params string[] done)
    {
        var instance = Assert.IsType<Advanced>(Engine.Start(Old, "i1", Journey.NoChanges, Now)).Instance;
        foreach (var step in done.Select(line => line.Split(' ')))
        {
            var wait = instance.Waits.First(wait => wait.ActivityId == step[0]);
            instance = Assert.IsType<Advanced>(Engine.Resume(Old, instance, wait.Id, step[1], Journey.NoChanges, Now)).Instance;
        }
        return instance;
    }

    private static ImmutableSortedDictionary<string, string> Mapping(params (string From, string To)[] changed) =>
        Old.Activities.Keys.ToImmutableSortedDictionary(id => id, id => id).SetItems(changed.Select(pair => KeyValuePair.Create(pair.From, pair.To)));

    private static Step Move(WorkflowDefinition to, Instance instance, ImmutableSortedDictionary<string, string>? mapping = null) =>
        Moving.Of(Old, to, mapping ?? NtmWorkflow.Lifecycle.Migrations.Mapping.Propose(Old, to), instance, Now);

    private static string Refusal(Step step) => Assert.IsType<Refused>(step).Reason;
}
