using System.Text.Json;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Inspections;
using NtmWorkflow.Programme.Reading;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Inspections;

/// <summary>The coordination office records an inspection of the year (ghi kết quả kiểm tra, đôn đốc), or that it was not held.</summary>
public sealed class Inspecting(Stepping stepping)
{
    /// <param name="communes">What was found in each commune of the plan, in the plan's order.</param>
    public Task<StepOutcome> RecordAsync(string planId, string itemId, IReadOnlyList<CommuneInspection> communes, Actor actor) =>
        stepping.TakeAsync(planId, actor, async step =>
        {
            var (item, refusal) = await step.OpenItemAsync(itemId, Tasks.Inspect);
            if (refusal is not null)
                return refusal;
            var inspection = new Inspection(YearMonth.Parse(item!.Period!), communes);
            return inspection.Refusal(step.Plan, step.Set) ?? await RecordAsync(step, item, inspection);
        });

    public Task<StepOutcome> NotHeldAsync(string planId, string itemId, string? reason, Actor actor) =>
        string.IsNullOrWhiteSpace(reason)
            ? Task.FromResult(new StepOutcome("Không tổ chức kiểm tra thì phải ghi lý do."))
            : stepping.TakeAsync(planId, actor, async step =>
            {
                var (item, refusal) = await step.OpenItemAsync(itemId, Tasks.Inspect);
                return refusal ?? await step.CompleteAsync(item!, "NotHeld", $"Không tổ chức kiểm tra {Month(item!)}", reason.Trim());
            });

    private static async Task<string?> RecordAsync(PlanCase step, WorkItemRow item, Inspection inspection)
    {
        var content = JsonSerializer.Serialize(inspection, InputJson.Options);
        step.Db.Add(new InspectionRow { PlanId = step.Row.Id, Month = item.Period!, Content = content, RecordedAt = step.Now, RecordedBy = step.Actor.Name });
        return await step.CompleteAsync(item, "Done", $"Kiểm tra, đôn đốc {Wording.Count(inspection.Communes.Count)} xã {Month(item)}");
    }

    private static string Month(WorkItemRow item) => Wording.LongMonth(YearMonth.Parse(item.Period!));
}
