using System.ComponentModel;
using System.Text.Json.Serialization;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Inspections;
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
    [property: JsonPropertyName("tinh_hinh_bao_cao"), Description("Câu tổng hợp các báo cáo tháng, các đợt kiểm tra trong kỳ.")] string Reporting,
    [property: JsonPropertyName("cac_xa"), Description("Các xã trong kỳ báo cáo.")] IReadOnlyList<ReviewedCommuneYear> Communes,
    [property: JsonPropertyName("cac_tieu_chi"), Description("Từng tiêu chí, với số xã đạt.")] IReadOnlyList<ReviewedCriterion> Criteria,
    [property: JsonPropertyName("ket_qua"), Description("Kết quả công nhận, mỗi xã một câu.")] IReadOnlyList<string> Results,
    [property: JsonPropertyName("kho_khan"), Description("Khó khăn, vướng mắc, mỗi cơ quan một câu.")] IReadOnlyList<string> Obstacles,
    [property: JsonPropertyName("kien_nghi"), Description("Kiến nghị, đề xuất, mỗi cơ quan một câu.")] IReadOnlyList<string> Proposals,
    [property: JsonPropertyName("nhiem_vu"), Description("Nhiệm vụ thời gian tới, mỗi xã một câu.")] IReadOnlyList<string> Ahead) : OfficialDocument(Kind, Frame, Title)
{
    public static YearReview MidYear(Plan plan, CriteriaSet set, IReadOnlyList<CommuneYear> communes, IReadOnlyList<MonthlyReport> reports, Issue issue) =>
        From(DocumentKind.MidYearReview, plan, set, communes, Told.By(plan, reports), issue);

    public static YearReview YearEnd(Plan plan, CriteriaSet set, IReadOnlyList<CommuneYear> communes, IReadOnlyList<MonthlyReport> reports, Issue issue) =>
        From(DocumentKind.YearEndReview, plan, set, communes, Told.By(plan, reports), issue);

    /// <summary>Of an annual plan, whose communes are known from inspections.</summary>
    public static YearReview MidYear(Plan plan, CriteriaSet set, IReadOnlyList<CommuneYear> communes, IReadOnlyList<Inspection> inspections, Issue issue) =>
        From(DocumentKind.MidYearReview, plan, set, communes, Told.By(plan, inspections), issue);

    /// <summary>Of an annual plan, whose communes are known from inspections.</summary>
    public static YearReview YearEnd(Plan plan, CriteriaSet set, IReadOnlyList<CommuneYear> communes, IReadOnlyList<Inspection> inspections, Issue issue) =>
        From(DocumentKind.YearEndReview, plan, set, communes, Told.By(plan, inspections), issue);

    private static YearReview From(DocumentKind kind, Plan plan, CriteriaSet set, IReadOnlyList<CommuneYear> communes, Told told, Issue issue) => new(
        kind,
        Frame.Of(plan, kind, issue),
        Phrases.Title(plan, $"{(kind == DocumentKind.MidYearReview ? "Sơ kết" : "Tổng kết")} thực hiện xây dựng nông thôn mới {PeriodOf(kind, plan)}"),
        PeriodOf(kind, plan),
        Phrases.FullReference(plan),
        told.Reporting,
        [.. communes.Select((c, i) => ReviewedCommuneYear.From(set, c, i))],
        [.. set.Criteria.Select(c => ReviewedCriterion.From(set, c, communes))],
        [.. communes.Where(c => c.Result is not null).Select(c => $"Xã {c.Commune.Name} {c.Result}.")],
        told.Obstacles,
        told.Proposals,
        [.. communes.Select(c => Next(plan, set, c, kind))]);

    private static string PeriodOf(DocumentKind kind, Plan plan) => kind == DocumentKind.MidYearReview ? $"6 tháng đầu năm {plan.Year}" : $"năm {plan.Year}";

    private static string Next(Plan plan, CriteriaSet set, CommuneYear year, DocumentKind kind)
    {
        if (year.Known.Count == 0)
            return $"Xã {year.Commune.Name}: kiểm tra, đánh giá từng tiêu chí.";
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
    [property: JsonPropertyName("cac_tieu_chi_chua_dat"), Description("Số thứ tự các tiêu chí chưa đạt; “Không” khi đã đạt hết, “Tất cả” khi chưa đạt tiêu chí nào.")] string NotMetNumbers)
{
    public static ReviewedCommuneYear From(CriteriaSet set, CommuneYear year, int index)
    {
        if (year.Known.Count == 0)
            return new($"{index + 1}", year.Commune.Name, "–", "–", "–", $"{set.Criteria.Count}", "Chưa kiểm tra");
        var (before, now) = (CommuneSummary.Of(set, year.Commune.Findings), CommuneSummary.Of(set, year.Known));
        return new($"{index + 1}", year.Commune.Name, $"{before.Met.Count}", $"{now.Met.Count}", $"{now.Met.Count - before.Met.Count}", $"{set.Criteria.Count}",
            now.NotMet.Count == 0 ? "Không" : now.Met.Count == 0 ? "Tất cả" : Phrases.Numbers(now.NotMet));
    }
}

/// <summary>A criterion in the review of the year (tiêu chí trong kỳ báo cáo): in how many communes it is met.</summary>
public sealed record ReviewedCriterion(
    [property: JsonPropertyName("tt"), Description("Số thứ tự.")] string Number,
    [property: JsonPropertyName("ten"), Description("Tên tiêu chí.")] string Name,
    [property: JsonPropertyName("so_xa_dat_dau"), Description("Số xã đạt đầu kỳ.")] string MetAtStart,
    [property: JsonPropertyName("so_xa_dat"), Description("Số xã đạt cuối kỳ.")] string MetNow,
    [property: JsonPropertyName("so_xa"), Description("Tổng số xã.")] string Communes,
    [property: JsonPropertyName("xa_chua_dat"), Description("Tên các xã chưa đạt, hoặc số xã khi nhiều hơn 10 xã; “Không” khi tất cả đã đạt.")] string NotMet)
{
    /// <summary>A longer list of communes is counted, and those that meet the criterion are named instead.</summary>
    private const int LongestList = 10;

    public static ReviewedCriterion From(CriteriaSet set, Criterion criterion, IReadOnlyList<CommuneYear> communes)
    {
        bool Meets(IReadOnlyList<Finding> findings) => CommuneSummary.Of(set, findings).Met.Contains(criterion);
        var open = communes.Where(c => c.Known.Count > 0 && !Meets(c.Known)).Select(c => c.Commune.Name).ToList();
        return new($"{criterion.Number}", criterion.Name, $"{communes.Count(c => Meets(c.Commune.Findings))}", $"{communes.Count(c => Meets(c.Known))}", $"{communes.Count}",
            open.Count == 0 ? "Không" : open.Count <= LongestList ? string.Join(", ", open) : Counted(open.Count, [.. communes.Where(c => Meets(c.Known)).Select(c => c.Commune.Name)]));
    }

    private static string Counted(int open, IReadOnlyList<string> met) => met.Count is 0 or > LongestList
        ? $"{open} xã"
        : $"{open} xã (đã đạt: {string.Join(", ", met)})";
}
