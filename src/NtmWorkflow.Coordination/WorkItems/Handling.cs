using NtmWorkflow.Coordination.Escalations;
using NtmWorkflow.Coordination.Steps;

namespace NtmWorkflow.Coordination.WorkItems;

/// <summary>Work goes from hand to hand: somebody takes it (nhận việc), gives it back (trả lại hàng chờ) or hands it over (chuyển giao).</summary>
public sealed class Handling(Stepping stepping)
{
    public Task<StepOutcome> ClaimAsync(string planId, string itemId, Actor actor) => TakeAsync(planId, itemId, actor, (step, item) =>
    {
        if (Hands.WhyNotClaim(item, actor, Completing.Holder(step, item)) is { } refusal)
            return Task.FromResult<string?>(refusal);
        item.GiveTo(actor, step.Now);
        step.Note($"Nhận việc: {step.Named(item)}", commune: item.CommuneCode);
        return Task.FromResult<string?>(null);
    });

    /// <summary>Whoever gives back what another holds says why.</summary>
    public Task<StepOutcome> ReleaseAsync(string planId, string itemId, string? reason, Actor actor) => TakeAsync(planId, itemId, actor, async (step, item) =>
    {
        var reported = (await step.Db.EscalationsAsync(item.Id)).Any(e => actor.Has(e.To));
        if (Hands.WhyNotRelease(item, actor, step.ActingFor, reported) is { } refusal)
            return refusal;
        if (item.HolderId != actor.Id && string.IsNullOrWhiteSpace(reason))
            return $"Việc này do {item.HolderName} giữ; trả lại hàng chờ thay người khác thì phải ghi lý do.";
        step.Note($"Trả lại hàng chờ: {step.Named(item)}, do {item.HolderName} giữ", Trimmed(reason), item.CommuneCode);
        item.GiveTo(null, step.Now);
        return null;
    });

    /// <param name="toId">The account of the colleague who is to do it.</param>
    public Task<StepOutcome> HandOverAsync(string planId, string itemId, string toId, string? reason, Actor actor) => TakeAsync(planId, itemId, actor, async (step, item) =>
    {
        var colleague = (await Colleagues.AllAsync(step.Db)).FirstOrDefault(p => p.Id == toId);
        if ((Hands.WhyNotHandOver(item, actor, step.ActingFor) ?? Hands.WhyNotReceive(item, colleague)) is { } refusal)
            return refusal;
        if (string.IsNullOrWhiteSpace(reason))
            return "Chuyển giao việc thì phải ghi lý do, để người nhận và nhật ký biết vì sao.";
        if (await OwnWork.WhyNotAsync(step.Db, item, colleague!, null) is { } own)
            return $"Không chuyển giao cho {colleague!.Name} được. {own}";
        item.GiveTo(colleague, step.Now, actor.Name, Trimmed(reason));
        step.Note($"Chuyển giao cho {colleague!.Name}: {step.Named(item)}", Trimmed(reason), item.CommuneCode);
        return null;
    });

    private Task<StepOutcome> TakeAsync(string planId, string itemId, Actor actor, Func<PlanCase, WorkItemRow, Task<string?>> decide) =>
        stepping.TakeAsync(planId, actor, async step =>
        {
            if (await step.Db.Set<WorkItemRow>().FindAsync(itemId) is not { } item || item.PlanId != planId)
                return Completing.NotFound;
            await step.ActForHolderAsync(item);
            return await decide(step, item);
        });

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().Normalize();
}
