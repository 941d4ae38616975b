using NtmWorkflow.Coordination.WorkItems;

namespace NtmWorkflow.Coordination.Plans;

/// <summary>The steps of a plan's year (các bước trong năm), in their order.</summary>
public enum YearStep { Review, Assign, Approve, Issue, Months, Appraisal, Submission, Decision }

/// <summary>Where in the year work and documents belong.</summary>
public static class YearSteps
{
    public static IReadOnlyList<YearStep> All { get; } = Enum.GetValues<YearStep>();

    public static string Name(this YearStep step) => step switch
    {
        YearStep.Review => "Rà soát",
        YearStep.Assign => "Phân công",
        YearStep.Approve => "Duyệt",
        YearStep.Issue => "Ban hành",
        YearStep.Months => "Theo dõi tháng",
        YearStep.Appraisal => "Hồ sơ và thẩm tra",
        YearStep.Submission => "Trình",
        _ => "Quyết định",
    };

    /// <summary>The earliest step of the open work; null when nothing is open.</summary>
    public static YearStep? Of(IEnumerable<WorkItemRow> open) => open.Select(w => (YearStep?)OfWork(w)).Min();

    public static YearStep OfWork(WorkItemRow item) => item.Task switch
    {
        Tasks.Review => YearStep.Review,
        Tasks.Assign => YearStep.Assign,
        Tasks.CheckForm => YearStep.Approve,
        Tasks.Approve => YearStep.Approve,
        Tasks.Issue => item.Document == "plan" ? YearStep.Issue : YearStep.Submission,
        Tasks.MonthlyReport or Tasks.Inspect => YearStep.Months,
        Tasks.Dossier or Tasks.Appraise or Tasks.Conclude => YearStep.Appraisal,
        Tasks.Submit => YearStep.Submission,
        _ => YearStep.Decision,
    };

    public static YearStep OfDocument(string kind) => kind switch
    {
        "review-report" => YearStep.Review,
        "plan" or "advanced-plan" or "annual-plan" or "commune-plan" or "task-sheet" => YearStep.Issue,
        "dossier-index" or "appraisal-minutes" or "appraisal-report" => YearStep.Appraisal,
        "submission" => YearStep.Submission,
        _ => YearStep.Months,
    };
}
