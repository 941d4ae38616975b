using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NtmWorkflow.Coordination.Documents;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Documents.Comparing;
using NtmWorkflow.Web.Hosting;
using NtmWorkflow.Web.Lists;

namespace NtmWorkflow.Web.Pages.Documents;

/// <summary>What changed in a document (văn bản) since its former issue.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ChangesModel(PlanDesk desk) : PageModel
{
    private const int ChangesShown = 100;

    /// <summary>Which part of the list is shown.</summary>
    [BindProperty(SupportsGet = true)]
    public int Part { get; set; } = 1;

    public DocumentRow Document { get; private set; } = null!;

    public DocumentRow Former { get; private set; } = null!;

    public IReadOnlyList<Change> All { get; private set; } = [];

    /// <summary>Why the two cannot be compared; null when they can.</summary>
    public string? Refusal { get; private set; }

    public Slice<Change> Changes => Slice.Of(All, Part, ChangesShown);

    public async Task<IActionResult> OnGetAsync(string? id)
    {
        if (id is null || await desk.DocumentAsync(id, User.Actor()) is not { FormerId: { } formerId } document
            || await desk.DocumentAsync(formerId, User.Actor()) is not { } former)
            return NotFound();
        (Document, Former) = (document, former);
        try
        {
            All = Differences.Of(former.Content, document.Content);
        }
        catch (UnreadableDocumentException e)
        {
            Refusal = e.Message;
        }
        return Page();
    }
}
