using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NtmWorkflow.Coordination.Submissions;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Dossiers;

namespace NtmWorkflow.Web.Pages.Work;

/// <summary>The coordination office records what the superior decided (kết quả xét, công nhận).</summary>
public sealed class DecisionModel(ItemDesk desk, Submitting submitting, TimeProvider clock) : ItemPage(desk, clock, Tasks.Decision)
{
    public static readonly IReadOnlyList<(string Value, string Words)> Results =
    [
        (nameof(DecisionResult.Recognised), "Công nhận đạt chuẩn"),
        (nameof(DecisionResult.ToSupplement), "Trả lại, yêu cầu bổ sung hồ sơ"),
        (nameof(DecisionResult.Refused), "Không công nhận"),
    ];

    [BindProperty, DisplayName("Kết quả"), Required(ErrorMessage = "Hãy chọn một kết quả.")]
    public DecisionResult? Result { get; set; }

    [BindProperty, DisplayName("Số, ký hiệu văn bản"), StringLength(60), Required(ErrorMessage = "Hãy ghi số, ký hiệu văn bản, ví dụ 2165/QĐ-UBND.")]
    public string? Number { get; set; }

    [BindProperty, DisplayName("Ngày văn bản"), Required(ErrorMessage = "Hãy ghi ngày văn bản.")]
    public DateOnly? Date { get; set; }

    [BindProperty, DisplayName("Năm đạt chuẩn"), Required(ErrorMessage = "Hãy ghi năm đạt chuẩn.")]
    public int? StandardYear { get; set; }

    [BindProperty, DisplayName("Lý do"), StringLength(2000)]
    public string? Reason { get; set; }

    public Task<IActionResult> OnPostAsync() => DoAsync(
        () => submitting.DecideAsync(Shown.Item.PlanId, Id,
            new(Number!.Trim().Normalize(), Date!.Value, Result!.Value, StandardYear!.Value, string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim().Normalize()), Actor),
        () => $"Đã ghi kết quả xét, công nhận xã {Shown.Commune!.Name}.", Read);

    protected override void Prefill() => (Date, StandardYear) = (Today, Shown.Plan.Year);

    private bool Read()
    {
        if (Result is not (null or DecisionResult.Recognised) && string.IsNullOrWhiteSpace(Reason))
            ModelState.AddModelError(nameof(Reason), "Hãy ghi lý do trả lại hoặc không công nhận.");
        return ModelState.IsValid;
    }
}
