using Microsoft.AspNetCore.Mvc;
using NtmWorkflow.Coordination.Months;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Reviews;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Vietnamese;
using NtmWorkflow.Web.Lists;

namespace NtmWorkflow.Web.Pages.Plans;

/// <summary>Where a plan stands (tình hình): its step in the year, its communes, its open work.</summary>
public sealed class StandingModel(PlanDesk desk, Reviewing reviewing, Reporting reporting, PlanEnding ending) : PlanPageModel(desk)
{
    private const int LinesShown = 40;

    public Slice<WorkLine> Work => Slice.Of([.. Shown.Open.OrderByDescending(l => Actor.Owns(l.Item))], Part, LinesShown);

    /// <summary>What somebody of the office has taken is theirs to confirm.</summary>
    public int UnconfirmedReviews => Shown.Open.Count(l => l.Item is { Task: Tasks.Review, HolderId: null });

    /// <summary>The month that a commune's offices report now, with those that have not yet.</summary>
    public IReadOnlyList<WorkLine> OpenReports(string commune) =>
        [.. Shown.Open.Where(l => l.Item.Task == Tasks.MonthlyReport && l.Item.CommuneCode == commune)];

    public async Task<IActionResult> OnPostConfirmAllAsync() =>
        Told(await reviewing.ConfirmAllAsync(Id, Actor), "Đã xác nhận hiện trạng thay các cơ quan chưa xác nhận.");

    public async Task<IActionResult> OnPostCloseAsync(string commune, string month) =>
        Told(await reporting.CloseAsync(Id, commune, month, Actor), $"Đã chốt kỳ báo cáo {Words(month)}.");

    /// <summary>Whether this person may end the plan before its time.</summary>
    public bool MayCallOff => IsCoordination && Shown.Step is not null;

    public async Task<IActionResult> OnPostCallOffAsync(string? why) =>
        Told(await ending.CallOffAsync(Id, why, Actor), "Đã hủy kế hoạch; lý do ghi trong nhật ký.");

    public static string Words(string month) => YearMonth.TryParse(month, out var parsed) ? Wording.LongMonth(parsed) : month;

    private RedirectResult Told(StepOutcome outcome, string message)
    {
        TempData[outcome.IsDone ? "Message" : "Problem"] = outcome.Refusal ?? message;
        return Redirect($"/plans/{Id}");
    }
}
