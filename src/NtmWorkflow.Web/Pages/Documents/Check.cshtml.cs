using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NtmWorkflow.Documents.Form;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Web.Pages.Documents;

/// <summary>Checks the form (kiểm tra thể thức) of a Word document that a person hands over; the file is not kept.</summary>
[RequestSizeLimit(MostRequestBytes), RequestFormLimits(MultipartBodyLengthLimit = MostRequestBytes)]
public sealed class CheckModel : PageModel
{
    /// <summary>How many findings of a severity the page shows: enough for one round of mending.</summary>
    public const int MostShown = 60;

    // Room for a file that is a little too large, so that it is refused in words.
    private const int MostRequestBytes = 2 * FormCheck.MostBytes;
    private const int LongestName = 100;

    [BindProperty, DisplayName("Văn bản Word")]
    public IFormFile? Upload { get; set; }

    /// <summary>What was found; null while there is nothing to show.</summary>
    public FormVerdict? Verdict { get; private set; }

    public string FileName { get; private set; } = "";

    public static IReadOnlyList<FormRule> Checked { get; } = [.. FormCheck.Rules.Where(r => r.IsChecked)];

    public static IReadOnlyList<FormRule> LeftToPeople { get; } = [.. FormCheck.Rules.Where(r => !r.IsChecked)];

    public async Task OnPostAsync()
    {
        if (Upload is null)
        {
            ModelState.AddModelError(nameof(Upload), "Hãy chọn một tệp Word (.docx).");
            return;
        }
        using var content = new MemoryStream();
        await Upload.CopyToAsync(content);
        var verdict = FormCheck.Of(content.GetBuffer().AsMemory(0, (int)content.Length));
        if (verdict.Refusal is { } refusal)
            ModelState.AddModelError(nameof(Upload), refusal);
        else
            (Verdict, FileName) = (verdict, Wording.Cut(Path.GetFileName(Upload.FileName), LongestName));
    }
}
