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
    [property: JsonPropertyName("kinh_gui")] string Addressee,
    [property: JsonPropertyName("can_cu")] IReadOnlyList<string> Bases,
    [property: JsonPropertyName("bo_tieu_chi")] string CriteriaSet,
    [property: JsonPropertyName("chuan")] string Standard,
    [property: JsonPropertyName("ten_xa")] string Commune,
    [property: JsonPropertyName("thoi_gian")] string When,
    [property: JsonPropertyName("cac_co_quan")] string Offices,
    [property: JsonPropertyName("tieu_chi")] IReadOnlyList<AppraisedRows> Criteria,
    [property: JsonPropertyName("so_dat")] string MetCount,
    [property: JsonPropertyName("tong_so")] string Total,
    [property: JsonPropertyName("dat_het")] bool AllMet,
    [property: JsonPropertyName("can_khac_phuc")] IReadOnlyList<string> ToMend) : OfficialDocument(DocumentKind.AppraisalReport, Frame, Title)
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
