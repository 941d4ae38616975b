using System.ComponentModel;
using System.Text.Json.Serialization;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Programme.Appraisals;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Appraisals;

/// <summary>The report to the superior on an appraisal (báo cáo thẩm tra) of one commune, over all offices.</summary>
public sealed record AppraisalReport(
    Frame Frame,
    string Title,
    [property: JsonPropertyName("kinh_gui"), Description("Nơi gửi đến.")] string Addressee,
    [property: JsonPropertyName("can_cu"), Description("Căn cứ ban hành, mỗi căn cứ một mục, đã có dấu câu.")] IReadOnlyList<string> Bases,
    [property: JsonPropertyName("bo_tieu_chi"), Description("Tên bộ tiêu chí được áp dụng.")] string CriteriaSet,
    [property: JsonPropertyName("chuan"), Description("Chuẩn phấn đấu: nông thôn mới, nông thôn mới nâng cao.")] string Standard,
    [property: JsonPropertyName("ten_xa"), Description("Tên xã, không kèm chữ “xã”.")] string Commune,
    [property: JsonPropertyName("thoi_gian"), Description("Thời gian thẩm tra.")] string When,
    [property: JsonPropertyName("cac_co_quan"), Description("Các cơ quan tham gia thẩm tra.")] string Offices,
    [property: JsonPropertyName("tieu_chi"), Description("Các tiêu chí đã thẩm tra.")] IReadOnlyList<AppraisedRows> Criteria,
    [property: JsonPropertyName("so_dat"), Description("Số tiêu chí đã đạt.")] string MetCount,
    [property: JsonPropertyName("tong_so"), Description("Tổng số tiêu chí của bộ tiêu chí.")] string Total,
    [property: JsonPropertyName("dat_het"), Description("Xã đạt tất cả các tiêu chí hay không.")] bool AllMet,
    [property: JsonPropertyName("can_khac_phuc"), Description("Các nội dung phải khắc phục, mỗi chỉ tiêu một câu.")] IReadOnlyList<string> ToMend) : OfficialDocument(DocumentKind.AppraisalReport, Frame, Title)
{
    public static AppraisalReport From(
        Plan plan, CriteriaSet set, Commune commune, IReadOnlyList<Appraisal> appraisals, IReadOnlyList<Finding> known, Issue issue)
    {
        var conclusion = Appraising.Conclude(set, appraisals);
        return new(
            Frame.Of(plan, DocumentKind.AppraisalReport, issue, ["Như trên", .. plan.Recipients]),
            Phrases.Title(plan, $"Kết quả thẩm tra các tiêu chí {set.Standard} của xã {commune.Name} năm {plan.Year}"),
            plan.Issuer.Superior,
            Phrases.Bases(plan, set),
            set.Name,
            set.Standard,
            commune.Name,
            Span([.. appraisals.Select(a => a.On)]),
            Phrases.Offices(plan, appraisals.Select(a => a.Office).Distinct()),
            AppraisedRows.From(plan, conclusion, known),
            $"{conclusion.MetCount}",
            $"{set.Criteria.Count}",
            conclusion.AllMet,
            Mending.Lines(plan, conclusion.Criteria.SelectMany(c => c.Indicators)));
    }

    private static string Span(IReadOnlyList<DateOnly> days) => days.Count == 0 ? "năm nay"
        : days.Min() == days.Max() ? Wording.LongDate(days.Min())
        : $"từ {Wording.LongDate(days.Min())} đến {Wording.LongDate(days.Max())}";
}
