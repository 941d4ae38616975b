using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Web.Lists;

namespace NtmWorkflow.Web.Pages.Plans;

/// <summary>The documents (văn bản) of a plan by step of the year, newest first within each.</summary>
public sealed class DocumentsModel(PlanDesk desk) : PlanPageModel(desk)
{
    private const int LinesShown = 50;

    public Slice<DocumentLine> Documents => Slice.Of(Ordered, Part, LinesShown);

    /// <summary>Each step that has documents, how many, and the part of the list in which they begin.</summary>
    public IEnumerable<(YearStep Step, int Count, int Part)> Steps => Ordered.Select((document, at) => (Step: YearSteps.OfDocument(document.Kind), at))
        .GroupBy(x => x.Step).Select(g => (g.Key, g.Count(), 1 + (g.First().at / LinesShown)));

    private IReadOnlyList<DocumentLine> Ordered => [.. Shown.Documents.OrderBy(d => YearSteps.OfDocument(d.Kind))];
}
