using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Web.Hosting;

namespace NtmWorkflow.Web.Pages.Plans;

/// <summary>A page about one plan (kế hoạch): not found when there is none, or it is not this person's to see.</summary>
public abstract class PlanPageModel(PlanDesk desk) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>Which part of the page's long list is shown.</summary>
    [BindProperty(SupportsGet = true)]
    public int Part { get; set; } = 1;

    protected PlanDesk Desk => desk;

    public PlanView Shown { get; private set; } = null!;

    public Actor Actor => User.Actor();

    public bool IsCoordination => Actor.Has(Roles.Coordination);

    public async Task<IActionResult> OnGetAsync() => await OpenAsync() ? Page() : NotFound();

    protected virtual async Task<bool> OpenAsync()
    {
        if (await desk.OpenAsync(Id, Actor) is not { } view)
            return false;
        Shown = view;
        return true;
    }
}
