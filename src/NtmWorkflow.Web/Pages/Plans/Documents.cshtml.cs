using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Web.Lists;

namespace NtmWorkflow.Web.Pages.Plans;

/// <summary>The documents (văn bản) of a plan by step of the year, newest first within each.</summary>
public sealed class DocumentsModel(PlanDesk desk) : PlanPageModel(desk)
{
    private const int LinesShown = 50;

    public Slice<DocumentLine> Documents => Slice.Of([.. Shown.Documents.OrderBy(d => YearSteps.OfDocument(d.Kind))], Part, LinesShown);
}
