using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Rehearsals;

namespace NtmWorkflow.Web.Pages.Rehearsals;

/// <summary>The rehearsals (diễn tập) that were asked for, newest first.</summary>
[Authorize(Roles = Roles.Coordination)]
public sealed class IndexModel(Rehearsing rehearsing) : PageModel
{
    public IReadOnlyList<RehearsalRow> Rows { get; private set; } = [];

    public async Task OnGetAsync() => Rows = await rehearsing.ListAsync();
}
