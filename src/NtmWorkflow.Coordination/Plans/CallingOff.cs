using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Coordination.Outbox;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.WorkItems;

namespace NtmWorkflow.Coordination.Plans;

/// <summary>Ends a plan, or one commune's way, before its time (hủy): nothing of it is waited for, reminded of or made any more; what there is stays.</summary>
public static class CallingOff
{
    /// <summary>How a commune's way that was called off ended.</summary>
    public const string Result = "calledOff";

    /// <param name="instanceId">The instance of the plan, which takes all its communes with it, or that of one commune.</param>
    public static async Task<string?> CallOffAsync(this PlanCase step, string instanceId, string why)
    {
        var all = await step.Db.Set<InstanceRow>().Where(i => i.PlanId == step.Row.Id && !i.Finished).OrderBy(i => i.Id).ToListAsync();
        var own = instanceId == step.Row.Id ? all : [.. all.Where(i => i.Id == instanceId)];
        if (own.Count == 0)
            return "Quy trình này đã kết thúc, không còn gì để hủy.";
        foreach (var instance in own)
            if (await EndAsync(step, instance) is { } refusal)
                return refusal;
        if (instanceId == step.Row.Id)
            step.Row.Stage = PlanStage.Ended;
        else
            await step.EndWithLastCommuneAsync();
        step.Note(instanceId == step.Row.Id ? "Hủy kế hoạch" : $"Hủy theo dõi xã {step.Commune(own[0].CommuneCode!).Name}", why, own is [var one] ? one.CommuneCode : null);
        return null;
    }

    private static async Task<string?> EndAsync(PlanCase step, InstanceRow instance)
    {
        if (await step.CancelAsync(instance) is { } refusal)
            return refusal;
        if (instance.CommuneCode is { } commune)
            (await step.PursuitAsync(commune)).Result = Result;
        var prefix = $"{instance.Id}:";
        foreach (var work in await step.Db.Set<OutboxRow>().Where(o => o.DoneAt == null && o.Id.StartsWith(prefix)).ToListAsync())
            work.DoneAt = step.Now;
        return null;
    }
}

/// <summary>The coordination office calls a plan off (hủy kế hoạch), with the reason.</summary>
public sealed class PlanEnding(Stepping stepping)
{
    public Task<StepOutcome> CallOffAsync(string planId, string? why, Actor actor) =>
        string.IsNullOrWhiteSpace(why)
            ? Task.FromResult(new StepOutcome("Hủy kế hoạch thì phải ghi lý do."))
            : stepping.TakeAsync(planId, actor, async step => actor.Has(Roles.Coordination)
                ? await step.CallOffAsync(planId, why.Trim())
                : "Chỉ Văn phòng Điều phối được hủy kế hoạch.");
}
