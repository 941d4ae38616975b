using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Coordination.Mail;
using NtmWorkflow.Coordination.Outbox;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Incidents;

/// <summary>A person settles an incident (xử lý sự cố): try again now, go on without it, or cancel the workflow that it belongs to.</summary>
public sealed class Settling(Stepping stepping)
{
    public Task<StepOutcome> RetryAsync(string planId, IncidentSource source, string sourceId, Actor actor) =>
        SettleAsync(planId, source, sourceId, actor, IncidentState.Retried, null, async (step, row) =>
        {
            if (source == IncidentSource.Timer)
                (await step.Db.Set<TimerRow>().FindAsync(sourceId))!.NotBefore = step.Now;
            else
                (await WorkAsync(step, row)).NotBefore = step.Now;
            step.Note($"Xử lý sự cố: làm lại {await IncidentSubject.OfAsync(step.Db, source, sourceId)}");
            return null;
        });

    /// <summary>Goes on without what failed. A date cannot be skipped: what follows it has to come.</summary>
    public Task<StepOutcome> SkipAsync(string planId, IncidentSource source, string sourceId, string? why, Actor actor) =>
        source == IncidentSource.Timer ? Task.FromResult(new StepOutcome("Mốc thời gian không bỏ qua được: hãy làm lại, hoặc hủy quy trình."))
        : SettleAsync(planId, source, sourceId, actor, IncidentState.Skipped, Reason(why), async (step, row) =>
        {
            (await WorkAsync(step, row)).DoneAt = step.Now;
            step.Note($"Xử lý sự cố: bỏ qua việc {await IncidentSubject.OfAsync(step.Db, source, sourceId)}", why!.Trim());
            return source switch
            {
                IncidentSource.Document => await GiveUpMailsAsync(step, m => m.DocumentId == sourceId, $"Văn bản kèm theo được bỏ qua: {why.Trim()}")
                    ?? await LetPassAsync(step, sourceId, why.Trim()),
                IncidentSource.Mail => await GiveUpMailsAsync(step, m => m.Id == sourceId, $"Được bỏ qua: {why.Trim()}"),
                _ => await PassAsync(step, sourceId, why.Trim()),
            };
        });

    /// <summary>Cancels the workflow that waits: of one commune, or of the whole plan.</summary>
    public Task<StepOutcome> CancelAsync(string planId, IncidentSource source, string sourceId, string? why, Actor actor) =>
        SettleAsync(planId, source, sourceId, actor, IncidentState.Cancelled, Reason(why),
            (step, row) => step.CallOffAsync(InstanceOf(row), why!.Trim()));

    private Task<StepOutcome> SettleAsync(
        string planId, IncidentSource source, string sourceId, Actor actor, IncidentState state, (string? Why, string? Refusal)? reason, Func<PlanCase, IncidentRow, Task<string?>> settle) =>
        stepping.TakeAsync(planId, actor, async step =>
        {
            if (!actor.Has(Roles.Coordination) && !actor.Has(Roles.Administrator))
                return "Chỉ Văn phòng Điều phối và người quản trị được xử lý sự cố.";
            if (reason?.Refusal is { } unreasoned)
                return unreasoned;
            if (await step.Db.Set<IncidentRow>().FindAsync(source, sourceId) is not { } row || row.PlanId != planId)
                return "Không tìm thấy sự cố này. Tải lại trang để xem các sự cố đang mở.";
            if (row.State != IncidentState.Open)
                return $"Sự cố này đã được {row.SettledBy} xử lý lúc {Wording.Moment(row.SettledAt!.Value)}.";
            (row.State, row.SettledAt, row.SettledBy, row.Why) = (state, step.Now, actor.Name, reason?.Why);
            return await settle(step, row);
        });

    private static (string? Why, string? Refusal) Reason(string? why) =>
        string.IsNullOrWhiteSpace(why) ? (null, "Hãy ghi lý do: nhật ký giữ lại vì sao không làm việc này.") : (why.Trim(), null);

    private static async Task<OutboxRow> WorkAsync(PlanCase step, IncidentRow row) => (await step.Db.Set<OutboxRow>().FindAsync(row.SourceId, row.Source switch
    {
        IncidentSource.Document => OutboxKind.Document,
        IncidentSource.FormCheck => OutboxKind.FormCheck,
        _ => OutboxKind.Mail,
    }))!;

    private static async Task<string?> GiveUpMailsAsync(PlanCase step, System.Linq.Expressions.Expression<Func<MailRow, bool>> which, string error)
    {
        foreach (var mail in await step.Db.Set<MailRow>().Where(which).Where(m => m.State == MailState.New).ToListAsync())
        {
            (mail.State, mail.Error) = (MailState.Failed, Wording.Cut(error, MailRow.LongestError));
            (await step.Db.Set<OutboxRow>().FindAsync(mail.Id, OutboxKind.Mail))!.DoneAt = step.Now;
        }
        return null;
    }

    /// <summary>A check of a document that will not be made has nothing to check.</summary>
    private static async Task<string?> LetPassAsync(PlanCase step, string documentId, string why)
    {
        var payload = Documents.FormChecking.Payload(documentId);
        var check = await step.Db.Set<OutboxRow>().FirstOrDefaultAsync(o => o.Kind == OutboxKind.FormCheck && o.Payload == payload && o.DoneAt == null);
        if (check is null)
            return null;
        check.DoneAt = step.Now;
        return await PassAsync(step, check.Id, why);
    }

    private static async Task<string?> PassAsync(PlanCase step, string itemId, string why) =>
        await step.Db.Set<WorkItemRow>().FindAsync(itemId) is { State: WorkItemState.Open } item
            ? await step.CompleteAsync(item, "Passed", "Bỏ qua kiểm tra thể thức", why)
            : null;

    // plan:activity:number or plan/commune:activity:number, perhaps with an office or a reminder behind it.
    private static string InstanceOf(IncidentRow row) =>
        row.SourceId.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? row.SourceId[..colon] : row.PlanId;
}
