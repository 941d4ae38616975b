using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Appraisals;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Web.Forms;

namespace NtmWorkflow.Web.Pages.Work;

/// <summary>The appraised result of one indicator as the form has it.</summary>
public sealed class AppraisalEntry
{
    public Assessment? Result { get; set; }

    [DisplayName("Lý do, nội dung cần khắc phục (khi chưa đạt)"), StringLength(2000)]
    public string? Reason { get; set; }

    /// <summary>The figure as the office found it; filled with the reported one.</summary>
    public FindingEntry Verified { get; set; } = new();
}

/// <summary>An office appraises its indicators of one commune (thẩm tra).</summary>
public sealed class AppraiseModel(ItemDesk desk, Coordination.Appraisals.Appraisals appraisals, TimeProvider clock)
    : ItemPage(desk, clock, Tasks.Appraise)
{
    [BindProperty]
    public IList<AppraisalEntry> Entries { get; set; } = [];

    private Finding?[] Found => field ??= new Finding?[Judgements.Count];

    public IReadOnlyList<IndicatorJudgement> Judgements => field ??= [.. Shown.Indicators.Select(i =>
        Judge.Indicator(i, Shown.Known[Shown.Item.CommuneCode!].LastOrDefault(f => f.Indicator == i.Code)))];

    public Task<IActionResult> OnPostAsync() => DoAsync(
        () => appraisals.AppraiseAsync(Shown.Item.PlanId, Id, Results(), Actor),
        () => $"Đã ghi kết quả thẩm tra xã {Shown.Commune!.Name}.", Read);

    /// <summary>What figures and words come to is proposed; the office decides.</summary>
    protected override void Prefill() => Entries = [.. Judgements.Select(j => new AppraisalEntry
    {
        Result = j.Outcome switch { Outcome.Met => Assessment.Met, Outcome.NotMet => Assessment.NotMet, _ => null },
        Reason = j is { Outcome: Outcome.NotMet, Basis: Basis.Threshold }
            ? $"Số liệu {Figures.Describe(j.Finding!.Figure!, j.Indicator.Threshold)} chưa bảo đảm mức {j.Indicator.Threshold.Wording}" : null,
        Verified = FindingEntry.Of(j.Indicator, j.Finding),
    })];

    /// <summary>Whether the form says another figure than the reported one, or something that is none.</summary>
    public bool IsVerified(int place) => Found[place] is not null || ModelState.Keys.Any(key => key.StartsWith($"Entries[{place}].Verified", StringComparison.Ordinal) && ModelState[key]!.Errors.Count > 0);

    public string? Wrong(int place) =>
        ModelState.TryGetValue($"Entries[{place}].Result", out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    private bool Read()
    {
        while (Entries.Count < Judgements.Count)
            Entries.Add(new());
        for (var place = 0; place < Judgements.Count; place++)
        {
            var (code, entry) = (Judgements[place].Indicator.Code, Entries[place]);
            Found[place] = Verified(place);
            if (entry.Result is null)
                ModelState.AddModelError($"Entries[{place}].Result", $"Chỉ tiêu {code}: chọn đạt hoặc chưa đạt.");
            else if (entry.Result == Assessment.NotMet && string.IsNullOrWhiteSpace(entry.Reason))
                ModelState.AddModelError($"Entries[{place}].Reason", $"Chỉ tiêu {code}: ghi lý do chưa đạt và nội dung cần khắc phục.");
        }
        return ModelState.IsValid;
    }

    private IReadOnlyList<IndicatorAppraisal> Results() => [.. Judgements.Select((j, place) => new IndicatorAppraisal(j.Indicator.Code,
        Entries[place].Result!.Value, string.IsNullOrWhiteSpace(Entries[place].Reason) ? null : Entries[place].Reason!.Trim().Normalize(), Found[place]))];

    private Finding? Verified(int place)
    {
        var (judgement, entry) = (Judgements[place], Entries[place]);
        // The form has fields for the figure only; the rest stays as it was reported.
        (entry.Verified.Text, entry.Verified.Assessment) = (judgement.Finding?.Text, judgement.Finding?.Assessment);
        return entry.Verified.Changed(judgement.Indicator, judgement.Finding, (field, wrong) => ModelState.AddModelError(
            $"Entries[{place}].Verified.{field}", $"Chỉ tiêu {judgement.Indicator.Code}, số liệu thẩm tra: {wrong}")) is { } changed
            ? changed with { Assessment = entry.Result }
            : null;
    }
}
