using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.Appraisals;
using NtmWorkflow.Coordination.Delegations;
using NtmWorkflow.Coordination.Escalations;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Programme.Appraisals;
using NtmWorkflow.Programme.Assignments;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Dossiers;
using NtmWorkflow.Programme.Inspections;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reviews;

namespace NtmWorkflow.Coordination.WorkItems;

/// <summary>All that the person in front of a work item needs to see.</summary>
/// <param name="Indicators">The indicators of the item's office; all of the set when it has none.</param>
/// <param name="Known">The findings known now, by commune.</param>
/// <param name="Returned">The last return (who, when, why) that led to this item, when there was one.</param>
/// <param name="Held">Why the person may not do it because another holds it.</param>
/// <param name="ActingFor">The holder for whom the person acts by delegation.</param>
/// <param name="OwnWork">Why the person may not confirm it because they did what it confirms.</param>
public sealed record ItemView(
    WorkItemRow Item, Plan Plan, CriteriaSet Set, PursuitRow? Pursuit, string Holder, IReadOnlyList<Indicator> Indicators,
    IReadOnlyDictionary<string, IReadOnlyList<Finding>> Known, AppraisalConclusion? Conclusion, WorkItemRow? Returned,
    string? Held, Principal? ActingFor, string? OwnWork, IReadOnlyList<EscalationRow> Escalations)
{
    public Commune? Commune => Plan.Communes.FirstOrDefault(c => c.Code == Item.CommuneCode);

    public IReadOnlyList<DossierItem> Checklist => Dossier.Checklist(Set, Commune!.Name, Plan.Year);
}

/// <summary>Lays a work item before the person who may do it.</summary>
public sealed class ItemDesk(NtmDb db, Surroundings around, TimeProvider clock)
{
    /// <summary>Null when there is no such item, or it is not this person's to see.</summary>
    public async Task<ItemView?> OpenAsync(string itemId, Actor actor)
    {
        if (await db.Set<WorkItemRow>().FindAsync(itemId) is not { } item || !actor.MayDo(item))
            return null;
        var row = (await db.Set<PlanRow>().FindAsync(item.PlanId))!;
        var step = new PlanCase(db, row, around.Criteria[row.Read().CriteriaSet], around, actor, clock.GetUtcNow());
        var communes = item.CommuneCode is null ? step.Plan.Communes.Select(c => c.Code) : [item.CommuneCode];
        var known = new Dictionary<string, IReadOnlyList<Finding>>();
        var inspections = item.Task == Tasks.Inspect ? await step.InspectionsAsync() : [];
        foreach (var commune in communes)
            known[commune] = item.Task == Tasks.Inspect ? Inspected.Now(step.Commune(commune), step.Set, inspections) : await step.KnownAsync(commune);
        var principal = await Delegation.PrincipalAsync(db, item, actor, step.Today);
        return new(item, step.Plan, step.Set,
            item.CommuneCode is null ? null : await step.PursuitAsync(item.CommuneCode),
            Completing.Holder(step, item),
            item.OfficeCode is null ? [.. step.Set.Indicators] : Responsibility.IndicatorsOf(step.Plan, step.Set, item.OfficeCode),
            known,
            item.Task is Tasks.Conclude or Tasks.Submit ? await Appraisals.Appraisals.ConclusionAsync(step, item.CommuneCode!) : null,
            await ReturnedAsync(item), Hands.WhyNotDo(item, actor, principal), principal,
            item.State == WorkItemState.Open ? await OwnWork.WhyNotAsync(db, item, actor, principal) : null, await db.EscalationsAsync(itemId));
    }

    private async Task<WorkItemRow?> ReturnedAsync(WorkItemRow item) => await db.Set<WorkItemRow>().AsNoTracking()
        .Where(w => w.InstanceId == item.InstanceId && w.DoneAt != null && w.DoneAt <= item.OpenedAt && (w.Outcome == "Returned" || w.Outcome == "ToSupplement" || (w.Task == Tasks.CheckForm && w.Outcome == "Failed")))
        .OrderByDescending(w => w.DoneAt).FirstOrDefaultAsync(w => w.DoneAt == item.OpenedAt);
}
