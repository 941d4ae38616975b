using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.Documents;
using NtmWorkflow.Coordination.Mail;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Calendar;
using NtmWorkflow.Programme.Vietnamese;
using PlanDeadlines = NtmWorkflow.Programme.Plans.Deadlines;

namespace NtmWorkflow.Coordination.Deadlines;

/// <summary>
/// Reminds offices and communes of open work: on the plan's days before a deadline, and once on the working day after it.
/// One letter and one mail for each (task, deadline, offset, recipient), however many communes it is about.
/// </summary>
public sealed class Reminding(Stepping stepping)
{
    /// <summary>Reminders go out on working mornings, from this hour on.</summary>
    public static readonly TimeOnly Morning = new(7, 30);

    private const int Overdue = -1;

    public Task<StepOutcome> RemindAsync(string planId) => stepping.TakeAsync(planId, Actor.System, RemindAsync);

    private static async Task<string?> RemindAsync(PlanCase step)
    {
        var time = TimeOnly.FromDateTime(step.Now.ToOffset(VietnamTime.Offset).DateTime);
        if (time < Morning || !step.Around.Calendar.IsWorkingDay(step.Today))
            return null;
        var open = await step.Db.Set<WorkItemRow>()
            .Where(w => w.PlanId == step.Row.Id && w.State == WorkItemState.Open && w.DueOn != null && (w.Role == Roles.Office || w.Role == Roles.Commune))
            .ToListAsync();
        var decided = await step.Db.Set<ReminderRow>().Where(r => r.PlanId == step.Row.Id).Select(r => r.Id).ToHashSetAsync();
        foreach (var group in open.GroupBy(Subject).OrderBy(g => g.Key, StringComparer.Ordinal))
            await RemindAsync(step, group.Key, [.. group.OrderBy(w => w.CommuneCode, StringComparer.Ordinal)], decided);
        return null;
    }

    private static string Subject(WorkItemRow item) =>
        $"{item.PlanId}/{item.Task}/{item.DueOn:yyyy-MM-dd}/{item.OfficeCode ?? item.CommuneCode}";

    private static async Task RemindAsync(PlanCase step, string subject, IReadOnlyList<WorkItemRow> items, HashSet<string> decided)
    {
        var due = items[0].DueOn!.Value;
        IReadOnlyList<int> passed = [.. Offsets(step.Plan.Dates).Where(o => RemindOn(step.Around.Calendar, due, o) <= step.Today)];
        // The id becomes the mail's file name and Message-Id: "-1" would read there like "1", the reminder of the day before.
        // After a time without a server only the latest reminder makes sense; the ones it overtook are recorded as left out.
        foreach (var offset in passed)
        {
            var id = $"{subject}/{(offset == Overdue ? "qua-han" : offset)}";
            if (decided.Contains(id))
                continue;
            var skipped = WhyNot(step, items, offset, passed[^1]);
            var mail = skipped is null ? await WriteAsync(step, id, items, offset) : null;
            step.Db.Add(new ReminderRow
            {
                Id = id, PlanId = step.Row.Id, DecidedAt = step.Now, DaysBefore = offset, MailId = mail,
                Skipped = mail is null ? skipped ?? "nơi nhận chưa có thư điện tử" : null,
            });
        }
    }

    private static string? WhyNot(PlanCase step, IReadOnlyList<WorkItemRow> items, int offset, int latest)
    {
        var due = items[0].DueOn!.Value;
        return offset != latest ? "đã đến lần nhắc sau"
            : offset != Overdue && step.Today > due ? "đã quá hạn"
            : offset != Overdue && items.All(w => VietnamTime.Day(w.OpenedAt) >= RemindOn(step.Around.Calendar, due, offset)) ? "việc vừa được giao"
            : null;
    }

    /// <summary>The days on which a deadline is reminded of, the nudge after it included.</summary>
    public static IEnumerable<DateOnly> DaysOf(DateOnly due, PlanDeadlines deadlines, WorkingDays calendar) =>
        Offsets(deadlines).Select(offset => RemindOn(calendar, due, offset));

    /// <summary>When a month is closed without the missing reports: it is over, and who was late has had a day since the nudge.</summary>
    public static DateOnly MonthEnd(YearMonth month, DateOnly due, WorkingDays calendar) =>
        Max(month.Next.FirstDay, RemindOn(calendar, due, Overdue).AddDays(1));

    private static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;

    private static IEnumerable<int> Offsets(PlanDeadlines deadlines) => deadlines.RemindDaysBefore.Distinct().OrderDescending().Append(Overdue);

    /// <summary>The day of a reminder: the last working day on or before it; a nudge comes on the first working day after the deadline.</summary>
    private static DateOnly RemindOn(WorkingDays calendar, DateOnly due, int offset) => offset == Overdue
        ? calendar.After(due, 1)
        : calendar.OnOrBefore(due.AddDays(-offset));

    private static async Task<string?> WriteAsync(PlanCase step, string id, IReadOnlyList<WorkItemRow> items, int offset)
    {
        var (name, email) = Recipient(step, items[0]);
        if (email is null)
            return null;
        var letter = Drafting.Letter(step, id, items, name, overdue: offset < 0);
        await letter.AskInAsync(step);
        var mail = MailText.Reminder(step, id, items, name, email, letter.Id, offset);
        step.AskMail(mail);
        var due = items[0].DueOn!.Value;
        step.Note($"{(offset < 0 ? "Đôn đốc" : "Nhắc hạn")} {name}: {Tasks.Name(items[0].Task)}",
            $"Hạn {Wording.ShortDate(due)}{Lateness.Words(step, RemindOn(step.Around.Calendar, due, offset))}",
            items[0].Role == Roles.Commune ? items[0].CommuneCode : null);
        return mail.Id;
    }

    private static (string Name, string? Email) Recipient(PlanCase step, WorkItemRow item) => item.Role == Roles.Office
        ? (step.Office(item.OfficeCode)!.Name, step.Office(item.OfficeCode)!.Email)
        : ($"UBND xã {step.Commune(item.CommuneCode!).Name}", step.Commune(item.CommuneCode!).Email);
}
