using System.Text.Json;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Appraisals;
using NtmWorkflow.Programme.Assignments;
using NtmWorkflow.Programme.Reading;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Appraisals;

/// <summary>The appraisal (thẩm tra): each office appraises its indicators, the coordination office draws the conclusion.</summary>
public sealed class Appraisals(Stepping stepping)
{
    public Task<StepOutcome> AppraiseAsync(string planId, string itemId, IReadOnlyList<IndicatorAppraisal> results, Actor actor) =>
        stepping.TakeAsync(planId, actor, async step =>
        {
            var (item, refusal) = await step.OpenItemAsync(itemId, Tasks.Appraise);
            return refusal ?? await AppraiseAsync(step, item!, results);
        });

    /// <summary>Met, Returned or NotMet. "Met" only when every criterion was appraised as met; the others need a reason.</summary>
    public Task<StepOutcome> ConcludeAsync(string planId, string itemId, string outcome, string? reason, Actor actor) =>
        stepping.TakeAsync(planId, actor, async step =>
        {
            var (item, refusal) = await step.OpenItemAsync(itemId, Tasks.Conclude);
            return refusal ?? await ConcludeAsync(step, item!, outcome, reason);
        });

    /// <summary>What the offices found in the present round.</summary>
    public static async Task<AppraisalConclusion> ConclusionAsync(PlanCase step, string commune) =>
        Appraising.Conclude(step.Set, await step.AppraisalsAsync(commune));

    private static async Task<string?> AppraiseAsync(PlanCase step, WorkItemRow item, IReadOnlyList<IndicatorAppraisal> results)
    {
        var own = Responsibility.IndicatorsOf(step.Plan, step.Set, item.OfficeCode!);
        if (Appraising.Refusal(step.Set, own, await step.KnownAsync(item.CommuneCode!), results) is { } refusal)
            return refusal;
        var pursuit = await step.PursuitAsync(item.CommuneCode!);
        var appraisal = new Appraisal(item.CommuneCode!, item.OfficeCode!, pursuit.Round, step.Today, results);
        step.Db.Add(new AppraisalRow
        {
            PlanId = step.Row.Id, CommuneCode = appraisal.Commune, OfficeCode = appraisal.Office, Round = appraisal.Round,
            Content = JsonSerializer.Serialize(appraisal, InputJson.Options), RecordedBy = step.Actor.Name,
        });
        var notMet = results.Count(r => r.Result == Assessment.NotMet);
        return await step.CompleteAsync(item, "Done",
            $"{step.Office(item.OfficeCode)!.Name} thẩm tra xã {step.Commune(item.CommuneCode!).Name}: {(notMet == 0 ? "các chỉ tiêu phụ trách đều đạt" : $"{Wording.Count(notMet)} chỉ tiêu chưa đạt")}");
    }

    private static async Task<string?> ConcludeAsync(PlanCase step, WorkItemRow item, string outcome, string? reason)
    {
        var conclusion = await ConclusionAsync(step, item.CommuneCode!);
        if (outcome == "Met" && !conclusion.AllMet)
            return $"Mới có {conclusion.MetCount}/{conclusion.Criteria.Count} tiêu chí được thẩm tra là đạt; chưa thể kết luận xã đạt chuẩn.";
        if (outcome != "Met" && string.IsNullOrWhiteSpace(reason))
            return "Trả hồ sơ hoặc kết luận chưa đạt thì phải ghi lý do.";
        if (outcome == "Returned")
            (await step.PursuitAsync(item.CommuneCode!)).Round++;
        return await step.CompleteAsync(item, outcome, $"Kết luận thẩm tra xã {step.Commune(item.CommuneCode!).Name}: {Said(outcome)}", reason?.Trim());
    }

    private static string Said(string outcome) => outcome switch
    {
        "Met" => "đủ điều kiện trình xét, công nhận",
        "Returned" => "trả hồ sơ để xã hoàn thiện",
        _ => "chưa đạt chuẩn trong năm",
    };
}
