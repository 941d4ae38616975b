using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Escalations;

/// <summary>The rules of escalation (quy tắc báo cáo lên cấp trên): first to the coordination office, then to the leader.</summary>
public static class Escalation
{
    private static readonly string[] Levels = [Roles.Coordination, Roles.Leader];

    /// <summary>Whom the work of a role is reported to, in order: never to those who have to do it themselves.</summary>
    public static IReadOnlyList<string> Recipients(string role) =>
        role is Roles.System or Roles.Administrator ? [] : [.. Levels.Where(level => level != role)];

    /// <summary>After so many working days beyond the deadline work is reported by itself.</summary>
    public static int DaysLate(string to) => to == Roles.Coordination ? 3 : 7;

    /// <summary>Whom overdue work is to be reported to by now.</summary>
    public static IEnumerable<string> Due(string role, int workingDaysLate) => Recipients(role).Where(to => workingDaysLate >= DaysLate(to));

    /// <summary>Whom this person may report the item to now; null when there is nobody left.</summary>
    public static string? Next(WorkItemRow item, Actor actor, IReadOnlyList<EscalationRow> done) =>
        Recipients(item.Role).FirstOrDefault(to => !actor.Has(to) && done.All(e => e.To != to));

    /// <summary>Why the item cannot be reported so; null when it can.</summary>
    public static string? WhyNot(WorkItemRow item, string to, Actor actor, IReadOnlyList<EscalationRow> done) =>
        Completing.WhyClosed(item)
        ?? (!actor.Owns(item) && !actor.Has(Roles.Coordination) ? "Chỉ người của đơn vị thực hiện và Văn phòng Điều phối báo cáo được việc này lên cấp trên."
            : done.FirstOrDefault(e => e.To == to) is { } earlier ? $"Việc này đã được {earlier.By} báo cáo {Roles.DisplayName(to)} lúc {Wording.Moment(earlier.At)}; mỗi cấp chỉ báo cáo một lần."
            : Next(item, actor, done) is not { } next ? "Việc này không còn cấp trên nào để báo cáo."
            : next != to ? $"Việc này phải báo cáo {Roles.DisplayName(next)} trước."
            : null);
}
