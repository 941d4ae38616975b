using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Tests.Lifecycle;

/// <summary>Flowcharts whose every line is right, and which would still get stuck, run in circles or mean something else in Elsa.</summary>
public class FlowFaultTests
{
    private const string Fork = """
        start Start
        fork FlowFork left right
        a HumanTask Yes No
        b HumanTask Done
        join FlowJoin WaitAll
        end End
        start.Done -> fork
        fork.left -> a
        fork.right -> b

        """;

    [Fact]
    public void One_start() => Reading("a HumanTask Done\nend End\na.Done -> end").IsFault("no-start", "$.root.activities");

    [Fact]
    public void A_missing_start_is_told_with_the_steps_that_Elsa_might_take_for_it() =>
        Assert.Contains("có thể là: «a», «b».", Reading("a HumanTask Done\nb HumanTask Done\nend End\na.Done -> end\nb.Done -> end")
            .IsFault("no-start", "$.root.activities").Message, StringComparison.Ordinal);

    [Fact]
    public void Not_two_starts() => Reading("start Start\nsecond Start\nend End\nstart.Done -> end\nsecond.Done -> end")
        .IsFault("several-starts", "$.root.activities");

    [Fact]
    public void No_way_into_the_start() => Reading("start Start\na HumanTask Yes No\nend End\nstart.Done -> a\na.Yes -> end\na.No -> start")
        .IsFault("into-start", "$.root.connections[2]");

    [Fact]
    public void An_end() => Reading("start Start\na HumanTask Done\nstart.Done -> a\na.Done -> a").Has("no-end", "$.root.activities");

    [Fact]
    public void Every_outcome_leads_somewhere() => Reading("start Start\na HumanTask Yes No\nend End\nstart.Done -> a\na.Yes -> end")
        .IsFault("dead-end", "$.root.activities[1]");

    [Fact]
    public void Every_activity_leads_to_the_end() => Reading("""
        start Start
        a HumanTask Yes No
        b HumanTask Done
        end End
        start.Done -> a
        a.Yes -> end
        a.No -> b
        b.Done -> b
        """).IsFault("dead-end", "$.root.activities[2]");

    [Fact]
    public void What_leads_only_to_a_loose_port_is_told_there_once()
    {
        var fault = Assert.Single(Reading("start Start\na HumanTask Done\nb HumanTask Yes No\nend End\nstart.Done -> a\na.Done -> b\nb.Yes -> end").Faults);
        Assert.Equal(("dead-end", "b", "No"), (fault.Rule, fault.Activity?.Id, fault.Port));
        var rules = Reading("start Start\na HumanTask Done\nb HumanTask Done\nend End\nstart.Done -> a\na.Done -> b").Faults.Select(f => f.Rule);
        Assert.Equal(["dead-end", "unreachable"], rules);
    }

    [Fact]
    public void A_step_that_might_wait_or_end_for_all_that_is_known_draws_no_second_fault()
    {
        var file = Sketch.Draw("start Start\na HumanTask Done\nmore FlowDecision flag\nend End\nstart.Done -> a\na.Done -> more\nmore.True -> a\nmore.False -> end");
        file.Activity("a")["type"] = "Ntm.HumanTusk";
        Sketch.ReadFile(file).IsFault("unknown-activity", "$.root.activities[1].type");
        file.Activity("a")["type"] = "Ntm.HumanTask";
        foreach (var id in new[] { "start", "end" })
            file.Activity(id)["type"] = "Elsa.Strat";
        Assert.All(Sketch.ReadFile(file).Faults, fault => Assert.Equal("unknown-activity", fault.Rule));
    }

    [Fact]
    public void Every_activity_is_reached() => Reading("start Start\na HumanTask Done\nend End\nstart.Done -> end\na.Done -> end")
        .IsFault("unreachable", "$.root.activities[1]");

    [Fact]
    public void Every_loop_waits() => Reading("""
        start Start
        a Document
        more FlowDecision flag
        end End
        start.Done -> a
        a.Done -> more
        more.True -> a
        more.False -> end
        """).IsFault("busy-loop", "$.root.activities[1]");

