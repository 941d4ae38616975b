using Microsoft.AspNetCore.Mvc;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Lifecycle.Drawing;
using NtmWorkflow.Web.Lists;

namespace NtmWorkflow.Web.Pages.Plans;

/// <summary>Where a plan, or one of its communes, stands in its workflow: drawn, and as a list.</summary>
public sealed class WorkflowModel(PlanDesk desk, PositionDesk positions) : PlanPageModel(desk)
{
    private const int LinesShown = 40;

    [BindProperty(SupportsGet = true)]
    public string? Commune { get; set; }

    public Position Position { get; private set; } = null!;

    public Slice<PassedStep> Steps => Slice.Of(Position.Passed, Part, LinesShown);

    /// <summary>Markup of ours, whose texts are escaped where it is made.</summary>
    public string Drawing => Svg.Of(Position.Definition, DrawingWords.All, Position.Standing);

    protected override async Task<bool> OpenAsync()
    {
        if (!await base.OpenAsync() || (Commune is not null && Shown.Communes.All(c => c.Commune.Code != Commune)) || await positions.OfAsync(Id, Commune) is not { } position)
            return false;
        Position = position;
        return true;
    }
}
