using Microsoft.AspNetCore.Mvc.RazorPages;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Web.Hosting;

namespace NtmWorkflow.Web.Pages.Journal;

public sealed class IndexModel(PlanDesk desk) : PageModel
{
    public IReadOnlyList<PlanLine> Plans { get; private set; } = [];

    public async Task OnGetAsync() => Plans = await desk.ListAsync(User.Actor());
}
