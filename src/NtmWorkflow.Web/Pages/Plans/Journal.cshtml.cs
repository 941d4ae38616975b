using Microsoft.AspNetCore.Mvc;
using NtmWorkflow.Coordination.Journal;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Web.Lists;

namespace NtmWorkflow.Web.Pages.Plans;

/// <summary>The journal (nhật ký) of a plan, newest first, with whether its chain of hashes is whole.</summary>
public sealed class JournalModel(PlanDesk desk, JournalArchive archive) : PlanPageModel(desk)
{
    private const int LinesShown = 100;

    public Slice<JournalRow> Entries { get; private set; } = null!;

    public int? BrokenAt { get; private set; }

    /// <summary>The whole journal as a file, for those who see all of it.</summary>
    public async Task<IActionResult> OnGetFileAsync(string format)
    {
        if (!await base.OpenAsync() || !Actor.SeesAll || await archive.OfAsync(Id) is not { } journal)
            return NotFound();
        return format == "csv"
            ? File(journal.Csv(), "text/csv", $"nhat-ky-{Id}.csv")
            : File(journal.Write(), "application/x-ndjson", $"nhat-ky-{Id}.jsonl");
    }

    protected override async Task<bool> OpenAsync()
    {
        if (!await base.OpenAsync() || await Desk.JournalAsync(Id, Actor) is not { } journal)
            return false;
        (Entries, BrokenAt) = (Slice.Of(journal.Entries, Part, LinesShown), journal.BrokenAt);
        return true;
    }
}
