namespace NtmWorkflow.Tests.Lifecycle;

public class BranchTests
{
    private const string Lines = """
        start Start
        fork FlowFork left right
        a HumanTask Done
        b HumanTask Done
        b2 HumanTask Done
        letter Document
        end End
        start.Done -> fork
        fork.left -> a
        fork.right -> b
        b.Done -> b2
        a.Done -> join
        b2.Done -> join
        join.Done -> letter
        letter.Done -> end

        """;

    [Fact]
    public void A_join_that_waits_for_all_goes_on_when_the_last_branch_arrives() => Journey.Given(Lines + "join FlowJoin WaitAll")
        .Then("start Done", "fork", "a Waiting", "b Waiting")
        .When("a", "Done").Then("a Done", "join Arrived").ThenAsks()
        .When("b", "Done").Then("b Done", "b2 Waiting").ThenAsks()
        .When("b2", "Done").Then("b2 Done", "join Done", "letter Done", "end Finished").ThenAsks("Ntm.Document kind=letter")
        .ThenFinished();

    [Fact]
    public void A_join_that_waits_for_any_closes_what_the_other_branches_wait_for() => Journey.Given(Lines + "join FlowJoin WaitAny")
        .When("b", "Done")
        .When("a", "Done").Then("a Done", "b2 Cancelled", "join Done", "letter Done", "end Finished").ThenCloses("a", "b2")
        .ThenFinished();

    [Fact]
    public void An_assignment_changes_what_a_later_decision_sees() => Journey.Given("""
        start Start
        set SetVariable flag true
        choose FlowDecision flag
        yes Document
        end End
        start.Done -> set
        set.Done -> choose
        choose.True -> yes
        choose.False -> end
        yes.Done -> end
        """)
        .Then("start Done", "set Done", "choose True", "yes Done", "end Finished")
        .ThenFinished();
}
