using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text;
using Hangfire;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Rehearsals;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Web.Hosting;
using NtmWorkflow.Web.Lists;

namespace NtmWorkflow.Web.Pages.Rehearsals;

/// <summary>A rehearsed year (năm diễn tập): its events, and what a changed date changes.</summary>
[Authorize(Roles = Roles.Coordination)]
public sealed class ShowModel(Rehearsing rehearsing, IBackgroundJobClient jobs) : PageModel
{
    private const int LinesShown = 60;

    /// <summary>Further differences are counted only.</summary>
    public const int MostDifferences = 60;

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int Part { get; set; } = 1;

    /// <summary>Which kind of event is shown; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public RehearsedKind? Kind { get; set; }

    [BindProperty]
    public IList<string> Communes { get; set; } = [];

    [BindProperty, DisplayName("Ngày báo cáo hằng tháng"), Range(1, 31, ErrorMessage = "Ngày báo cáo hằng tháng phải từ 1 đến 31.")]
    public int? ReportDay { get; set; }

    [BindProperty, DisplayName("Xã nộp hồ sơ, chậm nhất ngày")]
    public DateOnly? Dossier { get; set; }

    [BindProperty, DisplayName("Thẩm tra xong, chậm nhất ngày")]
    public DateOnly? Appraisal { get; set; }

    [BindProperty, DisplayName("Trình cấp trên, chậm nhất ngày")]
    public DateOnly? Submission { get; set; }

    [BindProperty, DisplayName("Quy trình khác")]
    public IFormFile? OtherDefinition { get; set; }

    [BindProperty, DisplayName("Ngày nghỉ khác")]
    public IFormFile? OtherHolidays { get; set; }

    /// <summary>Whether the next rehearsal goes by the rules in force again.</summary>
    [BindProperty]
    public bool BackToRules { get; set; }

    public RehearsalView View { get; private set; } = null!;

    public Slice<RehearsedEvent> Events => Slice.Of([.. View.Events.Where(e => Kind is null || e.Kind == Kind)], Part, LinesShown);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await rehearsing.OpenAsync(Id) is not { } view)
            return NotFound();
        View = view;
        Communes = [.. view.Plan.Communes.Select(c => c.Code)];
        if (view.Plan.Deadlines is { } dates)
            (ReportDay, Dossier, Appraisal, Submission) = (dates.ReportDay, dates.Dossier.Day, dates.Appraisal.Day, dates.Submission.Day);
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync() => await rehearsing.OpenAsync(Id) is { } view
        ? File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(RehearsedYear.Csv(view.Events))).ToArray(), "text/csv", $"dien-tap-{view.Plan.Code}.csv")
        : NotFound();

    /// <summary>Rehearses the same plan with other communes or dates; the next page tells the difference.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (await rehearsing.OpenAsync(Id) is not { } view)
            return NotFound();
        View = view;
        if (!ModelState.IsValid)
            return Page();
        var next = Guid.NewGuid().ToString("n");
        if ((await rehearsing.AskAsync(next, Changed(view.Plan), Id, User.Actor(), await RulesAsync(view.Row.Rules))).Refusal is { } refusal)
        {
            ModelState.AddModelError("", refusal);
            return Page();
        }
        jobs.Enqueue<RehearsalJob>(job => job.RunAsync(next));
        return Redirect($"/rehearsals/{next}");
    }

    private async Task<OtherRules> RulesAsync(OtherRules former) =>
        new OtherRules(await TextAsync(OtherDefinition), await TextAsync(OtherHolidays)).Over(BackToRules ? OtherRules.None : former);

    private static async Task<string?> TextAsync(IFormFile? file)
    {
        if (file is null)
            return null;
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    private Plan Changed(Plan plan)
    {
        var chosen = CommuneSelection.Of(plan, [.. Communes]);
        return plan.Deadlines is not { } dates ? chosen : chosen with
        {
            Deadlines = dates with
            {
                ReportDay = ReportDay ?? dates.ReportDay, Dossier = Until(Dossier, dates.Dossier), Appraisal = Until(Appraisal, dates.Appraisal), Submission = Until(Submission, dates.Submission),
            },
        };
    }

    private static DueDate Until(DateOnly? day, DueDate due) => day is null || day == due.Day ? due : new(day.Value, DueBy.Day);
}
