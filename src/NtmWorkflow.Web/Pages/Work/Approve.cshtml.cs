using Microsoft.AspNetCore.Mvc;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.WorkItems;

namespace NtmWorkflow.Web.Pages.Work;

/// <summary>The leader approves the plan or returns it (duyệt, trả lại kế hoạch).</summary>
public sealed class ApproveModel(ItemDesk desk, Preparing preparing, TimeProvider clock) : ReturnablePage(desk, preparing, clock, Tasks.Approve)
{
    private readonly Preparing _preparing = preparing;

    public Task<IActionResult> OnPostAsync() => DoAsync(
        () => _preparing.ApproveAsync(Shown.Item.PlanId, Id, Actor), () => "Đã duyệt kế hoạch. Văn thư được giao kiểm tra thể thức, cấp số.");
}
