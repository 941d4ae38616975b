using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Storage;

namespace NtmWorkflow.Coordination.Journal;

/// <summary>The journals in the store, whole, as they are handed out and checked.</summary>
public sealed class JournalArchive(NtmDb db)
{
    /// <summary>The codes of all plans.</summary>
    public async Task<IReadOnlyList<string>> PlansAsync() => await db.Set<PlanRow>().OrderBy(p => p.Id).Select(p => p.Id).ToListAsync();

    /// <summary>What of a plan's instances does not follow from their histories, in sentences; nothing if all does.</summary>
    public Task<IReadOnlyList<string>> FaultsOfInstancesAsync(string planId) => new HistoryCheck(db).OfAsync(planId);

    /// <summary>Null when there is no such plan.</summary>
    public async Task<JournalFile?> OfAsync(string planId)
    {
        if (await db.Set<PlanRow>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == planId) is not { } plan)
            return null;
        var entries = await db.Set<JournalRow>().AsNoTracking().Where(j => j.PlanId == planId).OrderBy(j => j.Number).ToListAsync();
        return new(planId, plan.Title, plan.JournalLength, plan.JournalHash, entries);
    }
}
