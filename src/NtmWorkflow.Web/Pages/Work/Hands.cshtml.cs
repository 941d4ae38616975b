using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NtmWorkflow.Coordination.Escalations;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Calendar;
using NtmWorkflow.Web.Hosting;

namespace NtmWorkflow.Web.Pages.Work;

/// <summary>In whose hands a work item is (người giữ việc): take it, give it back, hand it over, report it to those above.</summary>
public sealed class HandsModel(HandsDesk desk, Handling handling, Escalating escalating, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty, DisplayName("Người nhận")]
    public string? ToId { get; set; }

    [BindProperty, DisplayName("Lý do chuyển giao"), StringLength(2000)]
    public string? HandOverWhy { get; set; }

    [BindProperty, DisplayName("Lý do trả lại hàng chờ"), StringLength(2000)]
    public string? ReleaseWhy { get; set; }

    /// <summary>The role that the form was shown for: a second click does not report to the next one.</summary>
    [BindProperty]
    public string? EscalateTo { get; set; }

    [BindProperty, DisplayName("Vướng mắc, đề nghị"), StringLength(2000)]
    public string? EscalateWhy { get; set; }

    public HandsView Shown { get; private set; } = null!;

    public DateOnly Today => VietnamTime.Day(clock.GetUtcNow());

    public bool MayDo => User.Actor().MayDo(Shown.Item);

    public bool IsHolder => Shown.Item.HolderId == User.Actor().Id;

    public string WorkUrl => $"/work/{Shown.Item.Task}?id={Uri.EscapeDataString(Id)}";

    private string OwnUrl => $"/work/hands?id={Uri.EscapeDataString(Id)}";

    public async Task<IActionResult> OnGetAsync() => await OpenAsync() ? Page() : NotFound();

    public Task<IActionResult> OnPostClaimAsync() => DoAsync(
        actor => handling.ClaimAsync(Shown.Item.PlanId, Id, actor), () => "Bạn đã nhận việc này.", () => WorkUrl);

    public Task<IActionResult> OnPostReleaseAsync() => DoAsync(
        actor => handling.ReleaseAsync(Shown.Item.PlanId, Id, ReleaseWhy, actor), () => "Đã trả việc lại hàng chờ.", () => MayDo ? WorkUrl : OwnUrl,
        () => Insist(IsHolder || Shown.Item.HolderId is null || !string.IsNullOrWhiteSpace(ReleaseWhy), nameof(ReleaseWhy), "Hãy ghi lý do trả lại hàng chờ."));

    public Task<IActionResult> OnPostHandOverAsync() => DoAsync(
        actor => handling.HandOverAsync(Shown.Item.PlanId, Id, ToId!, HandOverWhy, actor), () => $"Đã chuyển giao việc cho {Shown.Colleagues.FirstOrDefault(c => c.Id == ToId)?.Name}.", () => OwnUrl,
        () =>
        {
            Insist(!string.IsNullOrEmpty(ToId), nameof(ToId), "Hãy chọn người nhận.");
            Insist(!string.IsNullOrWhiteSpace(HandOverWhy), nameof(HandOverWhy), "Hãy ghi lý do chuyển giao.");
        });

    public Task<IActionResult> OnPostEscalateAsync() => DoAsync(
        actor => escalating.EscalateAsync(Shown.Item.PlanId, Id, EscalateTo ?? "", EscalateWhy, actor), () => $"Đã báo cáo {Roles.DisplayName(EscalateTo!)}.", () => OwnUrl,
        () => Insist(!string.IsNullOrWhiteSpace(EscalateWhy), nameof(EscalateWhy), "Hãy ghi vướng mắc, đề nghị, để cấp trên biết cần làm gì."));

    private void Insist(bool given, string field, string why)
    {
        if (!given)
            ModelState.AddModelError(field, why);
    }

    /// <summary>The next page with a message, or this page again with all that was typed and what is wrong.</summary>
    private async Task<IActionResult> DoAsync(Func<Actor, Task<StepOutcome>> act, Func<string> done, Func<string> next, Action? read = null)
    {
        if (!await OpenAsync())
            return NotFound();
        read?.Invoke();
        if (!ModelState.IsValid)
            return Page();
        if ((await act(User.Actor())).Refusal is { } refusal)
        {
            // Somebody was faster: the page shows how things stand now.
            await OpenAsync();
            ModelState.AddModelError("", refusal);
            return Page();
        }
        TempData["Message"] = done();
        return Redirect(next());
    }

    private async Task<bool> OpenAsync()
    {
        if (await desk.OpenAsync(Id, User.Actor()) is not { } view)
            return false;
        Shown = view;
        return true;
    }
}
