using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NtmWorkflow.Coordination.WorkItems;

namespace NtmWorkflow.Web.Pages.Work;

/// <summary>The coordination office draws the conclusion of the appraisal (kết luận thẩm tra).</summary>
public sealed class ConcludeModel(ItemDesk desk, Coordination.Appraisals.Appraisals appraisals, TimeProvider clock)
    : ItemPage(desk, clock, Tasks.Conclude)
{
    public static readonly IReadOnlyList<(string Outcome, string Words)> Outcomes =
    [
        ("Met", "Đủ điều kiện trình xét, công nhận"),
        ("Returned", "Trả hồ sơ để xã hoàn thiện"),
        ("NotMet", "Chưa đạt chuẩn trong năm nay"),
    ];

    [BindProperty, Required(ErrorMessage = "Hãy chọn một kết luận.")]
    public string? Outcome { get; set; }

    [BindProperty, DisplayName("Lý do"), StringLength(2000)]
    public string? Reason { get; set; }

    public Task<IActionResult> OnPostAsync() => DoAsync(
        () => appraisals.ConcludeAsync(Shown.Item.PlanId, Id, Outcome!, Reason, Actor),
        () => $"Đã ghi kết luận thẩm tra xã {Shown.Commune!.Name}.", Read);

    protected override void Prefill() => Outcome = Shown.Conclusion!.AllMet ? "Met" : null;

    private bool Read()
    {
        if (Outcome is not null && Outcomes.All(o => o.Outcome != Outcome))
            ModelState.AddModelError(nameof(Outcome), "Hãy chọn một kết luận.");
        else if (Outcome is not (null or "Met") && string.IsNullOrWhiteSpace(Reason))
            ModelState.AddModelError(nameof(Reason), "Hãy ghi lý do: xã cần biết phải hoàn thiện gì.");
        return ModelState.IsValid;
    }
}
