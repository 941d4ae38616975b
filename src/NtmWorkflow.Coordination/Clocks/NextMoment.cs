using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Coordination.Deadlines;
using NtmWorkflow.Coordination.Escalations;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Calendar;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Clocks;

/// <summary>A moment at which time itself brings something, and what.</summary>
public sealed record Moment(DateTimeOffset At, string What);

/// <summary>Finds the next moment (mốc tiếp theo): a month opens or closes, a reminder goes out, a deadline is reached.</summary>
public sealed class NextMoment(IServiceScopeFactory scopes, WorkingDays calendar, TimeProvider clock)
{
    /// <summary>Null when nothing is waited for. Every moment is a morning, when the day's reminders go out too.</summary>
    public async Task<Moment?> FindAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NtmDb>();
        IEnumerable<(DateOnly Day, string What)> days = [.. await TimersAsync(db), .. await OpenWorkAsync(db)];
        var next = days.GroupBy(d => VietnamTime.At(d.Day, Reminding.Morning), d => d.What)
            .Where(g => g.Key > clock.GetUtcNow()).MinBy(g => g.Key);
        return next is null ? null : new(next.Key, string.Join(", ", next.Distinct().Order(StringComparer.Ordinal)));
    }

    private static async Task<IEnumerable<(DateOnly, string)>> TimersAsync(NtmDb db) =>
        (await db.Set<TimerRow>().AsNoTracking().Where(t => t.FiredAt == null).Select(t => t.DueAt).Distinct().ToListAsync())
            .Select(due => (VietnamTime.Day(due), "đến kỳ, mốc của kế hoạch"));

    private async Task<IEnumerable<(DateOnly, string)>> OpenWorkAsync(NtmDb db)
    {
        var open = await db.Set<WorkItemRow>().AsNoTracking().Where(w => w.State == WorkItemState.Open)
            .Select(w => new { w.PlanId, w.Task, w.Role, w.DueOn, w.Period }).Distinct().ToListAsync();
        var ids = open.Select(w => w.PlanId).Distinct().ToList();
        var plans = await db.Set<PlanRow>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync();
        var deadlines = plans.ToDictionary(p => p.Id, p => p.Read().Deadlines);
        return
        [
            .. open.Where(w => w.Task == Tasks.MonthlyReport).Select(w => (Reminding.MonthEnd(YearMonth.Parse(w.Period!), w.DueOn!.Value, calendar), "chốt kỳ báo cáo")),
            .. open.Where(w => w.DueOn is not null).Select(w => (w.DueOn!.Value, "đến hạn")),
            .. open.Where(w => w.DueOn is not null && w.Role is Roles.Office or Roles.Commune)
                .SelectMany(w => Reminding.DaysOf(w.DueOn!.Value, deadlines[w.PlanId]!, calendar)).Select(day => (day, "nhắc hạn, đôn đốc")),
            .. open.Where(w => w.DueOn is not null)
                .SelectMany(w => Escalation.Recipients(w.Role).Select(to => (calendar.After(w.DueOn!.Value, Escalation.DaysLate(to)), "báo cáo việc quá hạn lên cấp trên"))),
        ];
    }
}
