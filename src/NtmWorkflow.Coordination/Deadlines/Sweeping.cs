using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Coordination.Months;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Calendar;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Deadlines;

/// <summary>What time itself brings: moments that workflows wait for, months that end, reminders that are due. Safe to run at any time, and again.</summary>
public sealed class Sweeping(IServiceScopeFactory scopes, Stepping stepping, Reporting reporting, Reminding reminding, TimeProvider clock)
{
    public async Task SweepAsync()
    {
        // The next month opens in the same sweep as the last one closes.
        await CloseMonthsAsync();
        await FireTimersAsync();
        foreach (var plan in await PlansAsync())
            await reminding.RemindAsync(plan);
    }

    private async Task FireTimersAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        var due = await scope.ServiceProvider.GetRequiredService<NtmDb>().Set<TimerRow>().AsNoTracking()
            .Where(t => t.FiredAt == null && t.DueAt <= now).OrderBy(t => t.DueAt).ThenBy(t => t.Id).ToListAsync();
        foreach (var timer in due)
            await stepping.TakeAsync(timer.PlanId, Actor.System, step => FireAsync(step, timer.Id));
    }

    private static async Task<string?> FireAsync(PlanCase step, string timerId)
    {
        var timer = (await step.Db.Set<TimerRow>().FindAsync(timerId))!;
        if (timer.FiredAt is not null)
            return null;
        timer.FiredAt = step.Now;
        var instance = (await step.Db.Set<InstanceRow>().FindAsync(timer.InstanceId))!;
        var month = (await step.PursuitAsync(instance.CommuneCode!)).CurrentMonth;
        step.Note($"Mở kỳ báo cáo {Wording.LongMonth(month)}, xã {step.Commune(instance.CommuneCode!).Name}", commune: instance.CommuneCode);
        return await step.ResumeAsync(timer.InstanceId, timer.Id, "Done");
    }

    /// <summary>A month that is over is closed, with or without the missing reports.</summary>
    private async Task CloseMonthsAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var current = YearMonth.Of(VietnamTime.Day(clock.GetUtcNow())).ToString();
        var open = await scope.ServiceProvider.GetRequiredService<NtmDb>().Set<WorkItemRow>().AsNoTracking()
            .Where(w => w.Task == Tasks.MonthlyReport && w.State == WorkItemState.Open && w.Period!.CompareTo(current) < 0)
            .Select(w => new { w.PlanId, w.CommuneCode, w.Period }).Distinct().ToListAsync();
        foreach (var month in open.OrderBy(m => m.PlanId, StringComparer.Ordinal).ThenBy(m => m.CommuneCode, StringComparer.Ordinal))
            await reporting.CloseAsync(month.PlanId, month.CommuneCode!, month.Period!, Actor.System);
    }

    private async Task<IReadOnlyList<string>> PlansAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NtmDb>().Set<PlanRow>()
            .Where(p => p.Stage != PlanStage.Ended).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync();
    }
}
