using System.ComponentModel;
using System.Text.Json.Serialization;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Documents.Reviews;
using NtmWorkflow.Programme.Assignments;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Months;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Months;

/// <summary>The monthly progress report (báo cáo tiến độ) over the reports of offices and communes.</summary>
public sealed record ProgressReport(
    Frame Frame,
    string Title,
    [property: JsonPropertyName("thang"), Description("Tháng báo cáo, dạng “tháng 4 năm 2021”.")] string Month,
    [property: JsonPropertyName("ke_hoach"), Description("Tên, số, ngày và cơ quan ban hành của kế hoạch.")] string PlanReference,
    [property: JsonPropertyName("cac_xa"), Description("Các xã được báo cáo.")] IReadOnlyList<CommuneProgress> Communes,
    [property: JsonPropertyName("ket_qua"), Description("Kết quả thực hiện, mỗi cơ quan một câu.")] IReadOnlyList<string> Narratives,
    [property: JsonPropertyName("kho_khan"), Description("Khó khăn, vướng mắc, mỗi cơ quan một câu.")] IReadOnlyList<string> Obstacles,
    [property: JsonPropertyName("kien_nghi"), Description("Kiến nghị, đề xuất, mỗi cơ quan một câu.")] IReadOnlyList<string> Proposals,
    [property: JsonPropertyName("chua_bao_cao"), Description("Tên các cơ quan chưa gửi báo cáo; không có khi đã đủ báo cáo.")] string? Silent,
    [property: JsonPropertyName("thoi_gian_toi"), Description("Nhiệm vụ thời gian tới, mỗi xã một câu.")] IReadOnlyList<string> Ahead) : OfficialDocument(DocumentKind.ProgressReport, Frame, Title)
{
    /// <summary>Over some communes of the plan; the reports are all those up to and including the month.</summary>
    public static ProgressReport From(
        Plan plan, CriteriaSet set, IReadOnlyList<Commune> communes, YearMonth month, IReadOnlyList<MonthlyReport> reports, Issue issue)
    {
        var ofMonth = reports.Where(r => r.Month == month && communes.Any(c => c.Code == r.Commune)).ToList();
        return new(
            Frame.Of(plan, DocumentKind.ProgressReport, issue),
            Phrases.Title(plan, $"Tiến độ thực hiện các tiêu chí {set.Standard} {Wording.LongMonth(month).Replace(' ', '\u00a0')} của {Phrases.Communes(communes)}"),
            Wording.LongMonth(month),
            Phrases.FullReference(plan),
            [.. communes.Select((c, i) => CommuneProgress.From(set, c, month, reports, i))],
            Told(plan, communes, ofMonth, r => r.Narrative),
            Told(plan, communes, ofMonth, r => r.Obstacles),
            Told(plan, communes, ofMonth, r => r.Proposals),
            string.Join("; ", SilentOffices(plan, set, communes, ofMonth)) is { Length: > 0 } silent ? silent : null,
            [.. communes.SelectMany(c => NextSteps(plan, set, c, month, reports))]);
    }

    private static IReadOnlyList<string> Told(Plan plan, IReadOnlyList<Commune> communes, List<MonthlyReport> reports, Func<MonthlyReport, string?> text) =>
        [.. from report in reports
            let told = text(report)
            where !string.IsNullOrWhiteSpace(told)
            let place = communes.Count > 1 ? $" (xã {communes.First(c => c.Code == report.Commune).Name})" : ""
            select $"{Phrases.Offices(plan, [report.Office])}{place}: {Phrases.Closed(told)}"];

    private static IEnumerable<string> SilentOffices(Plan plan, CriteriaSet set, IReadOnlyList<Commune> communes, List<MonthlyReport> reports) =>
        from office in Responsibility.ResponsibleOffices(plan, set)
        let missing = communes.Where(c => !reports.Any(r => r.Office == office.Code && r.Commune == c.Code)).ToList()
        where missing.Count > 0
        select office.Name + (missing.Count < communes.Count ? $" ({Phrases.Communes(missing)})" : "");

    private static IEnumerable<string> NextSteps(Plan plan, CriteriaSet set, Commune commune, YearMonth month, IReadOnlyList<MonthlyReport> reports)
    {
        var open = CommuneSummary.Of(set, CommuneProgress.Known(commune, month, reports)).NotMet;
        if (open.Count == 0)
            return [$"Xã {commune.Name}: duy trì {set.Criteria.Count}/{set.Criteria.Count} tiêu chí đã đạt, hoàn thiện hồ sơ {plan.Dates.Dossier.Wording}."];
        return [$"Xã {commune.Name}: tập trung hoàn thành {Wording.Count(open.Count)} tiêu chí chưa đạt, gồm: {Phrases.LowerFirst(Phrases.Of(open))}."];
    }
}

