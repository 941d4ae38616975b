using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Coordination.Documents;
using NtmWorkflow.Coordination.Journal;
using NtmWorkflow.Coordination.Mail;
using NtmWorkflow.Coordination.Outbox;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Programme.Calendar;

namespace NtmWorkflow.Coordination.Rehearsals;

/// <summary>What a rehearsed year left behind.</summary>
public sealed record RehearsedYear(int Documents, int Mails, int JournalEntries, bool Ended, DateOnly LastDay, IReadOnlyList<string> Failures)
{
    /// <summary>Writes documents/, journal.txt beside the mails; files are named by date, so that a listing tells the year.</summary>
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
        var plan = await db.Set<PlanRow>().AsNoTracking().SingleAsync(p => p.Id == planId);
        var failures = await db.Set<OutboxRow>().AsNoTracking().Where(o => o.DoneAt == null).Select(o => $"{o.Id}: {o.Error}").ToListAsync();
        return new(documents.Count, await db.Set<MailRow>().CountAsync(m => m.State == MailState.Sent), journal.Count,
            plan.Stage == PlanStage.Ended, lastDay, failures);
    }

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
