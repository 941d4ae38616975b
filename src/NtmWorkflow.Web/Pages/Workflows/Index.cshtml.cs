using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NtmWorkflow.Coordination.Instances;

namespace NtmWorkflow.Web.Pages.Workflows;

/// <summary>The workflow definitions in force (quy trình), and the files that were refused.</summary>
[Authorize(Roles = Migrating.Movers)]
public sealed class IndexModel(DefinitionDesk desk) : PageModel
{
    public IReadOnlyList<DefinitionLine> Lines { get; private set; } = [];

    public IReadOnlyList<RefusedFile> Refused => desk.Refused;

    public async Task OnGetAsync() => Lines = await desk.ListAsync();
}