/// <summary>A commune in the progress report (tiến độ của xã).</summary>
public sealed record CommuneProgress(
    [property: JsonPropertyName("tt"), Description("Số thứ tự.")] string Number,
    [property: JsonPropertyName("ten"), Description("Tên xã, không kèm chữ “xã”.")] string Name,
    [property: JsonPropertyName("so_dat_dau"), Description("Số tiêu chí đạt khi bắt đầu kế hoạch.")] string MetAtStart,
    [property: JsonPropertyName("so_dat_truoc"), Description("Số tiêu chí đạt đến hết tháng trước.")] string MetBefore,
    [property: JsonPropertyName("so_dat"), Description("Số tiêu chí đạt đến hết tháng báo cáo.")] string MetNow,
    [property: JsonPropertyName("so_chua_dat"), Description("Số tiêu chí chưa đạt.")] string NotMet,
    [property: JsonPropertyName("cac_tieu_chi_chua_dat"), Description("Số thứ tự các tiêu chí chưa đạt; “Không” khi đã đạt hết.")] string NotMetNumbers,
    [property: JsonPropertyName("tong_so"), Description("Tổng số tiêu chí của bộ tiêu chí.")] string Total,
    [property: JsonPropertyName("thay_doi"), Description("Các chỉ tiêu có thay đổi trong tháng.")] IReadOnlyList<ChangedIndicator> Changes)
{
    [JsonPropertyName("co_thay_doi"), Description("Trong tháng có chỉ tiêu thay đổi hay không.")]
    public bool HasChanges => Changes.Count > 0;

    public static CommuneProgress From(CriteriaSet set, Commune commune, YearMonth month, IReadOnlyList<MonthlyReport> reports, int index)
    {
        var before = Known(commune, YearMonth.Of(month.FirstDay.AddMonths(-1)), reports);
        var now = Known(commune, month, reports);
        var summary = CommuneSummary.Of(set, now);
        return new(
            $"{index + 1}",
            commune.Name,
            $"{CommuneSummary.Of(set, commune.Findings).Met.Count}",
            $"{CommuneSummary.Of(set, before).Met.Count}",
            $"{summary.Met.Count}",
            $"{summary.NotMet.Count}",
            summary.NotMet.Count == 0 ? "Không" : Phrases.Numbers(summary.NotMet),
            $"{set.Criteria.Count}",
            [.. set.Indicators.Select(i => ChangedIndicator.From(i, before, now)).OfType<ChangedIndicator>()]);
    }

    /// <summary>What is known of the commune at the end of a month.</summary>
    public static IReadOnlyList<Finding> Known(Commune commune, YearMonth month, IReadOnlyList<MonthlyReport> reports) =>
        KnownState.After(commune.Findings, reports.Where(r => r.Commune == commune.Code && r.Month <= month));
}

/// <summary>An indicator whose figures or result changed in the month (chỉ tiêu có thay đổi).</summary>
public sealed record ChangedIndicator(
    [property: JsonPropertyName("ma"), Description("Mã chỉ tiêu.")] string Code,
    [property: JsonPropertyName("ten"), Description("Tên chỉ tiêu.")] string Name,
    [property: JsonPropertyName("truoc"), Description("Hiện trạng tháng trước.")] string Before,
    [property: JsonPropertyName("nay"), Description("Hiện trạng tháng này.")] string Now,
    [property: JsonPropertyName("ket_qua"), Description("Kết quả: Đạt, Chưa đạt, Chưa kết luận.")] string Outcome)
{
    public static ChangedIndicator? From(Indicator indicator, IReadOnlyList<Finding> before, IReadOnlyList<Finding> now)
    {
        var (old, changed) = (before.LastOrDefault(f => f.Indicator == indicator.Code), now.LastOrDefault(f => f.Indicator == indicator.Code));
        if (ReferenceEquals(old, changed) || old == changed)
            return null;
        var judgement = Judge.Indicator(indicator, changed);
        return new(indicator.Code, indicator.Name, CriterionState.Figure(Judge.Indicator(indicator, old)), CriterionState.Figure(judgement), Wording.Sentence(Phrases.Of(judgement.Outcome)));
    }
}
