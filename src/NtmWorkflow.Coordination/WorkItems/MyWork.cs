using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.Escalations;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Programme.Calendar;

namespace NtmWorkflow.Coordination.WorkItems;

/// <summary>A line of somebody's list of work.</summary>
/// <param name="ReportedTo">The roles that it was reported to.</param>
public sealed record WorkLine(WorkItemRow Item, string PlanTitle, string? OfficeName, string? CommuneName, bool Overdue, IReadOnlyList<string> ReportedTo)
{
    public string TaskName => Tasks.Name(Item.Task);
}

/// <summary>The open work (việc của tôi) of a person, or of a plan.</summary>
public sealed class MyWork(NtmDb db, TimeProvider clock)
{
    private const int Most = 500;

    /// <summary>What this person has to do themselves, most urgent first.</summary>
    public async Task<IReadOnlyList<WorkLine>> OfAsync(Actor actor)
    {
        var items = await Open().Where(w => actor.Roles.Contains(w.Role)
                && (w.Role != Roles.Office || w.OfficeCode == actor.OfficeCode)
                && (w.Role != Roles.Commune || w.CommuneCode == actor.CommuneCode))
            .OrderBy(w => w.DueOn ?? DateOnly.MaxValue).ThenBy(w => w.OpenedAt).ThenBy(w => w.Id).Take(Most).ToListAsync();
        return await LinesAsync(items);
    }

    /// <summary>What others have to do and was reported to this person's role, oldest first.</summary>
    public async Task<IReadOnlyList<WorkLine>> ReportedToAsync(Actor actor) => await LinesAsync(
        await Open().Where(w => db.Set<EscalationRow>().Any(e => e.ItemId == w.Id && actor.Roles.Contains(e.To)))
            .OrderBy(w => w.DueOn ?? DateOnly.MaxValue).ThenBy(w => w.Id).Take(Most).ToListAsync());

    /// <summary>All that is open in a plan, whoever does it: what the plan waits for is told from it.</summary>
    public async Task<IReadOnlyList<WorkLine>> OfPlanAsync(string planId) => await LinesAsync(
        await Open().Where(w => w.PlanId == planId).OrderBy(w => w.DueOn ?? DateOnly.MaxValue).ThenBy(w => w.Id).ToListAsync());

    private IQueryable<WorkItemRow> Open() => db.Set<WorkItemRow>().AsNoTracking().Where(w => w.State == WorkItemState.Open);

    private async Task<IReadOnlyList<WorkLine>> LinesAsync(List<WorkItemRow> items)
    {
        var ids = items.Select(w => w.PlanId).Distinct().ToList();
        var plans = (await db.Set<PlanRow>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync()).ToDictionary(p => p.Id, p => p.Read());
        var reported = (await db.Set<EscalationRow>().AsNoTracking().Where(e => ids.Contains(e.PlanId) && Open().Any(w => w.Id == e.ItemId)).Select(e => new { e.ItemId, e.To }).ToListAsync())
            .ToLookup(e => e.ItemId, e => e.To);
        var today = VietnamTime.Day(clock.GetUtcNow());
        return [.. items.Select(w => new WorkLine(w, plans[w.PlanId].Title,
            plans[w.PlanId].Offices.FirstOrDefault(o => o.Code == w.OfficeCode)?.Name,
            plans[w.PlanId].Communes.FirstOrDefault(c => c.Code == w.CommuneCode)?.Name,
            w.DueOn < today, [.. reported[w.Id].Order(StringComparer.Ordinal)]))];
    }
}
