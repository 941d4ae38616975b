using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NtmWorkflow.Coordination.Pdf;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Web.Hosting;

namespace NtmWorkflow.Web.Pages.Documents;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class DownloadModel(PlanDesk desk, LibreOffice office) : PageModel
{
    internal const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The Word file under its Vietnamese title, as people look for it in their folders.</summary>
    public async Task<IActionResult> OnGetAsync(string? id) => id is not null && await desk.DocumentAsync(id, User.Actor()) is { } document
        ? File(document.Content, Word, $"{FileName(document.Title)}.docx")
        : NotFound();

    /// <summary>The same as a PDF, to print or to read on a telephone.</summary>
    public async Task<IActionResult> OnGetPdfAsync(string? id)
    {
        if (id is null || await desk.DocumentAsync(id, User.Actor()) is not { } document)
            return NotFound();
        var outcome = await office.ConvertAsync(document.Content, HttpContext.RequestAborted);
        if (outcome.Pdf is { } pdf)
            return File(pdf, "application/pdf", $"{FileName(document.Title)}.pdf");
        TempData["Problem"] = outcome.Refusal;
        return Redirect($"/plans/{document.PlanId}/documents");
    }

    private static string FileName(string title) => string.Concat(title.Select(c => c is '/' or '\\' or ':' or '"' || char.IsControl(c) ? '-' : c));
}
