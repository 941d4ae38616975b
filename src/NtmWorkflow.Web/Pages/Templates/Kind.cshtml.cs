using System.ComponentModel;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NtmWorkflow.Coordination.Templates;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Documents.Templates;
using NtmWorkflow.Web.Hosting;

namespace NtmWorkflow.Web.Pages.Templates;

/// <summary>The template of one kind of document: which holds, trying it, changing it, what it may use.</summary>
[Authorize(Roles = TemplateDesk.Changers), RequestSizeLimit(Template.MaxFileBytes + FormBytes), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class KindModel(TemplateDesk desk, Previews previews) : PageModel
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // What the form sends beside the file.
    private const int FormBytes = 64 << 10;

    [FromRoute(Name = "kind")]
    public string Code { get; set; } = "";

    [BindProperty, DisplayName("Tệp mẫu (Word)")]
    public IFormFile? Upload { get; set; }

    [BindProperty, DisplayName("Xem thử với xã")]
    public string? Commune { get; set; }

    public DocumentKind Kind { get; private set; } = null!;

    /// <summary>All versions, that which holds first.</summary>
    public IReadOnlyList<TemplateLine> History { get; private set; } = [];

    public IReadOnlyList<PreviewChoice> Communes { get; private set; } = [];

    public IReadOnlyList<GuideLine> Guide { get; private set; } = [];

    public IReadOnlyList<TemplateProblem> Problems { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => DocumentKind.Find(Code) is { } kind ? await ShowAsync(kind) : NotFound();

    public async Task<IActionResult> OnGetFileAsync(int version) =>
        DocumentKind.Find(Code) is { } kind && await desk.ReadAsync(kind, version) is { } content
            ? File(content, Word, $"{Path.GetFileNameWithoutExtension(kind.TemplateFile)}-{version}.docx")
            : NotFound();

    public async Task<IActionResult> OnPostCurrentAsync() => DocumentKind.Find(Code) is { } kind
        ? await TryAsync(kind, (await desk.ReadAsync(kind, (await desk.HistoryAsync(kind))[0].Version))!)
        : NotFound();

    public async Task<IActionResult> OnPostTryAsync() =>
        DocumentKind.Find(Code) is not { } kind ? NotFound()
        : await ContentAsync() is { } content ? await TryAsync(kind, content)
        : await ShowAsync(kind);

    public async Task<IActionResult> OnPostUploadAsync()
    {
        if (DocumentKind.Find(Code) is not { } kind)
            return NotFound();
        return await ContentAsync() is { } content
            ? await AnswerAsync(kind, await desk.UploadAsync(kind, content, Upload!.FileName, User.Actor()), $"Đã dùng mẫu mới cho {kind.Name}.")
            : await ShowAsync(kind);
    }

    public async Task<IActionResult> OnPostBackAsync(int version) => DocumentKind.Find(Code) is { } kind
        ? await AnswerAsync(kind, await desk.GoBackAsync(kind, version, User.Actor()), $"Đã dùng lại mẫu cũ cho {kind.Name}.")
        : NotFound();

    private async Task<IActionResult> AnswerAsync(DocumentKind kind, TemplateOutcome outcome, string done)
    {
        if (outcome.IsDone)
        {
            TempData["Message"] = $"{done} Văn bản lập từ lúc này theo mẫu đó.";
            return Redirect($"/templates/{kind.Code}");
        }
        Problems = outcome.Problems;
        if (Problems.Count == 0)
            ModelState.AddModelError("", outcome.Refusal!);
        return await ShowAsync(kind);
    }

    private async Task<IActionResult> TryAsync(DocumentKind kind, byte[] content)
    {
        var verdict = Template.Compile(content, kind.Fields);
        Problems = verdict.Problems;
        if (verdict.Template is not { } template)
            return await ShowAsync(kind);
        try
        {
            return File(await previews.FillAsync(template, kind, Commune), Word, $"xem-thu-{kind.TemplateFile}");
        }
        catch (Exception e) when (e is MissingFieldsException or DocumentTooLargeException)
        {
            ModelState.AddModelError("", e.Message);
            return await ShowAsync(kind);
        }
    }

    private async Task<IActionResult> ShowAsync(DocumentKind kind)
    {
        (Kind, History, Communes) = (kind, await desk.HistoryAsync(kind), await previews.ChoicesAsync(kind));
        Guide = FieldGuide.Of(kind, await previews.ExamplesAsync(kind));
        return Page();
    }

    /// <summary>The file that was chosen; null, with the error added, when there is none or it is too large.</summary>
    private async Task<byte[]?> ContentAsync()
    {
        if (Upload is null || Upload.Length > Template.MaxFileBytes)
        {
            ModelState.AddModelError(nameof(Upload), Upload is null ? "Hãy chọn tệp mẫu." : $"Tệp lớn hơn {Template.MaxFileBytes >> 20} MB. Giảm dung lượng hình ảnh rồi chọn lại.");
            return null;
        }
        using var content = new MemoryStream();
        await Upload.CopyToAsync(content);
        return content.ToArray();
    }
}
