using System.ComponentModel;
using Hangfire;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc;
using NtmWorkflow.Coordination.Calendar;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Rehearsals;
using NtmWorkflow.Coordination.Samples;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Documents.Plans;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Vietnamese;
using NtmWorkflow.Web.Hosting;
using NtmWorkflow.Web.Pages.Documents;

namespace NtmWorkflow.Web.Pages.Plans;

/// <summary>Starts a plan (khởi tạo kế hoạch): choose an input, check what was read, start.</summary>
[Authorize(Roles = Roles.Coordination), RequestFormLimits(ValueLengthLimit = PlanReader.MostBytes)]
public sealed class StartModel(SamplePlans samples, IReadOnlyDictionary<string, CriteriaSet> sets, Holidays holidays, Preparing preparing,
    TemplateFolder templates, Rehearsing rehearsing, BulkStarting bulk, IBackgroundJobClient jobs) : PageModel
{
    // Addresses under /plans that are not plans.
    private static readonly string[] Reserved = ["start", "schema"];

    [BindProperty, DisplayName("Tệp đầu vào (JSON)")]
    public IFormFile? Upload { get; set; }

    /// <summary>The name of a sample plan; null for a file of one's own.</summary>
    [BindProperty]
    public string? Sample { get; set; }

    /// <summary>The file that is being checked, as <see cref="CarriedText"/> packs it.</summary>
    [BindProperty]
    public string? Carried { get; set; }

    public IReadOnlyList<SamplePlan> Samples => samples.All;

    /// <summary>What was read; null while nothing is chosen.</summary>
    public PlanReading? Reading { get; private set; }

    /// <summary>Whether nothing keeps the plan that was read from being carried out.</summary>
    public bool CanStart => Reading?.Plan is { } plan && Obstacles.Of(plan, SetOf(plan)).Count == 0;

    /// <summary>The years whose holidays are not announced: working days there are counted as if there were none.</summary>
    public IReadOnlyList<int> UnconfirmedYears(Plan plan) => holidays.Unconfirmed(plan);

    public CriteriaSet SetOf(Plan plan) => sets[plan.CriteriaSet];

    public async Task<IActionResult> OnPostReadAsync()
    {
        await ReadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostStartAsync()
    {
        await ReadAsync();
        if (Reading?.Plan is not { } plan || !ModelState.IsValid)
            return Page();
        var outcome = await preparing.StartAsync(plan, User.Actor());
        if (outcome.Refusal is { } refusal)
        {
            ModelState.AddModelError("", refusal);
            return Page();
        }
        TempData["Message"] = plan.Kind is PlanKind.Annual
            ? "Đã khởi tạo kế hoạch năm. Kiểm tra lần cuối rồi trình lãnh đạo duyệt."
            : "Đã khởi tạo kế hoạch và giao các cơ quan phụ trách xác nhận hiện trạng.";
        return Redirect($"/plans/{plan.Code}");
    }

    /// <summary>What starting a plan for each commune would do, or has done; null when that was not asked.</summary>
    public IReadOnlyList<StartLine>? Each { get; private set; }

    public bool CanStartEach => Reading?.Plan is { Kind: not PlanKind.Annual, Communes.Count: > 1 };

    public async Task<IActionResult> OnPostDryRunAsync()
    {
        await ReadAsync();
        if (Reading?.Plan is { } plan && ModelState.IsValid)
            Each = await bulk.DryRunAsync(plan);
        return Page();
    }

    public async Task<IActionResult> OnPostStartEachAsync()
    {
        await ReadAsync();
        if (Reading?.Plan is { } plan && ModelState.IsValid)
            Each = await bulk.StartAsync(plan, User.Actor());
        return Page();
    }

    /// <summary>The whole year on a simulated clock, before anything starts.</summary>
    public async Task<IActionResult> OnPostRehearseAsync()
    {
        await ReadAsync();
        if (Reading?.Plan is not { } plan || !ModelState.IsValid)
            return Page();
        var id = Guid.NewGuid().ToString("n");
        if ((await rehearsing.AskAsync(id, plan, null, User.Actor())).Refusal is { } refusal)
        {
            ModelState.AddModelError("", refusal);
            return Page();
        }
        jobs.Enqueue<RehearsalJob>(job => job.RunAsync(id));
        return Redirect($"/rehearsals/{id}");
    }

    /// <summary>The plan as a Word document, before or without starting it.</summary>
    public async Task<IActionResult> OnPostPreviewAsync()
    {
        await ReadAsync();
        if (Reading?.Plan is not { } plan || !ModelState.IsValid)
            return Page();
        var document = PlanDocument.From(plan, SetOf(plan), new Issue(plan.Number, plan.Date));
        return File(templates.Fill(document), DownloadModel.Word, $"{Wording.Slug(Wording.Cut($"{document.Kind.Name} {plan.Code}", 100))}.docx");
    }

    private async Task ReadAsync()
    {
        if (await InputAsync() is not { } input)
        {
            ModelState.AddModelError(nameof(Upload), "Hãy chọn tệp đầu vào.");
            return;
        }
        Reading = PlanReader.Read(input, sets);
        if (Reading.Plan is null)
            return;
        if (Reserved.Contains(Reading.Plan.Code))
            ModelState.AddModelError("", $"Mã kế hoạch '{Reading.Plan.Code}' trùng với địa chỉ của phần mềm. Đổi giá trị $.code trong tệp rồi tải lên lại.");
        Carried = Sample is null ? CarriedText.Pack(input) : null;
        // The form shows what the page holds now, not what was sent to it.
        ModelState.Remove(nameof(Carried));
    }

    private async Task<byte[]?> InputAsync()
    {
        if (samples.Find(Sample) is { } sample)
            return sample.Content;
        Sample = null;
        if (Carried is not null)
            return CarriedText.Unpack(Carried);
        if (Upload is null)
            return null;
        using var content = new MemoryStream();
        await Upload.CopyToAsync(content);
        return content.ToArray();
    }
}
