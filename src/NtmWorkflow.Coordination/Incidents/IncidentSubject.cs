using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.Documents;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Coordination.Mail;
using NtmWorkflow.Coordination.Outbox;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Programme.Calendar;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Incidents;

/// <summary>What an incident is about (việc gặp sự cố), and what it holds up, in words.</summary>
internal static class IncidentSubject
{
    public static async Task<string> OfAsync(NtmDb db, IncidentSource source, string id) => source switch
    {
        IncidentSource.Document => $"lập văn bản \"{await TitleAsync(db, id)}\"",
        IncidentSource.Mail => await db.Set<MailRow>().FindAsync(id) is { } mail ? $"gửi thư \"{mail.Subject}\" đến {mail.To}" : $"gửi thư {id}",
        IncidentSource.FormCheck => "kiểm tra thể thức dự thảo kế hoạch",
        _ => await db.Set<TimerRow>().FindAsync(id) is { } timer ? $"mở mốc ngày {Wording.ShortDate(VietnamTime.Day(timer.DueAt))}" : $"mở mốc {id}",
    };

    public static async Task<string> HeldUpAsync(NtmDb db, IncidentSource source, string id) => source switch
    {
        IncidentSource.Document when await db.Set<MailRow>().CountAsync(m => m.DocumentId == id && m.State == MailState.New) is > 0 and var mails =>
            $"{Wording.Count(mails)} thư chờ văn bản này để gửi kèm",
        IncidentSource.Document => "văn bản chưa có để tải về; bước kiểm tra thể thức của nó, nếu có, cũng chờ",
        IncidentSource.Mail => "nơi nhận chưa được báo",
        IncidentSource.FormCheck => "lãnh đạo chưa nhận được việc duyệt",
        _ => "quy trình chưa đi tiếp, các việc sau mốc này chưa được giao",
    };

    private static async Task<string> TitleAsync(NtmDb db, string id) =>
        await db.Set<OutboxRow>().FindAsync(id, OutboxKind.Document) is { } work ? Draft.FromJson(work.Payload).Title : id;
}
