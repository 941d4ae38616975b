using System.Globalization;
using NtmWorkflow.Programme.Calendar;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Instances;

/// <summary>The days that the definitions only name: "review", "month", "dossier" ... are looked up in the plan's deadlines.</summary>
public static class DueDates
{
    /// <summary>An annual plan sets no days for its own steps: each has a working week.</summary>
    private const int WorkingWeek = 5;

    /// <summary>The months of the plan's own year: "month-1" to "month-12".</summary>
    public static IReadOnlyList<string> Months { get; } = [.. Enumerable.Range(1, 12).Select(month => $"month-{month}")];

    public static IReadOnlyList<string> Names { get; } = ["review", "assign", "approve", "issue", "month", "dossier", "appraisal", "submission", .. Months];

    /// <summary>The month of the plan's year that a name stands for; null for any other name.</summary>
    public static YearMonth? Month(string? name, Plan plan) =>
        name is not null && Months.Contains(name) ? new YearMonth(plan.Year, int.Parse(name["month-".Length..], CultureInfo.InvariantCulture)) : null;

    public static int StepWorkingDays(Plan plan) => plan.Deadlines?.StepWorkingDays ?? WorkingWeek;

    /// <summary>The last day in time; null when the activity has no deadline. A day that has passed gives the time of one step from today.</summary>
    public static DateOnly? Of(string? name, Plan plan, YearMonth? month, DateOnly today, WorkingDays calendar) => name switch
    {
        null or "" => null,
        "review" => calendar.After(today, plan.Dates.ReviewWorkingDays),
        "assign" or "approve" or "issue" => calendar.After(today, StepWorkingDays(plan)),
        "month" => Still(month!.Value.Day(plan.Dates.ReportDay), plan, today, calendar),
        "dossier" => Still(plan.Dates.Dossier.Day, plan, today, calendar),
        "appraisal" => Still(plan.Dates.Appraisal.Day, plan, today, calendar),
        "submission" => Still(plan.Dates.Submission.Day, plan, today, calendar),
        _ when Month(name, plan) is { } own => Still(own.LastDay, plan, today, calendar),
        _ => throw new InvalidDataException($"The workflow names a deadline '{name}' that plans do not have."),
    };

    /// <summary>A dossier that comes back after its deadline must not be overdue at birth.</summary>
    private static DateOnly Still(DateOnly day, Plan plan, DateOnly today, WorkingDays calendar) =>
        day >= today ? day : calendar.After(today, StepWorkingDays(plan));
}
