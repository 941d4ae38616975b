using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Dossiers;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Submissions;

/// <summary>The submission (trình) to the superior and its decision.</summary>
public sealed class Submitting(Stepping stepping)
{
    public Task<StepOutcome> ApproveAsync(string planId, string itemId, Actor actor) =>
        stepping.TakeAsync(planId, actor, async step =>
        {
            var (item, refusal) = await step.OpenItemAsync(itemId, Tasks.Submit);
            return refusal ?? await step.CompleteAsync(item!, "Approved", $"Duyệt trình hồ sơ xã {step.Commune(item!.CommuneCode!).Name}");
        });

    /// <summary>Records the superior's decision; asked to supplement, the dossier goes back to the commune for a new round.</summary>
    public Task<StepOutcome> DecideAsync(string planId, string itemId, RecognitionDecision decision, Actor actor) =>
        stepping.TakeAsync(planId, actor, async step =>
        {
            var (item, refusal) = await step.OpenItemAsync(itemId, Tasks.Decision);
            if (refusal is not null)
                return refusal;
            var pursuit = await step.PursuitAsync(item!.CommuneCode!);
            if (Refusal(decision, pursuit.SubmittedOn, step.Today) is { } wrong)
                return wrong;
            if (decision.Result == DecisionResult.ToSupplement)
                (pursuit.Round, pursuit.SubmissionNumber, pursuit.SubmittedOn) = (pursuit.Round + 1, null, null);
            else
                pursuit.Decision = decision;
            return await step.CompleteAsync(item, decision.Result.ToString(), Said(step, item, decision), decision.Reason?.Trim());
        });

    private static string? Refusal(RecognitionDecision decision, DateOnly? submittedOn, DateOnly today) =>
        string.IsNullOrWhiteSpace(decision.Number) ? "Ghi số, ký hiệu văn bản trả lời, ví dụ 2165/QĐ-UBND."
        : decision.Number.Length > 60 ? "Số, ký hiệu văn bản dài quá 60 ký tự."
        : decision.Date > today ? "Ngày văn bản trả lời ở sau hôm nay."
        : decision.Date < submittedOn ? $"Ngày văn bản trả lời trước ngày trình {Wording.ShortDate(submittedOn.Value)}."
        : decision.Date.Year - decision.StandardYear is not (0 or 1) ? "Năm đạt chuẩn phải là năm của quyết định hoặc năm liền trước."
        : decision.Result != DecisionResult.Recognised && string.IsNullOrWhiteSpace(decision.Reason) ? "Ghi lý do trả lại hoặc không công nhận."
        : null;

    private static string Said(PlanCase step, WorkItemRow item, RecognitionDecision decision)
    {
        var name = step.Commune(item.CommuneCode!).Name;
        return decision.Result switch
        {
            DecisionResult.Recognised => $"Xã {name} được công nhận đạt chuẩn {step.Set.Standard} năm {decision.StandardYear} theo {decision.Number}",
            DecisionResult.ToSupplement => $"Cấp trên yêu cầu xã {name} bổ sung hồ sơ ({decision.Number})",
            _ => $"Xã {name} chưa được công nhận ({decision.Number})",
        };
    }
}
