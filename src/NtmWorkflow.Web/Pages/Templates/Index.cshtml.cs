using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NtmWorkflow.Coordination.Templates;

namespace NtmWorkflow.Web.Pages.Templates;

/// <summary>The template of each kind of document that holds now (mẫu văn bản).</summary>
[Authorize(Roles = TemplateDesk.Changers)]
public sealed class IndexModel(TemplateDesk desk) : PageModel
{
    public IReadOnlyList<TemplateLine> Lines { get; private set; } = [];

    public async Task OnGetAsync() => Lines = await desk.ListAsync();
}
