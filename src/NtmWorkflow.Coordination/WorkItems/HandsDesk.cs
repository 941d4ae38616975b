using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.Delegations;
using NtmWorkflow.Coordination.Escalations;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.Storage;

namespace NtmWorkflow.Coordination.WorkItems;

/// <summary>In whose hands an item is, and what the person in front of it may do about that.</summary>
/// <param name="Named">"Báo cáo tháng 4 năm 2021, xã Điềm He (Phòng Tư pháp)".</param>
/// <param name="Colleagues">To whom the holder may hand it over.</param>
/// <param name="EscalateTo">The role to report it to next; null when nobody is left or it is not this person's to report.</param>
public sealed record HandsView(
    WorkItemRow Item, string Named, string PlanTitle, IReadOnlyList<Actor> Colleagues, IReadOnlyList<EscalationRow> Escalations,
    bool MayClaim, bool MayRelease, bool MayHandOver, string? EscalateTo);

/// <summary>Shows who holds an item to its unit, and to those whom work is reported to.</summary>
public sealed class HandsDesk(NtmDb db, Surroundings around, TimeProvider clock)
{
    /// <summary>Null when there is no such item, or it is not this person's to see.</summary>
    public async Task<HandsView?> OpenAsync(string itemId, Actor actor)
    {
        if (await db.Set<WorkItemRow>().AsNoTracking().FirstOrDefaultAsync(w => w.Id == itemId) is not { } item || !MaySee(item, actor))
            return null;
        var row = await db.Set<PlanRow>().AsNoTracking().FirstAsync(p => p.Id == item.PlanId);
        var step = new PlanCase(db, row, around.Criteria[row.Read().CriteriaSet], around, actor, clock.GetUtcNow());
        var (principal, reported) = (await Delegation.PrincipalAsync(db, item, actor, step.Today), await db.EscalationsAsync(itemId));
        var mayHandOver = Hands.WhyNotHandOver(item, actor, principal) is null;
        var next = Escalation.Next(item, actor, reported);
        return new(item, step.Named(item), row.Title,
            mayHandOver ? [.. (await Colleagues.OfAsync(db, item)).Where(p => p.Id != item.HolderId)] : [], reported,
            Hands.WhyNotClaim(item, actor, Completing.Holder(step, item)) is null,
            Hands.WhyNotRelease(item, actor, principal, reported.Any(e => actor.Has(e.To))) is null, mayHandOver,
            next is not null && Escalation.WhyNot(item, next, actor, reported) is null ? next : null);
    }

    private static bool MaySee(WorkItemRow item, Actor actor) => actor.MayDo(item) || actor.Has(Roles.Coordination) || actor.Has(Roles.Leader);
}
