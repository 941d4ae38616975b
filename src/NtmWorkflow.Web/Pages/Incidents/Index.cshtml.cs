using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NtmWorkflow.Coordination.Incidents;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Web.Hosting;
using NtmWorkflow.Web.Lists;

namespace NtmWorkflow.Web.Pages.Incidents;

/// <summary>What the system could not do (sự cố), and the choices: try again, skip with a reason, cancel.</summary>
[Authorize(Roles = $"{Roles.Coordination},{Roles.Administrator}")]
public sealed class IndexModel(IncidentDesk desk, Settling settling) : PageModel
{
    private const int LinesShown = 15;

    [BindProperty]
    public string Plan { get; set; } = "";

    [BindProperty]
    public IncidentSource Source { get; set; }

    [BindProperty]
    public string SourceId { get; set; } = "";

    [BindProperty]
    public string? Why { get; set; }

    /// <summary>Which part of the list is shown: when the mail server is gone, every mail is an incident.</summary>
    [BindProperty(SupportsGet = true)]
    public int Part { get; set; } = 1;

    public Slice<IncidentLine> Shown { get; private set; } = Slice.Of<IncidentLine>([], 1, LinesShown);

    public async Task OnGetAsync() => Shown = Slice.Of(await desk.OpenAsync(), Part, LinesShown);

    public async Task<IActionResult> OnPostRetryAsync() =>
        Told(await settling.RetryAsync(Plan, Source, SourceId, User.Actor()), "Đã xếp để làm lại. Tải lại trang sau ít phút; nếu vẫn hỏng, sự cố hiện lại ở đây.");

    public async Task<IActionResult> OnPostSkipAsync() =>
        Told(await settling.SkipAsync(Plan, Source, SourceId, Why, User.Actor()), "Đã bỏ qua, lý do ghi trong nhật ký của kế hoạch.");

    public async Task<IActionResult> OnPostCancelAsync() =>
        Told(await settling.CancelAsync(Plan, Source, SourceId, Why, User.Actor()), "Đã hủy quy trình, lý do ghi trong nhật ký của kế hoạch.");

    private RedirectResult Told(StepOutcome outcome, string message)
    {
        TempData[outcome.IsDone ? "Message" : "Problem"] = outcome.Refusal ?? message;
        return Redirect("/incidents");
    }
}
