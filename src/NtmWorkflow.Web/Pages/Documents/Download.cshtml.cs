using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Web.Hosting;

namespace NtmWorkflow.Web.Pages.Documents;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class DownloadModel(PlanDesk desk) : PageModel
{
    internal const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The Word file under its Vietnamese title, as people look for it in their folders.</summary>
    public async Task<IActionResult> OnGetAsync(string? id) => id is not null && await desk.DocumentAsync(id, User.Actor()) is { } document
        ? File(document.Content, Word, $"{FileName(document.Title)}.docx")
        : NotFound();

    private static string FileName(string title) => string.Concat(title.Select(c => c is '/' or '\\' or ':' or '"' || char.IsControl(c) ? '-' : c));
}
