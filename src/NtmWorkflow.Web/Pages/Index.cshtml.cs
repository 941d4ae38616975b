using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Calendar;
using NtmWorkflow.Programme.Vietnamese;
using NtmWorkflow.Web.Hosting;
using NtmWorkflow.Web.Lists;
using NtmWorkflow.Web.Pages.Work;

namespace NtmWorkflow.Web.Pages;

/// <summary>What the person who signed in has to do (việc của tôi), most urgent first.</summary>
public sealed class HomeModel(MyWork work, TimeProvider clock) : PageModel
{
    private const int MostOnAPage = 50;
    private const int MostReported = 30;

    [BindProperty(SupportsGet = true)]
    public int Part { get; set; } = 1;

    public Slice<WorkLine> Lines { get; private set; } = null!;

    /// <summary>The first of what others have to do and was reported to this person.</summary>
    public Slice<WorkLine> Reported { get; private set; } = null!;

    public DateOnly Today => VietnamTime.Day(clock.GetUtcNow());

    /// <summary>The lines in three groups, without the empty ones.</summary>
    public IEnumerable<(string Heading, string? Tag, IReadOnlyList<WorkLine> Lines)> Groups => new (string, string?, IReadOnlyList<WorkLine> Lines)[]
    {
        ("Quá hạn", "tag tag--late", [.. Lines.Items.Where(l => DueWords.IsLate(l.Item.DueOn, Today))]),
        ($"Đến hạn trong {DueWords.SoonDays} ngày tới", "tag tag--waiting", [.. Lines.Items.Where(l => DueWords.IsSoon(l.Item.DueOn, Today))]),
        ("Sau đó", null, [.. Lines.Items.Where(l => !DueWords.IsLate(l.Item.DueOn, Today) && !DueWords.IsSoon(l.Item.DueOn, Today))]),
    }.Where(g => g.Lines.Count > 0);

    public async Task OnGetAsync()
    {
        Lines = Slice.Of(await work.OfAsync(User.Actor()), Part, MostOnAPage);
        Reported = Slice.Of(await work.ReportedToAsync(User.Actor()), 1, MostReported);
    }

    /// <summary>"Báo cáo tháng 4 năm 2021, xã Điềm He".</summary>
    public static string Name(WorkLine line) =>
        Tasks.Title(line.Item.Task, line.Item.Period)
        + (line.CommuneName is null ? "" : $", xã {line.CommuneName}");
}
