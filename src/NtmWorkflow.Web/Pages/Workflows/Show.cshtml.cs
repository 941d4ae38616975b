using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Lifecycle.Drawing;

namespace NtmWorkflow.Web.Pages.Workflows;

/// <summary>One workflow definition: its drawing and its versions.</summary>
[Authorize(Roles = Migrating.Movers)]
public sealed class ShowModel(DefinitionDesk desk) : PageModel
{
    public DefinitionLine Line { get; private set; } = null!;

    /// <summary>Markup of ours, whose texts are escaped where it is made.</summary>
    public string Drawing => Svg.Of(Line.InForce, DrawingWords.All, Standing.Nowhere);

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (await desk.FindAsync(id) is not { } line)
            return NotFound();
        Line = line;
        return Page();
    }
}
