using Microsoft.AspNetCore.Mvc;
using NtmWorkflow.Coordination.Months;
using NtmWorkflow.Coordination.Pdf;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Web.Lists;

namespace NtmWorkflow.Web.Pages.Plans;

/// <summary>The documents (văn bản) of a plan by step of the year, newest first within each.</summary>
public sealed class DocumentsModel(PlanDesk desk, YearReviewing reviewing, LibreOffice office) : PlanPageModel(desk)
{
    private const int LinesShown = 50;

    public bool HasPdf => office.IsInstalled;

    public Slice<DocumentLine> Documents => Slice.Of(Ordered, Part, LinesShown);

    /// <summary>Each step that has documents, how many, and the part of the list in which they begin.</summary>
    public IEnumerable<(YearStep Step, int Count, int Part)> Steps => Ordered.Select((document, at) => (Step: YearSteps.OfDocument(document.Kind), at))
        .GroupBy(x => x.Step).Select(g => (g.Key, g.Count(), 1 + (g.First().at / LinesShown)));

    public async Task<IActionResult> OnPostMidYearAsync() => Told(await reviewing.MidYearAsync(Id, Actor));

    public async Task<IActionResult> OnPostYearEndAsync() => Told(await reviewing.YearEndAsync(Id, Actor));

    private RedirectResult Told(StepOutcome outcome)
    {
        TempData[outcome.IsDone ? "Message" : "Problem"] = outcome.Refusal ?? "Đang lập báo cáo; văn bản có trong danh sách sau ít giây.";
        return Redirect($"/plans/{Id}/documents");
    }

    private IReadOnlyList<DocumentLine> Ordered => [.. Shown.Documents.OrderBy(d => YearSteps.OfDocument(d.Kind))];
}
