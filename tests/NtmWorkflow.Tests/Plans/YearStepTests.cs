using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Documents.Issuing;

namespace NtmWorkflow.Tests.Plans;

public class YearStepTests
{
    [Fact]
    public void A_plan_stands_in_the_earliest_step_of_its_open_work()
    {
        Assert.Equal(YearStep.Months, YearSteps.Of([Open(Tasks.Conclude), Open(Tasks.MonthlyReport), Open(Tasks.Decision)]));
        Assert.Null(YearSteps.Of([]));
    }

    [Fact]
    public void Giving_a_number_belongs_to_the_plan_or_to_the_submission()
    {
        Assert.Equal(YearStep.Issue, YearSteps.OfWork(Open(Tasks.Issue, "plan")));
        Assert.Equal(YearStep.Submission, YearSteps.OfWork(Open(Tasks.Issue, "submission")));
    }

    [Fact]
    public void Every_kind_of_document_belongs_to_a_step()
    {
        var steps = DocumentKind.All.ToDictionary(k => k.Code, k => YearSteps.OfDocument(k.Code));
        Assert.Equal(YearStep.Review, steps["review-report"]);
        Assert.Equal(YearStep.Issue, steps["task-sheet"]);
        Assert.Equal(YearStep.Months, steps["nudge-letter"]);
        Assert.Equal(YearStep.Appraisal, steps["appraisal-minutes"]);
        Assert.Equal(YearStep.Submission, steps["submission"]);
    }

    private static WorkItemRow Open(string task, string? document = null) => new()
    {
        Id = task, WaitId = task, InstanceId = "p", PlanId = "p", Task = task, Role = "office", Document = document, OpenedAt = DateTimeOffset.UnixEpoch,
    };
}
