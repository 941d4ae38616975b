using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Programme.Months;

/// <summary>What one office reports in one month on its indicators in one commune (báo cáo tháng).</summary>
/// <param name="Changes">Only the findings that differ from those known before.</param>
/// <param name="Narrative">What was done (kết quả thực hiện).</param>
/// <param name="Obstacles">What stands in the way (khó khăn, vướng mắc).</param>
/// <param name="Proposals">What is asked for (kiến nghị, đề xuất).</param>
public sealed record MonthlyReport(
    string Commune, string Office, YearMonth Month, IReadOnlyList<Finding> Changes, string? Narrative, string? Obstacles, string? Proposals);

/// <summary>What is known of a commune at a time: the reviewed findings with all later reports laid over them.</summary>
public static class KnownState
{
    public static IReadOnlyList<Finding> After(IReadOnlyList<Finding> reviewed, IEnumerable<MonthlyReport> reports) =>
        reviewed.With(reports.OrderBy(r => r.Month).SelectMany(r => r.Changes));

    /// <summary>The findings with changes laid over them in their order: the last one on an indicator holds, new indicators follow at the end.</summary>
    public static IReadOnlyList<Finding> With(this IReadOnlyList<Finding> findings, IEnumerable<Finding> changes)
    {
        var known = findings.ToDictionary(f => f.Indicator);
        foreach (var change in changes)
            known[change.Indicator] = change;
        return [.. findings.Select(f => known[f.Indicator]), .. known.Values.Where(f => findings.All(r => r.Indicator != f.Indicator))];
    }
}
