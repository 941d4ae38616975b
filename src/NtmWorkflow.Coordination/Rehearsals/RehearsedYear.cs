using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Coordination.Documents;
using NtmWorkflow.Coordination.Journal;
using NtmWorkflow.Coordination.Mail;
using NtmWorkflow.Coordination.Outbox;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Calendar;
using NtmWorkflow.Programme.Plans;

namespace NtmWorkflow.Coordination.Rehearsals;

/// <summary>What a rehearsed year left behind.</summary>
public sealed record RehearsedYear(int Documents, int Mails, int JournalEntries, bool Ended, DateOnly LastDay, IReadOnlyList<string> Failures, IReadOnlyList<RehearsedEvent> Events)
{
    /// <summary>Writes documents/, journal.txt and year.csv (every day, person, document and mail) beside the mails; files are named by date, so that a listing tells the year.</summary>
    internal static async Task<RehearsedYear> WriteAsync(IServiceProvider services, string planId, DateOnly lastDay, string folder)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NtmDb>();
        var documents = await db.Set<DocumentRow>().AsNoTracking().OrderBy(d => d.CreatedAt).ThenBy(d => d.Id).ToListAsync();
        Directory.CreateDirectory(Path.Combine(folder, "documents"));
        var taken = new HashSet<string>();
        foreach (var document in documents)
            await File.WriteAllBytesAsync(Path.Combine(folder, "documents", Name(document, taken)), document.Content);
        var journal = await db.Set<JournalRow>().AsNoTracking().OrderBy(j => j.Number).ToListAsync();
        await File.WriteAllTextAsync(Path.Combine(folder, "journal.txt"), string.Concat(journal.Select(Line)));
        var mails = await db.Set<MailRow>().AsNoTracking().OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).ToListAsync();
        var plan = await db.Set<PlanRow>().AsNoTracking().SingleAsync(p => p.Id == planId);
        var deadlines = Deadlines(plan.Read(), await db.Set<WorkItemRow>().AsNoTracking().Where(w => w.DueOn != null).OrderBy(w => w.Id).ToListAsync());
        IReadOnlyList<RehearsedEvent> events = [.. AllOf(journal, documents, mails).Concat(deadlines).OrderBy(e => e.Day)];
        await File.WriteAllTextAsync(Path.Combine(folder, "year.csv"), Csv(events), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var failures = await db.Set<OutboxRow>().AsNoTracking().Where(o => o.DoneAt == null).Select(o => $"{o.Id}: {o.Error}").ToListAsync();
        return new(documents.Count, mails.Count(m => m.State == MailState.Sent), journal.Count,
            plan.Stage == PlanStage.Ended, lastDay, failures, events);
    }

    private static IEnumerable<RehearsedEvent> AllOf(IEnumerable<JournalRow> journal, IEnumerable<DocumentRow> documents, IEnumerable<MailRow> mails) =>
    [
        .. journal.Select(j => new RehearsedEvent(VietnamTime.Day(j.At), RehearsedKind.Step, j.OnBehalfOf is null ? j.Who : $"{j.Who} (thay {j.OnBehalfOf})", j.What)),
        .. documents.Select(d => new RehearsedEvent(VietnamTime.Day(d.CreatedAt), RehearsedKind.Document, "", d.Title)),
        .. mails.Select(m => new RehearsedEvent(VietnamTime.Day(m.CreatedAt), RehearsedKind.Mail, m.To, m.Subject)),
    ];

    private static IEnumerable<RehearsedEvent> Deadlines(Plan plan, IEnumerable<WorkItemRow> items) => items.Select(w => new RehearsedEvent(
        w.DueOn!.Value, RehearsedKind.Deadline,
        plan.Offices.FirstOrDefault(o => o.Code == w.OfficeCode)?.Name ?? (w.Role == Roles.Commune ? $"UBND xã {NameOf(plan, w)}" : Roles.DisplayName(w.Role)),
        Tasks.Title(w.Task, w.Period) + (w.CommuneCode is null ? "" : $", xã {NameOf(plan, w)}")));

    private static string NameOf(Plan plan, WorkItemRow item) => plan.Communes.First(c => c.Code == item.CommuneCode).Name;

    /// <summary>For Excel as it is set in Vietnam: semicolons, and quotation marks around every text.</summary>
    public static string Csv(IEnumerable<RehearsedEvent> events) => string.Concat(
        events.Select(e => $"{e.Day:yyyy-MM-dd};{KindName(e.Kind)};{Quoted(e.Who)};{Quoted(e.What)}\n").Prepend("Ngày;Loại;Người, nơi nhận;Nội dung\n"));

    /// <summary>What a kind of event is called.</summary>
    public static string KindName(RehearsedKind kind) => kind switch { RehearsedKind.Document => "Văn bản", RehearsedKind.Mail => "Thư", RehearsedKind.Deadline => "Hạn", _ => "Việc" };

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Name(DocumentRow document, HashSet<string> taken)
    {
        var name = $"{VietnamTime.Day(document.CreatedAt):yyyy-MM-dd} {Path.GetFileNameWithoutExtension(document.FileName)}";
        for (var (free, n) = (name, 2); ; free = $"{name} {n++}")
            if (taken.Add(free))
                return $"{free}.docx";
    }

    private static string Line(JournalRow entry)
    {
        var line = new StringBuilder();
        line.Append(entry.At.ToOffset(VietnamTime.Offset).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture));
        line.Append(" | ").Append(entry.Who);
        if (entry.OnBehalfOf is not null)
            line.Append(" (thay ").Append(entry.OnBehalfOf).Append(')');
        line.Append(" | ").Append(entry.What);
        if (entry.Why is not null)
            line.Append(" | Lý do: ").Append(entry.Why);
        return line.Append('\n').ToString();
    }
}
