using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Coordination.Documents;
using NtmWorkflow.Coordination.Outbox;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;

namespace NtmWorkflow.Coordination.Steps;

/// <summary>What came of a step: done, or refused with the reason for the person who asked (in Vietnamese).</summary>
public sealed record StepOutcome(string? Refusal)
{
    public static readonly StepOutcome Done = new((string?)null);

    public bool IsDone => Refusal is null;
}

/// <summary>
/// Takes a step of a plan: load - decide - record, in one transaction. Two steps at once on one plan cannot both be saved
/// (the journal's length is compared when it is written); the second is decided anew on what the first has left.
/// </summary>
public sealed class Stepping(IServiceScopeFactory scopes, Surroundings around, TimeProvider clock, OutboxSignal signal)
{
    private const int Tries = 8;

    public async Task<StepOutcome> TakeAsync(string planId, Actor actor, Func<PlanCase, Task<string?>> decide)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<NtmDb>();
            // All that is read is of one moment: what others save meanwhile is seen whole at the next try, or not at all.
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead);
            if (await db.Set<PlanRow>().FindAsync(planId) is not { } row)
                return new($"Không có kế hoạch '{planId}'. Quay lại danh sách kế hoạch để chọn.");
            var step = new PlanCase(db, row, around.Criteria[row.Read().CriteriaSet], around, actor, clock.GetUtcNow());
            try
            {
                if (await decide(step) is { } refusal)
                    return new(refusal);
                await db.SaveChangesAsync();
                await transaction.CommitAsync();
                signal.Raise(step.Asked);
                return StepOutcome.Done;
            }
            catch (DraftingException e)
            {
                return new(e.Message);
            }
            catch (Exception e) when (attempt < Tries && e is DbUpdateException or InvalidOperationException { InnerException: DbUpdateException })
            {
                // PostgreSQL's conflicts come wrapped once more. Somebody else's step was saved first; a real fault shows again and ends the tries.
                await Task.Delay(TimeSpan.FromMilliseconds(20 * attempt));
            }
        }
    }
}
