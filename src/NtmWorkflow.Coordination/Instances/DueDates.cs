using NtmWorkflow.Programme.Calendar;
using PlanDeadlines = NtmWorkflow.Programme.Plans.Deadlines;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Instances;

/// <summary>The days that the definitions only name: "review", "month", "dossier" ... are looked up in the plan's deadlines.</summary>
public static class DueDates
{
    public static IReadOnlyList<string> Names { get; } = ["review", "assign", "approve", "issue", "month", "dossier", "appraisal", "submission"];

    /// <summary>The last day in time; null when the activity has no deadline. A day that has passed gives the time of one step from today.</summary>
    public static DateOnly? Of(string? name, PlanDeadlines deadlines, YearMonth? month, DateOnly today, WorkingDays calendar) => name switch
    {
        null or "" => null,
        "review" => calendar.After(today, deadlines.ReviewWorkingDays),
        "assign" or "approve" or "issue" => calendar.After(today, deadlines.StepWorkingDays),
        "month" => Still(month!.Value.Day(deadlines.ReportDay), deadlines, today, calendar),
        "dossier" => Still(deadlines.Dossier.Day, deadlines, today, calendar),
        "appraisal" => Still(deadlines.Appraisal.Day, deadlines, today, calendar),
        "submission" => Still(deadlines.Submission.Day, deadlines, today, calendar),
        _ => throw new InvalidDataException($"The workflow names a deadline '{name}' that plans do not have."),
    };

    /// <summary>A dossier that comes back after its deadline must not be overdue at birth.</summary>
    private static DateOnly Still(DateOnly day, PlanDeadlines deadlines, DateOnly today, WorkingDays calendar) =>
        day >= today ? day : calendar.After(today, deadlines.StepWorkingDays);
}
