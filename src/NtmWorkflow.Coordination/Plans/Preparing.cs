using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Coordination.Outbox;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Plans;

/// <summary>From a plan's input to the issued plan: start, assign, approve or return, number and date.</summary>
public sealed class Preparing(Stepping stepping, Surroundings around, IServiceScopeFactory scopes, TimeProvider clock, OutboxSignal signal)
{
    private const int Tries = 8;

    /// <summary>The workflow that carries a plan: a year of inspections and reviews for an annual plan, the preparation of any other.</summary>
    public static string DefinitionOf(Plan plan) => plan.Kind is PlanKind.Annual ? "programme-year" : "plan-preparation";

    /// <summary>Starts the workflow of a plan that was read without problems.</summary>
    public async Task<StepOutcome> StartAsync(Plan plan, Actor actor)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                return await StartOnceAsync(plan, actor);
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                // Another plan that names the same new office was saved first: now its code is known.
                await Task.Delay(20 * attempt);
            }
    }

    /// <summary>Why a plan could not be started now; null when it could.</summary>
    public async Task<string?> WhyNotAsync(Plan plan)
    {
        await using var scope = scopes.CreateAsyncScope();
        return around.Definitions.WhyNot(DefinitionOf(plan))
            ?? await WhyNotAsync(scope.ServiceProvider.GetRequiredService<NtmDb>(), plan, around.Criteria[plan.CriteriaSet]);
    }

    private async Task<StepOutcome> StartOnceAsync(Plan plan, Actor actor)
    {
        if (!actor.Has(Roles.Coordination))
            return new("Chỉ Văn phòng Điều phối được khởi tạo kế hoạch.");
        if (around.Definitions.WhyNot(DefinitionOf(plan)) is { } notInForce)
            return new(notInForce);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NtmDb>();
        if (await db.Set<PlanRow>().AnyAsync(p => p.Id == plan.Code))
            return new($"Kế hoạch '{plan.Code}' đã được khởi tạo. Mở kế hoạch đó, hoặc đổi mã nếu đây là kế hoạch khác.");
        if (await WhyNotAsync(db, plan, around.Criteria[plan.CriteriaSet]) is { } reason)
            return new(reason);
        var row = new PlanRow
        {
            Id = plan.Code, Year = plan.Year, Title = plan.Title, Content = "", StartedBy = actor.Name, StartedAt = clock.GetUtcNow(),
        };
        row.Write(plan with { Number = null, Date = null });
        db.Add(row);
        await CodesInUse.KeepAsync(db, plan);
        var step = new PlanCase(db, row, around.Criteria[plan.CriteriaSet], around, actor, row.StartedAt);
        step.Note($"Khởi tạo kế hoạch {plan.Title}");
        await step.StartAsync(DefinitionOf(plan), commune: null);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException) when (IsStarted(plan.Code))
        {
            return new($"Kế hoạch '{plan.Code}' vừa được khởi tạo. Mở kế hoạch đó để tiếp tục.");
        }
        signal.Raise(step.Asked);
        return StepOutcome.Done;
    }

    /// <summary>Why a plan that was read cannot be carried out here: it is no plan to carry out, nobody leads something, or its codes are those of others; null when it can.</summary>
    internal static async Task<string?> WhyNotAsync(NtmDb db, Plan plan, CriteriaSet set)
    {
        if (Obstacles.Of(plan, set) is { Count: > 0 } obstacles)
            return $"Chưa thực hiện được kế hoạch: {string.Join("; ", obstacles.Select(g => g.What))}. {obstacles[0].Mend}.";
        var clashes = SharedCodes.Clashes(plan, await CodesInUse.OfOthersAsync(db, plan)).ToList();
        return clashes.Count == 0 ? null : string.Join(" ", clashes.Select(c => Wording.Sentence(c.ToString())));
    }

    /// <summary>The coordination office hands the criteria to the offices and lays the plan before the leader.</summary>
    public Task<StepOutcome> AssignAsync(string planId, string itemId, Actor actor) =>
        Do(planId, itemId, actor, Tasks.Assign, "Done", "Phân công thực hiện, trình lãnh đạo duyệt kế hoạch");

    public Task<StepOutcome> ApproveAsync(string planId, string itemId, Actor actor) =>
        Do(planId, itemId, actor, Tasks.Approve, "Approved", "Duyệt kế hoạch");

    /// <summary>The leader or the clerk returns the plan to the coordination office; the reason is kept.</summary>
    public Task<StepOutcome> ReturnAsync(string planId, string itemId, string? reason, Actor actor) =>
        string.IsNullOrWhiteSpace(reason)
            ? Task.FromResult(new StepOutcome("Trả lại thì phải ghi lý do, để người soạn biết cần sửa gì."))
            : stepping.TakeAsync(planId, actor, async step =>
            {
                var (item, refusal) = await step.OpenItemAsync(itemId, Tasks.Approve, Tasks.Issue, Tasks.Submit);
                return refusal ?? await step.CompleteAsync(item!, "Returned", "Trả lại", reason.Trim());
            });

    private Task<StepOutcome> Do(string planId, string itemId, Actor actor, string task, string outcome, string what) =>
        stepping.TakeAsync(planId, actor, async step =>
        {
            var (item, refusal) = await step.OpenItemAsync(itemId, task);
            return refusal ?? await step.CompleteAsync(item!, outcome, what);
        });

    private bool IsStarted(string planId)
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<NtmDb>().Set<PlanRow>().Any(p => p.Id == planId);
    }
}
