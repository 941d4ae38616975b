using System.ComponentModel;
using System.Text.Json.Serialization;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Months;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Months;

/// <summary>What is known of a commune when half the year or the year is looked back on (tình hình của xã).</summary>
/// <param name="Result">How its way to the standard ended, a clause such as "được công nhận ..."; null while it goes on.</param>
public sealed record CommuneYear(Commune Commune, IReadOnlyList<Finding> Known, string? Result);

/// <summary>The review of half a year or of the year (báo cáo sơ kết, tổng kết) over all communes of the plan.</summary>
public sealed record YearReview(
    DocumentKind Kind,
    Frame Frame,
    string Title,
    [property: JsonPropertyName("ky"), Description("Kỳ báo cáo, dạng “6 tháng đầu năm 2021”.")] string Period,
    [property: JsonPropertyName("ke_hoach"), Description("Tên, số, ngày và cơ quan ban hành của kế hoạch.")] string PlanReference,
    [property: JsonPropertyName("tinh_hinh_bao_cao"), Description("Câu tổng hợp các báo cáo tháng trong kỳ.")] string Reporting,
    [property: JsonPropertyName("cac_xa"), Description("Các xã trong kỳ báo cáo.")] IReadOnlyList<ReviewedCommuneYear> Communes,
    [property: JsonPropertyName("cac_tieu_chi"), Description("Từng tiêu chí, với số xã đạt.")] IReadOnlyList<ReviewedCriterion> Criteria,
    [property: JsonPropertyName("ket_qua"), Description("Kết quả công nhận, mỗi xã một câu.")] IReadOnlyList<string> Results,
    [property: JsonPropertyName("kho_khan"), Description("Khó khăn, vướng mắc, mỗi cơ quan một câu.")] IReadOnlyList<string> Obstacles,
    [property: JsonPropertyName("kien_nghi"), Description("Kiến nghị, đề xuất, mỗi cơ quan một câu.")] IReadOnlyList<string> Proposals,
    [property: JsonPropertyName("nhiem_vu"), Description("Nhiệm vụ thời gian tới, mỗi xã một câu.")] IReadOnlyList<string> Ahead) : OfficialDocument(Kind, Frame, Title)
{
    public static YearReview MidYear(Plan plan, CriteriaSet set, IReadOnlyList<CommuneYear> communes, IReadOnlyList<MonthlyReport> reports, Issue issue) =>
        From(DocumentKind.MidYearReview, $"6 tháng đầu năm {plan.Year}", plan, set, communes, reports, issue);

    public static YearReview YearEnd(Plan plan, CriteriaSet set, IReadOnlyList<CommuneYear> communes, IReadOnlyList<MonthlyReport> reports, Issue issue) =>
        From(DocumentKind.YearEndReview, $"năm {plan.Year}", plan, set, communes, reports, issue);

    private static YearReview From(
        DocumentKind kind, string period, Plan plan, CriteriaSet set, IReadOnlyList<CommuneYear> communes, IReadOnlyList<MonthlyReport> reports, Issue issue) => new(
        kind,
        Frame.Of(plan, kind, issue),
        Phrases.Title(plan, $"{(kind == DocumentKind.MidYearReview ? "Sơ kết" : "Tổng kết")} thực hiện xây dựng nông thôn mới {period}"),
        period,
        Phrases.FullReference(plan),
        reports.Count == 0 ? "Trong kỳ chưa có báo cáo tháng."
            : $"Trong kỳ đã tổng hợp {Wording.Count(reports.Count)} báo cáo tháng của {Wording.Count(reports.Select(r => r.Office).Distinct().Count())} cơ quan, đơn vị, "
                + $"từ {Wording.LongMonth(reports.Min(r => r.Month))} đến {Wording.LongMonth(reports.Max(r => r.Month))}.",
        [.. communes.Select((c, i) => ReviewedCommuneYear.From(set, c, i))],
        [.. set.Criteria.Select(c => ReviewedCriterion.From(set, c, communes))],
        [.. communes.Where(c => c.Result is not null).Select(c => $"Xã {c.Commune.Name} {c.Result}.")],
        Told(plan, reports, r => r.Obstacles),
        Told(plan, reports, r => r.Proposals),
        [.. communes.Select(c => Next(plan, set, c, kind))]);

    /// <summary>Said once, by all who said it, however many months it was repeated.</summary>
    private static IReadOnlyList<string> Told(Plan plan, IReadOnlyList<MonthlyReport> reports, Func<MonthlyReport, string?> text) =>
        [.. reports.Where(r => !string.IsNullOrWhiteSpace(text(r))).GroupBy(r => Phrases.Closed(text(r)!.Trim()))
            .Select(g => $"{Phrases.Offices(plan, g.Select(r => r.Office).Distinct())}: {g.Key}")];

    private static string Next(Plan plan, CriteriaSet set, CommuneYear year, DocumentKind kind)
    {
        var open = CommuneSummary.Of(set, year.Known).NotMet;
        var dossier = kind == DocumentKind.MidYearReview && plan.Deadlines is { } deadlines ? $"; hoàn thiện hồ sơ {deadlines.Dossier.Wording}" : "";
        return open.Count == 0
            ? $"Xã {year.Commune.Name}: duy trì và nâng cao chất lượng {set.Criteria.Count}/{set.Criteria.Count} tiêu chí{dossier}."
            : $"Xã {year.Commune.Name}: tập trung hoàn thành {Wording.Count(open.Count)} tiêu chí chưa đạt, gồm {Phrases.LowerFirst(Phrases.Of(open))}{dossier}.";
    }
}

