using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.WorkItems;

namespace NtmWorkflow.Web.Pages.Work;

/// <summary>The clerk gives a plan or a submission its number and date, or returns it (cấp số, ngày văn bản).</summary>
public sealed class IssueModel(ItemDesk desk, Preparing preparing, Issuing issuing, TimeProvider clock)
    : ReturnablePage(desk, preparing, clock, Tasks.Issue)
{
    [BindProperty, DisplayName("Số văn bản"), Required(ErrorMessage = "Hãy ghi số văn bản.")]
    public int? Number { get; set; }

    [BindProperty, DisplayName("Ngày văn bản"), Required(ErrorMessage = "Hãy ghi ngày văn bản.")]
    public DateOnly? Date { get; set; }

    public bool IsPlan => Shown.Item.Document == "plan";

    public string Named => IsPlan ? "kế hoạch" : $"tờ trình đề nghị công nhận xã {Shown.Commune!.Name}";

    public Task<IActionResult> OnPostAsync() => DoAsync(
        () => issuing.IssueAsync(Shown.Item.PlanId, Id, Number!.Value, Date!.Value, Actor),
        () => $"Đã cấp số {Number:00} cho {Named}. Văn bản đang được lập, tải về ở trang kế hoạch.");

    protected override void Prefill() => Date = Today;
}
