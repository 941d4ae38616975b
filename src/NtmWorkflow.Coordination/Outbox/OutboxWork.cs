using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NtmWorkflow.Coordination.Documents;
using NtmWorkflow.Coordination.Incidents;
using NtmWorkflow.Coordination.Mail;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Outbox;

/// <summary>Does the outbox's work: documents first, since mails carry them. Each piece is done once, however often it is tried.</summary>
public sealed class OutboxWork(
    IServiceScopeFactory scopes, Rendering rendering, FormChecking checking, Sending sending, IncidentBook incidents, TimeProvider clock, ILogger<OutboxWork> log)
{
    private const int Batch = 200;

    /// <summary>Does all that is due; what fails is tried again later, with growing pauses.</summary>
    public async Task DoDueAsync()
    {
        await DoDueAsync(OutboxKind.Document);
        await DoDueAsync(OutboxKind.FormCheck);
        await DoDueAsync(OutboxKind.Mail);
    }

    /// <returns>How many pieces were done.</returns>
    public async Task<int> DoDueAsync(OutboxKind kind)
    {
        var done = 0;
        for (IReadOnlyList<OutboxRow> due = await DueAsync(kind); due.Count > 0; due = await DueAsync(kind))
        {
            var before = done;
            foreach (var row in due)
                if (await DoAsync(row.Id, row.Kind))
                    done++;
            if (done == before)
                break;
        }
        return done;
    }

    /// <summary>Does one piece; false when there was nothing to do or it failed and waits for its next try.</summary>
    public async Task<bool> DoAsync(string id, OutboxKind kind)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<NtmDb>();
            if (await db.Set<OutboxRow>().FindAsync(id, kind) is not { DoneAt: null } row)
                return false;
            if (!await DoAsync(db, row))
                return false;
            row.DoneAt = clock.GetUtcNow();
            await db.SaveChangesAsync();
            if (row.Attempts >= IncidentBook.Tries)
                await incidents.RecoverAsync(PlanOf(id), SourceOf(kind), id);
            return true;
        }
        catch (Exception e)
        {
            // Whatever went wrong is kept with the work, which stays open; one bad piece must not stop the others.
            if (!await IsAnothersAsync(id, kind, e))
                await PostponeAsync(id, kind, e);
            return false;
        }
    }

    /// <summary>False when the piece waits for another that is not done yet.</summary>
    private async Task<bool> DoAsync(NtmDb db, OutboxRow row)
    {
        switch (row.Kind)
        {
            case OutboxKind.Document:
                await rendering.RenderAsync(db, PlanOf(row.Id), Draft.FromJson(row.Payload));
                return true;
            case OutboxKind.FormCheck:
                return await checking.CheckAsync(db, PlanOf(row.Id), row.Id, row.Payload);
            default:
                return await sending.SendAsync(db, row.Id);
        }
    }

    private async Task<IReadOnlyList<OutboxRow>> DueAsync(OutboxKind kind)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        return await scope.ServiceProvider.GetRequiredService<NtmDb>().Set<OutboxRow>().AsNoTracking()
            .Where(o => o.Kind == kind && o.DoneAt == null && o.NotBefore <= now)
            .OrderBy(o => o.CreatedAt).ThenBy(o => o.Order).Take(Batch).ToListAsync();
    }

    /// <summary>Whether the piece could not be saved because another worker does it, or has done it, at the same time.</summary>
    private async Task<bool> IsAnothersAsync(string id, OutboxKind kind, Exception e)
    {
        if (e is DbUpdateConcurrencyException)
            return true;
        if (e is not DbUpdateException)
            return false;
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NtmDb>().Set<OutboxRow>().AnyAsync(o => o.Id == id && o.Kind == kind && o.DoneAt != null);
    }

    private async Task PostponeAsync(string id, OutboxKind kind, Exception e)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NtmDb>();
        var row = (await db.Set<OutboxRow>().FindAsync(id, kind))!;
        row.Attempts++;
        row.Error = Wording.Cut(Cause.Of(e), 2000);
        var pause = IncidentBook.PauseAfter(row.Attempts);
        row.NotBefore = clock.GetUtcNow() + pause;
        await db.SaveChangesAsync();
        log.LogWarning(e, "Outbox {Kind} {Id} failed {Attempts} times; next try in {Pause}.", kind, id, row.Attempts, pause);
        if (row.Attempts >= IncidentBook.Tries)
            await incidents.RaiseAsync(PlanOf(id), SourceOf(kind), id, row.Error, row.Attempts);
    }

    private static IncidentSource SourceOf(OutboxKind kind) => kind switch
    {
        OutboxKind.Document => IncidentSource.Document,
        OutboxKind.FormCheck => IncidentSource.FormCheck,
        _ => IncidentSource.Mail,
    };

    // The id of a document begins with the plan that asked for it: plan:activity:step or plan/commune:activity:step.
    private static string PlanOf(string documentId) => documentId[..documentId.AsSpan().IndexOfAny(':', '/')];
}
