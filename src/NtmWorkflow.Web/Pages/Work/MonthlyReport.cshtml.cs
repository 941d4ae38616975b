using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NtmWorkflow.Coordination.Months;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Reviews;

namespace NtmWorkflow.Web.Pages.Work;

/// <summary>An office reports a month on its indicators in one commune (báo cáo tháng).</summary>
public sealed class MonthlyReportModel(ItemDesk desk, Reporting reporting, TimeProvider clock) : FindingsPage(desk, clock, Tasks.MonthlyReport)
{
    [BindProperty, DisplayName("Kết quả thực hiện trong tháng"), StringLength(4000)]
    public string? Narrative { get; set; }

    [BindProperty, DisplayName("Khó khăn, vướng mắc"), StringLength(4000)]
    public string? Obstacles { get; set; }

    [BindProperty, DisplayName("Kiến nghị, đề xuất"), StringLength(4000)]
    public string? Proposals { get; set; }

    /// <summary>The changed outcomes that the person has seen and stands by.</summary>
    [BindProperty]
    public string? Confirmed { get; set; }

    /// <summary>Where new figures cross a threshold: worth a second look, since a slip of the keys does the same.</summary>
    public IReadOnlyList<string> Crossings { get; private set; } = [];

    public Task<IActionResult> OnPostAsync() => DoAsync(SubmitAsync, Said, Read);

    protected override bool Read()
    {
        if (!base.Read())
            return false;
        Crossings = [.. Changed.Select(Crossing).OfType<string>()];
        var now = string.Join('\n', Crossings);
        if (now == (Confirmed ?? "").ReplaceLineEndings("\n"))
            return true;
        Confirmed = now;
        ModelState.Remove(nameof(Confirmed));
        return Crossings.Count == 0;
    }

    private IReadOnlyList<Finding> Changed => Changes.GetValueOrDefault(Shown.Item.CommuneCode!, []);

    private Task<StepOutcome> SubmitAsync() =>
        reporting.SubmitAsync(Shown.Item.PlanId, Id, new(Changed, Narrative, Obstacles, Proposals), Actor);

    private string Said() => $"Đã nộp {char.ToLowerInvariant(Heading[0])}{Heading[1..]}, xã {Shown.Commune!.Name}: "
        + (Changed.Count == 0 ? "số liệu không thay đổi." : $"cập nhật {Changed.Count} chỉ tiêu.");

    private string? Crossing(Finding changed)
    {
        var line = Lines.First(l => l.Indicator.Code == changed.Indicator);
        var (before, after) = (line.Judgement, Judge.Indicator(line.Indicator, changed));
        return after.Basis == Basis.Threshold && before.Outcome != after.Outcome
            ? $"Chỉ tiêu {line.Indicator.Code} {line.Indicator.Name}: số liệu {Figures.Describe(changed.Figure!, line.Indicator.Threshold)}, "
                + (after.Outcome == Outcome.Met ? "nay đạt" : "nay chưa đạt") + $" (mức {line.Indicator.Threshold.Wording}); {Before(line)}."
            : null;
    }

    private static string Before(FindingLine line) => line.Known?.Figure is { } figure
        ? $"tháng trước là {Figures.Describe(figure, line.Indicator.Threshold)}"
        : "trước đó chưa có số liệu";
}
