using Microsoft.EntityFrameworkCore;
using System.Text.Json;
using NtmWorkflow.Coordination.Deadlines;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Assignments;
using NtmWorkflow.Programme.Months;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reading;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Months;

/// <summary>What an office enters for a month: changed findings and three narratives.</summary>
public sealed record ReportEntry(IReadOnlyList<Finding> Changes, string? Narrative, string? Obstacles, string? Proposals);

/// <summary>The monthly reports (báo cáo tháng): submit one, close a month.</summary>
public sealed class Reporting(Stepping stepping)
{
    private const int LongestNarrative = 4000;

    public Task<StepOutcome> SubmitAsync(string planId, string itemId, ReportEntry entry, Actor actor) =>
        stepping.TakeAsync(planId, actor, async step =>
        {
            var (item, refusal) = await step.OpenItemAsync(itemId, Tasks.MonthlyReport);
            return refusal ?? Refusal(step, item!, entry) ?? await SubmitAsync(step, item!, entry);
        });

    /// <summary>
    /// Closes a commune's month although reports are missing; they are marked as missed. The month is named, so that a second
    /// click does not close the next one.
    /// </summary>
    public Task<StepOutcome> CloseAsync(string planId, string commune, string month, Actor actor) =>
        stepping.TakeAsync(planId, actor, step => actor.Has(Roles.Coordination) || actor == Actor.System
            ? CloseAsync(step, commune, month)
            : Task.FromResult<string?>("Chỉ Văn phòng Điều phối được chốt kỳ báo cáo."));

    private static string? Refusal(PlanCase step, WorkItemRow item, ReportEntry entry)
    {
        var own = Responsibility.IndicatorsOf(step.Plan, step.Set, item.OfficeCode!).Select(i => i.Code).ToHashSet();
        if (entry.Changes.FirstOrDefault(f => !own.Contains(f.Indicator)) is { } foreign)
            return $"Chỉ tiêu {foreign.Indicator} không do cơ quan này phụ trách.";
        if (entry.Changes.SelectMany(f => FindingCheck.Problems(f.Indicator, f, step.Set)).FirstOrDefault() is { } problem)
            return $"Chỉ tiêu {problem.Path.Replace(".figure", "", StringComparison.Ordinal)}: {problem.What}. {problem.Mend}.";
        return new[] { entry.Narrative, entry.Obstacles, entry.Proposals }.Any(t => t?.Length > LongestNarrative)
            ? $"Phần diễn giải dài quá {Wording.Number(LongestNarrative)} ký tự; rút gọn và nộp lại." : null;
    }

    private static async Task<string?> SubmitAsync(PlanCase step, WorkItemRow item, ReportEntry entry)
    {
        var report = new MonthlyReport(item.CommuneCode!, item.OfficeCode!, YearMonth.Parse(item.Period!), entry.Changes,
            Trimmed(entry.Narrative), Trimmed(entry.Obstacles), Trimmed(entry.Proposals));
        step.Db.Add(new ReportRow
        {
            PlanId = step.Row.Id, CommuneCode = report.Commune, OfficeCode = report.Office, Month = item.Period!,
            Content = JsonSerializer.Serialize(report, InputJson.Options), SubmittedAt = step.Now, SubmittedBy = step.Actor.Name,
        });
        var changed = entry.Changes.Count == 0 ? "không thay đổi số liệu" : $"cập nhật {entry.Changes.Count} chỉ tiêu";
        var what = $"{step.Office(item.OfficeCode)!.Name} báo cáo {Wording.LongMonth(report.Month)}, xã {step.Commune(report.Commune).Name}: {changed}";
        var last = !await OthersOpenAsync(step, item);
        return last ? await CompleteAndAdvanceAsync(step, item, what) : await step.CompleteAsync(item, "Done", what);
    }

    private static async Task<bool> OthersOpenAsync(PlanCase step, WorkItemRow item) =>
        await step.Db.Set<WorkItemRow>().AnyAsync(w => w.WaitId == item.WaitId && w.Id != item.Id && w.State == WorkItemState.Open);

    private static async Task<string?> CompleteAndAdvanceAsync(PlanCase step, WorkItemRow item, string what) =>
        await step.CompleteAsync(item, "Done", what, changes: await NextMonthAsync(step, item.CommuneCode!));

    private static async Task<string?> CloseAsync(PlanCase step, string commune, string month)
    {
        var open = await step.Db.Set<WorkItemRow>()
            .Where(w => w.PlanId == step.Row.Id && w.CommuneCode == commune && w.Task == Tasks.MonthlyReport && w.Period == month && w.State == WorkItemState.Open)
            .OrderBy(w => w.Id).ToListAsync();
        if (open.Count == 0)
            return "Kỳ báo cáo này không còn mở. Tải lại trang để xem kỳ đang mở.";
        foreach (var item in open)
            item.State = WorkItemState.Missed;
        var missing = Wording.List([.. open.Select(w => step.Office(w.OfficeCode)!.Name)]);
        var period = YearMonth.Parse(open[0].Period!);
        var late = step.Actor == Actor.System ? Lateness.Words(step, Reminding.MonthEnd(period, open[0].DueOn!.Value, step.Around.Calendar)) : "";
        step.Note($"Chốt báo cáo {Wording.LongMonth(period)}, xã {step.Commune(commune).Name}", $"Chưa báo cáo: {missing}{late}", commune);
        return await step.ResumeAsync(open[0].InstanceId, open[0].WaitId, "Done", await NextMonthAsync(step, commune));
    }

    /// <summary>The pursuit goes on to its next month, or out of the months; the workflow's variable says which.</summary>
    private static async Task<Dictionary<string, string>> NextMonthAsync(PlanCase step, string commune)
    {
        var pursuit = await step.PursuitAsync(commune);
        var closed = pursuit.CurrentMonth;
        (pursuit.ClosedMonth, pursuit.Month) = (closed.ToString(), closed.Next.ToString());
        return new() { ["monthsLeft"] = closed < step.Plan.Dates.LastReport ? "true" : "false" };
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().Normalize();
}
