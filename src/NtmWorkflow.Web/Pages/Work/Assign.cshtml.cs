using System.ComponentModel;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Assignments;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reading;
using NtmWorkflow.Programme.Vietnamese;
using NtmWorkflow.Web.Pages.Plans;

namespace NtmWorkflow.Web.Pages.Work;

/// <summary>The coordination office looks over who leads what and lays the plan before the leader (phân công, trình duyệt).</summary>
public sealed class AssignModel(ItemDesk desk, Preparing preparing, Revising revising, IReadOnlyDictionary<string, CriteriaSet> sets, TimeProvider clock)
    : ItemPage(desk, clock, Tasks.Assign)
{
    [BindProperty, DisplayName("Tệp kế hoạch đã sửa (JSON)")]
    public IFormFile? Upload { get; set; }

    /// <summary>What is wrong with the file that was handed in.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public IReadOnlyList<Problem> Doubts => PlanCheck.Doubts(Shown.Plan, Shown.Set);

    public Task<IActionResult> OnPostAsync() => DoAsync(
        () => preparing.AssignAsync(Shown.Item.PlanId, Id, Actor), () => "Đã trình lãnh đạo duyệt kế hoạch. Phần mềm kiểm tra thể thức bản dự thảo trước khi chuyển đi.");

    /// <summary>The plan as it stands, as an input file to be mended.</summary>
    public async Task<IActionResult> OnGetInputAsync() => await OnGetAsync() is PageResult
        ? File(JsonSerializer.SerializeToUtf8Bytes(Shown.Plan, InputJson.Indented), "application/json", $"{Shown.Plan.Code}.json")
        : NotFound();

    public Task<IActionResult> OnPostReviseAsync()
    {
        Plan? revised = null;
        return DoAsync(() => revising.ReviseAsync(Shown.Item.PlanId, Id, revised!, Actor), () => "Đã sửa kế hoạch theo tệp. Kiểm tra lại rồi trình lãnh đạo.",
            () => (revised = ReadUpload()) is not null, next: $"/work/assign?id={Uri.EscapeDataString(Id)}");
    }

    private Plan? ReadUpload()
    {
        if (Upload is null)
        {
            ModelState.AddModelError(nameof(Upload), "Hãy chọn tệp kế hoạch đã sửa.");
            return null;
        }
        using var content = new MemoryStream();
        Upload.CopyTo(content);
        var reading = PlanReader.Read(content.ToArray(), sets);
        Problems = reading.Problems;
        return reading.Plan;
    }

    /// <summary>Who leads a criterion: one line when it is the same for all its indicators, else a line for each that differs.</summary>
    public IReadOnlyList<string> Leads(Criterion criterion)
    {
        var groups = criterion.Indicators.GroupBy(i => Names(Responsibility.LeadsOf(Shown.Plan, i)))
            .OrderByDescending(g => g.Count()).ToList();
        return [groups[0].Key, .. groups.Skip(1).Select(g => $"riêng {Wording.List([.. g.Select(i => i.Code)])}: {g.Key}")];
    }

    /// <summary>How many solutions a criterion has, and when the first of them is due.</summary>
    public string Solutions(Criterion criterion)
    {
        var own = Shown.Plan.Solutions.Where(s => s.Criterion == criterion.Number).ToList();
        var first = own.Where(s => s.Due is not null).OrderBy(s => s.Due!.Value.Day).FirstOrDefault()?.Due;
        return own.Count == 0 ? "chưa có giải pháp" : $"{Wording.Count(own.Count)} giải pháp{(first is null ? "" : $", sớm nhất {first.Value.Wording}")}";
    }

    private string Names(IReadOnlyList<string> offices) =>
        offices.Count == 0 ? "chưa có cơ quan chủ trì" : PlanWords.OfficeNames(Shown.Plan, offices);
}
