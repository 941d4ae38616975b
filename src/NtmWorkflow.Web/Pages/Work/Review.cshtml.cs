using Microsoft.AspNetCore.Mvc;
using NtmWorkflow.Coordination.Reviews;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.WorkItems;

namespace NtmWorkflow.Web.Pages.Work;

/// <summary>An office confirms the findings of its indicators (xác nhận hiện trạng), part by part where they are many.</summary>
public sealed class ReviewModel(ItemDesk desk, Reviewing reviewing, TimeProvider clock) : FindingsPage(desk, clock, Tasks.Review)
{
    public bool IsLast => Slice.Number == Slice.Count;

    // A form may hold 1,024 values, and a page must stay light on a slow line.
    protected override int MostOnAPage => 25;

    protected override string Onward => IsLast ? base.Onward : $"/work/review?id={Uri.EscapeDataString(Id)}&part={Slice.Number + 1}";

    public Task<IActionResult> OnPostAsync() => DoAsync(TakeAsync, Said, Read);

    private Task<StepOutcome> TakeAsync() => IsLast
        ? reviewing.ConfirmAsync(Shown.Item.PlanId, Id, Changes, Actor)
        : reviewing.CorrectAsync(Shown.Item.PlanId, Id, Changes, Actor);

    private string Said()
    {
        var count = Changes.Values.Sum(c => c.Count);
        if (!IsLast)
            return count == 0 ? $"Phần {Slice.Number} để nguyên." : $"Đã lưu phần {Slice.Number}, sửa {count} chỉ tiêu.";
        return count == 0 ? $"{Shown.Holder} đã xác nhận hiện trạng." : $"{Shown.Holder} đã xác nhận hiện trạng, sửa {count} chỉ tiêu.";
    }
}