/// <summary>A commune in the review of the year (xã trong kỳ báo cáo).</summary>
public sealed record ReviewedCommuneYear(
    [property: JsonPropertyName("tt"), Description("Số thứ tự.")] string Number,
    [property: JsonPropertyName("ten"), Description("Tên xã, không kèm chữ “xã”.")] string Name,
    [property: JsonPropertyName("so_dat_dau"), Description("Số tiêu chí đạt đầu kỳ.")] string MetAtStart,
    [property: JsonPropertyName("so_dat"), Description("Số tiêu chí đạt cuối kỳ.")] string MetNow,
    [property: JsonPropertyName("tang"), Description("Số tiêu chí tăng thêm trong kỳ.")] string Gained,
    [property: JsonPropertyName("tong_so"), Description("Tổng số tiêu chí của bộ tiêu chí.")] string Total,
    [property: JsonPropertyName("cac_tieu_chi_chua_dat"), Description("Số thứ tự các tiêu chí chưa đạt; “Không” khi đã đạt hết.")] string NotMetNumbers)
{
    public static ReviewedCommuneYear From(CriteriaSet set, CommuneYear year, int index)
    {
        var (before, now) = (CommuneSummary.Of(set, year.Commune.Findings), CommuneSummary.Of(set, year.Known));
        return new($"{index + 1}", year.Commune.Name, $"{before.Met.Count}", $"{now.Met.Count}", $"{now.Met.Count - before.Met.Count}", $"{set.Criteria.Count}",
            now.NotMet.Count == 0 ? "Không" : Phrases.Numbers(now.NotMet));
    }
}

/// <summary>A criterion in the review of the year (tiêu chí trong kỳ báo cáo): in how many communes it is met.</summary>
public sealed record ReviewedCriterion(
    [property: JsonPropertyName("tt"), Description("Số thứ tự.")] string Number,
    [property: JsonPropertyName("ten"), Description("Tên tiêu chí.")] string Name,
    [property: JsonPropertyName("so_xa_dat_dau"), Description("Số xã đạt đầu kỳ.")] string MetAtStart,
    [property: JsonPropertyName("so_xa_dat"), Description("Số xã đạt cuối kỳ.")] string MetNow,
    [property: JsonPropertyName("so_xa"), Description("Tổng số xã.")] string Communes,
    [property: JsonPropertyName("xa_chua_dat"), Description("Tên các xã chưa đạt; “Không” khi tất cả đã đạt.")] string NotMet)
{
    public static ReviewedCriterion From(CriteriaSet set, Criterion criterion, IReadOnlyList<CommuneYear> communes)
    {
        bool Meets(IReadOnlyList<Finding> findings) => CommuneSummary.Of(set, findings).Met.Contains(criterion);
        var open = communes.Where(c => !Meets(c.Known)).Select(c => c.Commune.Name).ToList();
        return new($"{criterion.Number}", criterion.Name, $"{communes.Count(c => Meets(c.Commune.Findings))}", $"{communes.Count - open.Count}", $"{communes.Count}",
            open.Count == 0 ? "Không" : string.Join(", ", open));
    }
}
