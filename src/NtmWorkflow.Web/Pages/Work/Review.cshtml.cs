using Microsoft.AspNetCore.Mvc;
using NtmWorkflow.Coordination.Reviews;
using NtmWorkflow.Coordination.WorkItems;

namespace NtmWorkflow.Web.Pages.Work;

/// <summary>An office confirms the findings of its indicators (xác nhận hiện trạng).</summary>
public sealed class ReviewModel(ItemDesk desk, Reviewing reviewing, TimeProvider clock) : FindingsPage(desk, clock, Tasks.Review)
{
    public Task<IActionResult> OnPostAsync() => DoAsync(
        () => reviewing.ConfirmAsync(Shown.Item.PlanId, Id, Changes, Actor),
        () => Changes.Count == 0 ? $"{Shown.Holder} đã xác nhận hiện trạng." : $"{Shown.Holder} đã xác nhận hiện trạng, sửa {Changes.Values.Sum(c => c.Count)} chỉ tiêu.",
        Read);
}