    [Fact]
    public void A_loop_is_entered_at_one_place() => Reading("""
        start Start
        choose FlowDecision flag
        a HumanTask Done
        b HumanTask Yes No
        end End
        start.Done -> choose
        choose.True -> a
        choose.False -> b
        a.Done -> b
        b.Yes -> end
        b.No -> a
        """).Has("loop-with-two-entries", "$.root.activities[2]");

    /// <summary>Elsa skips the merge when the loop goes round the first time, and never comes back to it.</summary>
    [Fact]
    public void A_loop_does_not_end_where_other_ways_merge() => Reading("""
        start Start
        choose FlowDecision flag
        a HumanTask Yes No
        merged HumanTask Done
        end End
        start.Done -> choose
        choose.True -> a
        choose.False -> merged
        a.No -> a
        a.Yes -> merged
        merged.Done -> end
        """).IsFault("loop-before-merge", "$.root.activities[3]");

    [Fact]
    public void Ways_may_merge_when_the_loop_goes_round_both() => Assert.Empty(Reading("""
        start Start
        a HumanTask Done
        choose FlowDecision flag
        b Document
        merged HumanTask Yes No
        end End
        start.Done -> a
        a.Done -> choose
        choose.True -> b
        choose.False -> merged
        b.Done -> merged
        merged.No -> a
        merged.Yes -> end
        """).Faults);

    [Fact]
    public void Branches_do_not_meet_but_in_a_join() =>
        Reading(Fork + "c Document\na.Yes -> c\na.No -> c\nb.Done -> c\nc.Done -> join\njoin.Done -> end")
        .Has("branches-meet", "$.root.activities[6]");

    [Fact]
    public void A_branch_does_not_end_the_whole() => Reading(Fork + "a.Yes -> join\na.No -> end\nb.Done -> join\njoin.Done -> end")
        .Has("branches-meet", "$.root.activities[5]");

    [Fact]
    public void A_fork_is_joined() => Reading("start Start\nfork FlowFork x\nend End\nstart.Done -> fork\nfork.x -> end")
        .IsFault("end-in-branch", "$.root.activities[2]");

    [Fact]
    public void A_join_has_a_fork() => Reading("start Start\njoin FlowJoin WaitAny\nend End\nstart.Done -> join\njoin.Done -> end")
        .IsFault("join-without-fork", "$.root.activities[1]");

    [Fact]
    public void A_join_that_waits_for_all_gets_each_branch_once() =>
        Reading(Fork + "a.Yes -> join\na.No -> join\nb.Done -> join\njoin.Done -> end")
        .IsFault("join-misses-branch", "$.root.activities[4]");

    [Fact]
    public void A_race_between_branches_waits_in_each() => Reading("""
        start Start
        fork FlowFork left right
        a HumanTask Done
        b Document
        join FlowJoin WaitAny
        end End
        start.Done -> fork
        fork.left -> a
        fork.right -> b
        a.Done -> join
        b.Done -> join
        join.Done -> end
        """).IsFault("race-without-wait", "$.root.activities[4]");

    [Fact]
    public void A_fork_has_one_join() => Reading(Fork + """
        second FlowJoin WaitAny
        a.Yes -> join
        a.No -> second
        b.Done -> join
        second.Done -> end
        join.Done -> end
        """).Has("fork-with-two-joins", "$.root.activities[1]");

    [Fact]
    public void One_definition_has_one_file_for_a_version()
    {
        var definition = Sketch.Read("start Start\nend End\nstart.Done -> end");
        Assert.Equal("duplicate-definition", Assert.Single(DefinitionSet.Faults([definition, definition])).Rule);
        Assert.Empty(DefinitionSet.Faults([definition, definition with { Version = 2 }]));
    }

    [Fact]
    public void A_definition_that_is_started_is_there()
    {
        var definition = Sketch.Read("start Start\ngo StartPursuits elsewhere\nend End\nstart.Done -> go\ngo.Done -> end");
        var fault = Assert.Single(DefinitionSet.Faults([definition]));
        Assert.Equal(("unknown-definition", "sketch/go"), (fault.Rule, fault.Where));
    }

    private static DefinitionReading Reading(string lines) => Sketch.ReadFile(Sketch.Draw(lines));
}
