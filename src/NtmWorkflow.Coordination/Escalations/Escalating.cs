using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Coordination.Deadlines;
using NtmWorkflow.Coordination.Mail;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Calendar;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Escalations;

/// <summary>Reports work to those above (báo cáo lên cấp trên): by hand with a reason, and by itself when it is long overdue.</summary>
public sealed class Escalating(Stepping stepping, IServiceScopeFactory scopes, WorkingDays calendar, TimeProvider clock)
{
    /// <param name="to">The role it is reported to; it is named, so that a second click does not report to the next.</param>
    public Task<StepOutcome> EscalateAsync(string planId, string itemId, string to, string? reason, Actor actor) => stepping.TakeAsync(planId, actor, async step =>
    {
        if (await step.Db.Set<WorkItemRow>().FindAsync(itemId) is not { } item || item.PlanId != planId)
            return Completing.NotFound;
        if (Escalation.WhyNot(item, to, actor, await step.Db.EscalationsAsync(itemId)) is { } refusal)
            return refusal;
        if (string.IsNullOrWhiteSpace(reason))
            return "Báo cáo lên cấp trên thì phải ghi lý do: vướng mắc gì, cần giúp gì.";
        await ReportAsync(step, to, [(item, reason.Trim().Normalize())]);
        return null;
    });

    /// <summary>What is overdue for long enough, on working mornings like the reminders. Safe to run at any time, and again.</summary>
    public async Task<StepOutcome> EscalateOverdueAsync(string planId)
    {
        var now = clock.GetUtcNow();
        var today = VietnamTime.Day(now);
        if (now < VietnamTime.At(today, Reminding.Morning) || !calendar.IsWorkingDay(today) || !await AnyLateAsync(planId, today))
            return StepOutcome.Done;
        return await stepping.TakeAsync(planId, Actor.System, EscalateOverdueAsync);
    }

    // Nearly always there is none, and no step need be taken.
    private async Task<bool> AnyLateAsync(string planId, DateOnly today)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NtmDb>();
        return (await ToReportAsync(db, planId, today)).Count > 0;
    }

    private async Task<string?> EscalateOverdueAsync(PlanCase step)
    {
        foreach (var group in (await ToReportAsync(step.Db, step.Row.Id, step.Today)).GroupBy(r => r.To))
            await ReportAsync(step, group.Key, [.. group.Select(r => (r.Item, $"quá hạn {Wording.Count(r.Late)} ngày làm việc"))]);
        return null;
    }

    private async Task<IReadOnlyList<(WorkItemRow Item, string To, int Late)>> ToReportAsync(NtmDb db, string planId, DateOnly today)
    {
        var late = await db.Set<WorkItemRow>().AsNoTracking().Where(w => w.PlanId == planId && w.State == WorkItemState.Open && w.DueOn < today).ToListAsync();
        if (late.Count == 0)
            return [];
        var done = (await db.Set<EscalationRow>().AsNoTracking().Where(e => e.PlanId == planId).ToListAsync()).Select(e => (e.ItemId, e.To)).ToHashSet();
        return [.. late.OrderBy(item => item.Id, StringComparer.Ordinal).Select(item => (Item: item, Late: calendar.Since(item.DueOn!.Value, today)))
            .SelectMany(w => Escalation.Due(w.Item.Role, w.Late).Where(to => !done.Contains((w.Item.Id, to))).Select(to => (w.Item, to, w.Late)))];
    }

    /// <summary>The mark on each item, a line in the journal for each, and one mail to everybody with the role.</summary>
    private static async Task ReportAsync(PlanCase step, string to, IReadOnlyList<(WorkItemRow Item, string Why)> reported)
    {
        var mails = new List<string>();
        foreach (var (name, email) in await Colleagues.AddressesAsync(step.Db, to))
        {
            // An item is reported to a role once, so the first of them and the role name the mails for good.
            var mail = MailText.Escalation(step, $"{reported[0].Item.Id}/cap-tren/{to}/{mails.Count + 1}", name, email, reported);
            step.AskMail(mail);
            mails.Add(mail.Id);
        }
        foreach (var (item, why) in reported)
        {
            step.Db.Add(new EscalationRow
            {
                ItemId = item.Id, To = to, PlanId = step.Row.Id, At = step.Now, By = step.Actor.Name, Why = why, MailIds = mails.Count == 0 ? null : string.Join('\n', mails),
            });
            step.Note($"Báo cáo {Roles.DisplayName(to)}: {step.Named(item)}", why, item.CommuneCode);
        }
    }
}
