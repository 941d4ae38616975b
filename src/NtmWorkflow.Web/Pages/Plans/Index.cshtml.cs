using Microsoft.AspNetCore.Mvc.RazorPages;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Web.Hosting;

namespace NtmWorkflow.Web.Pages.Plans;

public sealed class IndexModel(PlanDesk desk) : PageModel
{
    public IReadOnlyList<PlanLine> Plans { get; private set; } = [];

    public bool MayStart => User.Actor().Has(Roles.Coordination);

    public async Task OnGetAsync() => Plans = await desk.ListAsync(User.Actor());
}
