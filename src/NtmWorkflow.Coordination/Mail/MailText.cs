using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Mail;

/// <summary>What mails say: what, for which commune, by when, how to do it.</summary>
public static class MailText
{
    public static MailRow Reminder(
        PlanCase step, string id, IReadOnlyList<WorkItemRow> items, string name, string email, string letterId, int daysBefore)
    {
        var task = Tasks.Name(items[0].Task);
        var due = Wording.ShortDate(items[0].DueOn!.Value);
        var communes = items.Where(w => w.CommuneCode is not null && w.OfficeCode is not null)
            .Select(w => $"xã {step.Commune(w.CommuneCode!).Name}").ToList();
        var late = daysBefore < 0;
        return new()
        {
            Id = id, PlanId = step.Row.Id, OfficeCode = items[0].OfficeCode, CommuneCode = items[0].OfficeCode is null ? items[0].CommuneCode : null,
            To = email, CreatedAt = step.Now, DocumentId = letterId,
            Subject = late ? $"[Quá hạn {due}] {task}" : $"[Hạn {due}] {task}",
            Body = string.Join("\r\n",
            [
                $"Kính gửi: {name}",
                "",
                late ? $"Việc sau đã quá hạn ngày {due} mà chưa hoàn thành:" : $"Đề nghị quý cơ quan hoàn thành việc sau trước khi hết ngày {due}:",
                $"- {task}{(communes.Count == 0 ? "" : $": {Wording.List(communes)}")}{Period(items[0])}",
                $"- Kế hoạch: {step.Plan.Title}",
                "",
                "Cách thực hiện: đăng nhập phần mềm, mở mục Việc của tôi và chọn việc nêu trên.",
                $"Công văn {(late ? "đôn đốc" : "nhắc hạn")} gửi kèm thư này.",
                "",
                step.Plan.Issuer.ShortName,
            ]),
        };
    }

    public static MailRow TaskSheet(PlanCase step, string id, string officeCode, string letterId)
    {
        var office = step.Office(officeCode)!;
        return new()
        {
            Id = id, PlanId = step.Row.Id, OfficeCode = officeCode, To = office.Email!, CreatedAt = step.Now, DocumentId = letterId,
            Subject = Wording.Cut($"Phiếu giao việc: {step.Plan.Title}", MailRow.LongestSubject),
            Body = string.Join("\r\n",
            [
                $"Kính gửi: {office.Name}",
                "",
                $"{step.Plan.Issuer.ShortName} đã ban hành kế hoạch: {step.Plan.Title}.",
                "Phiếu giao việc gửi kèm thư này nêu nhiệm vụ của quý cơ quan và thời hạn.",
                "",
                step.Plan.Issuer.ShortName,
            ]),
        };
    }

    public static MailRow Escalation(PlanCase step, string id, string name, string email, IReadOnlyList<(WorkItemRow Item, string Why)> reported)
    {
        var overdue = step.Actor == Actor.System;
        var what = reported.Count == 1 ? step.Named(reported[0].Item) : $"{Wording.Count(reported.Count)} việc";
        return new()
        {
            Id = id, PlanId = step.Row.Id, To = email, CreatedAt = step.Now,
            Subject = Wording.Cut($"[{(overdue ? "Báo cáo quá hạn" : "Báo cáo cấp trên")}] {what}", MailRow.LongestSubject),
            Body = string.Join("\r\n",
            [
                $"Kính gửi: {name}",
                "",
                overdue ? "Các việc sau đã quá hạn nhiều ngày mà chưa hoàn thành:" : $"{step.Actor.Name} báo cáo việc sau để xin ý kiến, chỉ đạo:",
                .. reported.Select(r => $"- {step.Named(r.Item)}{Due(r.Item)}{Holder(r.Item)}. Lý do báo cáo: {r.Why}"),
                $"- Kế hoạch: {step.Plan.Title}",
                "",
                "Cách xem: đăng nhập phần mềm, mở mục Việc của tôi, phần Việc được báo cáo lên.",
                "",
                step.Plan.Issuer.ShortName,
            ]),
        };
    }

    private static string Due(WorkItemRow item) => item.DueOn is { } due ? $", hạn {Wording.ShortDate(due)}" : "";

    private static string Holder(WorkItemRow item) => item.HolderId is null ? ", chưa ai nhận" : $", {item.HolderName} giữ từ {Wording.Moment(item.HeldSince!.Value)}";

    private static string Period(WorkItemRow item) =>
        item.Period is null ? "" : $", {Wording.LongMonth(YearMonth.Parse(item.Period))}";
}
