using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NtmWorkflow.Coordination.Escalations;
using NtmWorkflow.Coordination.Incidents;
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
public sealed class Sweeping(
    IServiceScopeFactory scopes, Stepping stepping, Reporting reporting, Reminding reminding, Escalating escalating, IncidentBook incidents, WorkingDays calendar, TimeProvider clock, ILogger<Sweeping> log)
{
    /// <summary>Plan by plan: what is wrong with one must not keep time from the others.</summary>
    public async Task SweepAsync()
    {
        foreach (var plan in await PlansAsync())
            try
            {
                // The next month opens in the same sweep as the last one closes.
                await CloseMonthsAsync(plan);
                await FireTimersAsync(plan);
                Told(plan, await reminding.RemindAsync(plan));
                Told(plan, await escalating.EscalateOverdueAsync(plan));
            }
            catch (Exception e)
            {
                log.LogError(e, "The sweep of plan {Plan} failed; the next one tries again.", plan);
            }
    }

    private async Task FireTimersAsync(string plan)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        var due = await scope.ServiceProvider.GetRequiredService<NtmDb>().Set<TimerRow>().AsNoTracking()
            .Where(t => t.PlanId == plan && t.FiredAt == null && t.DueAt <= now && (t.NotBefore == null || t.NotBefore <= now)).OrderBy(t => t.DueAt).ThenBy(t => t.Id).ToListAsync();
        foreach (var timer in due)
            await FireAsync(plan, timer);
    }

    private async Task FireAsync(string plan, TimerRow timer)
    {
        var cause = await TryAsync(() => stepping.TakeAsync(plan, Actor.System, step => FireAsync(step, timer.Id)));
        if (cause is not null)
            await PostponeAsync(plan, timer.Id, cause);
        else if (timer.Attempts >= IncidentBook.Tries)
            await incidents.RecoverAsync(plan, IncidentSource.Timer, timer.Id);
    }

    /// <summary>Why it could not be done; null when it was.</summary>
    private async Task<string?> TryAsync(Func<Task<StepOutcome>> act)
    {
        try
        {
            return (await act()).Refusal;
        }
        catch (Exception e)
        {
            log.LogError(e, "What follows a date could not be done.");
            return Cause.Of(e);
        }
    }

    /// <summary>One date that cannot be passed must keep neither the plan's other dates nor its reminders waiting.</summary>
    private async Task PostponeAsync(string plan, string timerId, string cause)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NtmDb>();
        var timer = (await db.Set<TimerRow>().FindAsync(timerId))!;
        timer.Attempts++;
        timer.NotBefore = clock.GetUtcNow() + IncidentBook.PauseAfter(timer.Attempts);
        await db.SaveChangesAsync();
        if (timer.Attempts >= IncidentBook.Tries)
            await incidents.RaiseAsync(plan, IncidentSource.Timer, timerId, cause, timer.Attempts);
    }

    private static async Task<string?> FireAsync(PlanCase step, string timerId)
    {
        var timer = (await step.Db.Set<TimerRow>().FindAsync(timerId))!;
        if (timer.FiredAt is not null)
            return null;
        timer.FiredAt = step.Now;
        var instance = (await step.Db.Set<InstanceRow>().FindAsync(timer.InstanceId))!;
        var late = Lateness.Reason(step, VietnamTime.Day(timer.DueAt));
        if (instance.CommuneCode is { } commune)
            step.Note($"Mở kỳ báo cáo {Wording.LongMonth((await step.PursuitAsync(commune)).CurrentMonth)}, xã {step.Commune(commune).Name}", late, commune);
        else
            step.Note($"Đến mốc {Wording.LongMonth(YearMonth.Of(VietnamTime.Day(timer.DueAt)))}", late);
        return await step.ResumeAsync(timer.InstanceId, timer.Id, "Done");
    }

    /// <summary>A month that is over is closed, with or without the missing reports.</summary>
    private async Task CloseMonthsAsync(string plan)
    {
        await using var scope = scopes.CreateAsyncScope();
        var open = await scope.ServiceProvider.GetRequiredService<NtmDb>().Set<WorkItemRow>().AsNoTracking()
            .Where(w => w.PlanId == plan && w.Task == Tasks.MonthlyReport && w.State == WorkItemState.Open)
            .Select(w => new { w.CommuneCode, w.Period, w.DueOn }).Distinct().ToListAsync();
        var today = VietnamTime.Day(clock.GetUtcNow());
        foreach (var month in open.Where(m => Reminding.MonthEnd(YearMonth.Parse(m.Period!), m.DueOn!.Value, calendar) <= today)
            .OrderBy(m => m.CommuneCode, StringComparer.Ordinal))
            Told(plan, await reporting.CloseAsync(plan, month.CommuneCode!, month.Period!, Actor.System));
    }

    private void Told(string plan, StepOutcome outcome)
    {
        if (outcome.Refusal is { } refusal)
            log.LogWarning("What time brings to plan {Plan} was refused: {Refusal}", plan, refusal);
    }

    private async Task<IReadOnlyList<string>> PlansAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NtmDb>().Set<PlanRow>()
            .Where(p => p.Stage != PlanStage.Ended).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync();
    }
}
