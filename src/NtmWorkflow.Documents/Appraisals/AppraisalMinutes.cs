using System.ComponentModel;
using System.Text.Json.Serialization;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Programme.Appraisals;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Appraisals;

/// <summary>The minutes of an appraisal (biên bản thẩm tra; form 1.9): two signatures, secretary and chair. What only the meeting knows stays a dotted line.</summary>
public sealed record AppraisalMinutes(
    Frame Frame,
    string Title,
    [property: JsonPropertyName("thanh_phan"), Description("Thành phần dự họp, mỗi cơ quan một mục, có chỗ trống để ghi tên.")] IReadOnlyList<string> Participants,
    [property: JsonPropertyName("ke_hoach"), Description("Tên, số, ngày và cơ quan ban hành của kế hoạch.")] string PlanReference,
    [property: JsonPropertyName("ten_xa"), Description("Tên xã, không kèm chữ “xã”.")] string Commune,
    [property: JsonPropertyName("tieu_chi"), Description("Các tiêu chí đã thẩm tra.")] IReadOnlyList<AppraisedRows> Criteria,
    [property: JsonPropertyName("so_chi_tieu_dat"), Description("Số chỉ tiêu đạt.")] string MetCount,
    [property: JsonPropertyName("so_chi_tieu"), Description("Số chỉ tiêu đã thẩm tra.")] string Count,
    [property: JsonPropertyName("can_khac_phuc"), Description("Các nội dung phải khắc phục, mỗi chỉ tiêu một câu.")] IReadOnlyList<string> ToMend) : OfficialDocument(DocumentKind.AppraisalMinutes, Frame, Title)
{
    [JsonPropertyName("co_can_khac_phuc"), Description("Có nội dung phải khắc phục hay không.")]
    public bool HasToMend => ToMend.Count > 0;

    private const string Dots = "........................................";

    /// <summary>The minutes over the appraisals of one round: of a single office, or of all of them together.</summary>
    public static AppraisalMinutes From(
        Plan plan, CriteriaSet set, Commune commune, IReadOnlyList<Appraisal> appraisals, IReadOnlyList<Finding> known, Issue issue)
    {
        var conclusion = Appraising.Conclude(set, appraisals);
        var results = conclusion.Criteria.SelectMany(c => c.Indicators).ToList();
        var offices = appraisals.Select(a => a.Office).Distinct().ToList();
        var about = offices.Count == 1 ? "các chỉ tiêu do " + Phrases.Offices(plan, offices) + " phụ trách" : $"kết quả thực hiện các tiêu chí {set.Standard}";
        return new(
            Frame.Of(plan, DocumentKind.AppraisalMinutes, issue) with { Recipients = ["- Lưu: VT, Hồ sơ."] },
            Phrases.Title(plan, $"Thẩm tra {about} của xã {commune.Name} năm {plan.Year}"),
            [.. offices.Select(o => $"Đại diện {Phrases.Offices(plan, [o])}: {Dots}"), $"Đại diện UBND xã {commune.Name}: {Dots}"],
            Phrases.FullReference(plan),
            commune.Name,
            AppraisedRows.From(plan, conclusion, known),
            Wording.Count(results.Count(r => r.Result == Assessment.Met)),
            Wording.Count(results.Count),
            Mending.Lines(plan, results));
    }
}

/// <summary>What a commune has to mend after an appraisal (nội dung cần khắc phục).</summary>
internal static class Mending
{
    /// <summary>"Chỉ tiêu 2.2: Còn 4 km chưa cứng hóa (Phòng Kinh tế và Hạ tầng thẩm tra)."; a reason stays as it was typed.</summary>
    public static IReadOnlyList<string> Lines(Plan plan, IEnumerable<IndicatorConclusion> results) =>
        [.. from indicator in results
            where indicator.Result == Assessment.NotMet
            from ground in indicator.Grounds
            select $"Chỉ tiêu {indicator.Indicator.Code}: {(ground.Reason ?? "chưa đạt").TrimEnd('.', ' ')} ({Phrases.Offices(plan, [ground.Office])} thẩm tra)."];
}
