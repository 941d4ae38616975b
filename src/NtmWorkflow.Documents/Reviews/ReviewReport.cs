using System.ComponentModel;
using System.Text.Json.Serialization;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Reviews;

/// <summary>The report on the reviewed state (báo cáo rà soát hiện trạng) of the plan's communes, before the plan is made.</summary>
public sealed record ReviewReport(
    Frame Frame,
    string Title,
    [property: JsonPropertyName("mo_dau"), Description("Câu mở đầu.")] string Opening,
    [property: JsonPropertyName("bo_tieu_chi"), Description("Tên bộ tiêu chí được áp dụng.")] string CriteriaSet,
    [property: JsonPropertyName("cac_xa"), Description("Các xã được rà soát.")] IReadOnlyList<ReviewedCommune> Communes,
    [property: JsonPropertyName("luu_y"), Description("Các điểm cần lưu ý về số liệu, mỗi điểm một câu.")] IReadOnlyList<string> Doubts,
    [property: JsonPropertyName("cac_co_quan"), Description("Các cơ quan chịu trách nhiệm về số liệu.")] string Offices) : OfficialDocument(DocumentKind.ReviewReport, Frame, Title)
{
    public static ReviewReport From(Plan plan, CriteriaSet set, Issue issue) => new(
        Frame.Of(plan, DocumentKind.ReviewReport, issue),
        Phrases.Title(plan, $"Kết quả rà soát hiện trạng các tiêu chí {set.Standard} năm {plan.Year} của {Phrases.Communes(plan.Communes)}"),
        $"Để làm cơ sở xây dựng Kế hoạch {Phrases.LowerFirst(plan.Title)}, các cơ quan phụ trách tiêu chí đã phối hợp với {Phrases.CommuneCommittees(plan.Communes)} rà soát hiện trạng từng chỉ tiêu. {plan.Issuer.Name} báo cáo kết quả như sau:",
        $"{set.Name} (ban hành kèm theo {Phrases.Decision(set)})",
        [.. plan.Communes.Select((c, i) => ReviewedCommune.From(set, c, i))],
        [.. plan.Communes.SelectMany(c => Doubtful(set, c))],
        "Các cơ quan phụ trách tiêu chí");

    private static IEnumerable<string> Doubtful(CriteriaSet set, Commune commune) =>
        Judge.Commune(set, commune.Findings).SelectMany(c => c.Indicators).Where(i => i.Doubt is not null)
            .Select(i => Phrases.Closed($"Xã {commune.Name}, chỉ tiêu {i.Indicator.Code}: {i.Doubt}"));
}

/// <summary>A commune in the review report (xã được rà soát).</summary>
public sealed record ReviewedCommune(
    [property: JsonPropertyName("tt"), Description("Số thứ tự.")] string Number,
    [property: JsonPropertyName("ten"), Description("Tên xã, không kèm chữ “xã”.")] string Name,
    [property: JsonPropertyName("so_dat"), Description("Số tiêu chí đã đạt.")] string MetCount,
    [property: JsonPropertyName("so_chua_dat"), Description("Số tiêu chí chưa đạt.")] string NotMetCount,
    [property: JsonPropertyName("cac_tieu_chi_chua_dat"), Description("Số thứ tự các tiêu chí chưa đạt; “Không” khi đã đạt hết.")] string NotMetNumbers,
    [property: JsonPropertyName("tong_so"), Description("Tổng số tiêu chí của bộ tiêu chí.")] string Total,
    [property: JsonPropertyName("tieu_chi"), Description("Kết quả từng tiêu chí của xã.")] IReadOnlyList<CriterionRows> Criteria)
{
    public static ReviewedCommune From(CriteriaSet set, Commune commune, int index)
    {
        var summary = CommuneSummary.Of(set, commune.Findings);
        return new($"{index + 1}", commune.Name, Wording.Count(summary.Met.Count), Wording.Count(summary.NotMet.Count),
            summary.NotMet.Count == 0 ? "Không" : Phrases.Numbers(summary.NotMet), $"{set.Criteria.Count}", CriterionRows.From(set, commune.Findings));
    }
}
