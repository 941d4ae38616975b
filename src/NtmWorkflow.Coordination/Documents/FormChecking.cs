using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Documents.Form;
using NtmWorkflow.Programme.Reading;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Documents;

/// <summary>Checks the form of a draft (kiểm tra thể thức) before a leader is asked to approve it: a breach sends it back to those who drew it up.</summary>
public sealed class FormChecking(Stepping stepping)
{
    private const int MostTold = 8;

    /// <summary>What the outbox keeps for the check.</summary>
    public static string Payload(string documentId) => JsonSerializer.Serialize(new { documentId }, InputJson.Options);

    /// <summary>False when the document is not made yet: the check waits for it.</summary>
    public async Task<bool> CheckAsync(NtmDb db, string planId, string itemId, string payload)
    {
        using var asked = JsonDocument.Parse(payload);
        var id = asked.RootElement.GetProperty("documentId").GetString();
        if (await db.Set<DocumentRow>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id) is not { } document)
            return false;
        var verdict = FormCheck.Of(document.Content);
        var outcome = await stepping.TakeAsync(planId, Actor.System, step => RecordAsync(step, itemId, document.Title, verdict));
        return outcome.IsDone ? true : throw new InvalidOperationException(outcome.Refusal);
    }

    /// <summary>A check that was recorded already, or that the workflow no longer waits for, is done.</summary>
    private static async Task<string?> RecordAsync(PlanCase step, string itemId, string title, FormVerdict verdict)
    {
        if (await step.Db.Set<WorkItemRow>().FindAsync(itemId) is not { State: WorkItemState.Open } item)
            return null;
        return verdict.IsSound
            ? await step.CompleteAsync(item, "Passed", $"Kiểm tra thể thức: {title} đạt")
            : await step.CompleteAsync(item, "Failed", $"Kiểm tra thể thức: {title} có lỗi, trả lại người soạn", Wording.Cut(Told(verdict), LongestReason));
    }

    private const int LongestReason = 2000;

    private static string Told(FormVerdict verdict)
    {
        var breaches = verdict.Findings.Where(f => f.Severity == Severity.Mandatory).ToList();
        var told = breaches.Take(MostTold).Select(f => $"{f.RuleName} ({f.Where}): {f.Found}; {f.Mend}");
        return verdict.Refusal ?? $"{string.Join("; ", told)}{(breaches.Count > MostTold ? $"; và {breaches.Count - MostTold} lỗi khác" : "")}. Sửa mẫu văn bản hoặc nội dung kế hoạch rồi trình lại.";
    }
}
