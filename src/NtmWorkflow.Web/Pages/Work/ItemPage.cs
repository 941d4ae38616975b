using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Calendar;
using NtmWorkflow.Programme.Vietnamese;
using NtmWorkflow.Web.Hosting;

namespace NtmWorkflow.Web.Pages.Work;

/// <summary>The page of one work item (việc cần làm): not found when there is none, or it is not this person's to do.</summary>
public abstract class ItemPage(ItemDesk desk, TimeProvider clock, string task) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    public ItemView Shown { get; private set; } = null!;

    public Actor Actor => User.Actor();

    public DateOnly Today => VietnamTime.Day(clock.GetUtcNow());

    public bool OnBehalf => !Actor.Owns(Shown.Item);

    public bool IsOpen => Shown.Item.State == WorkItemState.Open;

    public bool MayClaim => Hands.WhyNotClaim(Shown.Item, Actor, Shown.Holder) is null;

    /// <summary>A form that came too late is shown again all the same: what was typed may still be of use elsewhere.</summary>
    public bool ShowsForm => (IsOpen && Shown.Held is null) || HttpMethods.IsPost(Request.Method);

    /// <summary>Where one goes on when the work is done: the person's list of work, or the plan when it was done on somebody's behalf.</summary>
    protected virtual string Onward => OnBehalf ? PlanUrl : "/";

    public string PlanUrl => $"/plans/{Shown.Item.PlanId}";

    /// <summary>"Báo cáo tháng 4 năm 2021".</summary>
    public string Heading => Tasks.Title(Shown.Item.Task, Shown.Item.Period);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await OpenAsync())
            return NotFound();
        Prefill();
        return Page();
    }

    /// <summary>Fills the form with what is known when the page is opened.</summary>
    protected virtual void Prefill()
    {
    }

    /// <summary>Does the work: the next page with a message, or this page again with all that was typed and what is wrong.</summary>
    /// <param name="read">Reads the form, with what is wrong put into the model state; false when the person must look at it again.</param>
    /// <param name="next">Where to go on, if not to <see cref="Onward"/>.</param>
    protected async Task<IActionResult> DoAsync(Func<Task<StepOutcome>> act, Func<string> done, Func<bool>? read = null, string? next = null)
    {
        if (!await OpenAsync())
            return NotFound();
        if ((Completing.WhyClosed(Shown.Item) ?? Shown.Held) is { } refused)
            return Refuse(refused);
        if (read?.Invoke() == false || !ModelState.IsValid)
            return Page();
        if ((await act()).Refusal is { } refusal)
            return Refuse(refusal);
        TempData["Message"] = done();
        return Redirect(next ?? Onward);
    }

    private PageResult Refuse(string refusal)
    {
        ModelState.AddModelError("", refusal);
        return Page();
    }

    private async Task<bool> OpenAsync()
    {
        if (await desk.OpenAsync(Id, Actor) is not { } view || view.Item.Task != task)
            return false;
        Shown = view;
        return true;
    }
}
