using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Tests.Lifecycle;

public class PlanPreparationTests
{
    [Fact]
    public void A_plan_goes_from_review_to_task_sheets_and_pursuits() => Journey.GivenFile("plan-preparation")
        .Then("start Done", "review Waiting")
        .When("review", "Done").Then("review Done", "reviewReport Done", "assign Waiting")
        .ThenAsks("Ntm.Document kind=review-report")
        .When("assign", "Done").Then("assign Done", "planDraft Done", "checkForm Waiting")
        .ThenAsks("Ntm.Document kind=plan")
        .When("checkForm", "Passed").Then("checkForm Passed", "approve Waiting")
        .When("approve", "Approved").Then("approve Approved", "issue Waiting")
        .When("issue", "Issued").Then("issue Issued", "planDocument Done", "taskSheets Done", "pursuits Done", "end Finished")
        .ThenAsks("Ntm.Document kind=plan", "Ntm.Document forEach=offices kind=task-sheet", "Ntm.StartPursuits definition=commune-pursuit")
        .ThenFinished();

    [Fact]
    public void A_plan_that_the_leader_or_the_clerk_returns_is_assigned_again() => Journey.GivenFile("plan-preparation")
        .When("review", "Done").When("assign", "Done").When("checkForm", "Passed")
        .When("approve", "Returned").Then("approve Returned", "assign Waiting").ThenAsks()
        .When("assign", "Done").When("checkForm", "Passed").When("approve", "Approved")
        .When("issue", "Returned").Then("issue Returned", "assign Waiting").ThenAsks()
        .When("assign", "Done").When("checkForm", "Passed").When("approve", "Approved").When("issue", "Issued")
        .ThenFinished();

    [Fact]
    public void A_draft_that_breaks_a_rule_of_form_goes_back_to_those_who_drew_it_up() => Journey.GivenFile("plan-preparation")
        .When("review", "Done").When("assign", "Done")
        .When("checkForm", "Failed").Then("checkForm Failed", "assign Waiting").ThenAsks()
        .When("assign", "Done").ThenAsks("Ntm.Document kind=plan");

    [Fact]
    public void The_programme_year_inspects_four_times_and_looks_back_twice() => Journey.GivenFile("programme-year")
        .When("assign", "Done").When("checkForm", "Passed").When("approve", "Approved").When("issue", "Issued")
        .When("awaitMarch", "Done").When("inspectMarch", "NotHeld").When("awaitJune", "Done").When("inspectJune", "Done")
        .When("awaitJuly", "Done").ThenAsks("Ntm.Document kind=mid-year-review")
        .When("awaitSeptember", "Done").When("inspectSeptember", "Done").When("awaitNovember", "Done").When("inspectNovember", "Done")
        .When("awaitDecember", "Done").ThenAsks("Ntm.Document kind=year-end-review", "Ntm.Conclude result=ended")
        .ThenFinished();

    [Fact]
    public void A_task_tells_the_host_who_does_what_until_when()
    {
        var wait = Assert.Single(Journey.GivenFile("plan-preparation").Instance.Waits);
        Assert.Equal("i1:review:2", wait.Id);
        Assert.Equal("Ntm.HumanTask", wait.Type);
        Assert.Equal(
            ["due=review", "forEach=offices", "role=office", "task=review"],
            wait.Inputs.Select(input => $"{input.Key}={input.Value}"));
        Assert.Equal(["Done"], wait.Outcomes);
    }

    [Fact]
    public void The_definitions_of_the_year_stand_together_without_fault() =>
        Assert.Empty(DefinitionSet.Faults([DefinitionFiles.Read("plan-preparation"), DefinitionFiles.Read("commune-pursuit"), DefinitionFiles.Read("programme-year")]));
}
