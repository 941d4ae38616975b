using NtmWorkflow.Coordination.Journal;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Web.Lists;

namespace NtmWorkflow.Web.Pages.Plans;

/// <summary>The journal (nhật ký) of a plan, newest first, with whether its chain of hashes is whole.</summary>
public sealed class JournalModel(PlanDesk desk) : PlanPageModel(desk)
{
    private const int LinesShown = 100;

    public Slice<JournalRow> Entries { get; private set; } = null!;

    public int? BrokenAt { get; private set; }

    protected override async Task<bool> OpenAsync()
    {
        if (!await base.OpenAsync() || await Desk.JournalAsync(Id, Actor) is not { } journal)
            return false;
        (Entries, BrokenAt) = (Slice.Of(journal.Entries, Part, LinesShown), journal.BrokenAt);
        return true;
    }
}
