using System.Text.Json.Serialization;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Documents.Reviews;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Plans;

/// <summary>The steering plan (kế hoạch chỉ đạo) as a document.</summary>
public sealed record PlanDocument(
    Frame Frame,
    string Title,
    [property: JsonPropertyName("can_cu")] IReadOnlyList<string> Bases,
    [property: JsonPropertyName("mo_dau")] string Opening,
    [property: JsonPropertyName("co_so_ra_soat")] IReadOnlyList<string> ReviewBasis,
    [property: JsonPropertyName("ten_cac_xa")] string CommuneNames,
    [property: JsonPropertyName("cac_xa")] IReadOnlyList<CommuneState> Communes,
    [property: JsonPropertyName("muc_tieu")] IReadOnlyList<string> Objectives,
    [property: JsonPropertyName("nhiem_vu")] IReadOnlyList<string> Tasks,
    [property: JsonPropertyName("giai_phap")] IReadOnlyList<SolutionParagraphs> Solutions,
    [property: JsonPropertyName("tien_do")] IReadOnlyList<string> Schedule,
    [property: JsonPropertyName("to_chuc_thuc_hien")] IReadOnlyList<DutyParagraph> Duties,
    [property: JsonPropertyName("ket_thuc")] string Closing) : OfficialDocument(DocumentKind.Plan, Frame, Title)
{
    public static PlanDocument From(Plan plan, CriteriaSet set, Issue issue) => new(
        Frame.Of(plan, DocumentKind.Plan, issue),
        Phrases.Title(plan, plan.Title),
        Phrases.Bases([.. plan.LegalBases.Select(b => b.Citation)]),
        $"{plan.Issuer.Name} ban hành Kế hoạch {Phrases.LowerFirst(plan.Title)} với các nội dung sau:",
        [.. (plan.ReviewBasis ?? []).Select(Phrases.Sentence)],
        Phrases.Communes(plan.Communes),
        [.. plan.Communes.Select((c, i) => CommuneState.From(set, c, Phrases.Point(plan, i)))],
        [.. plan.Objectives.Select(Phrases.Sentence), .. Remaining(plan, set)],
        [.. plan.Tasks.Select(Phrases.Sentence)],
        SolutionParagraphs.From(plan, set),
        ScheduleLines.From(plan),
        [.. plan.Duties.Select((d, i) => DutyParagraph.From(plan, set, d, i + 1))],
        (plan.Closing ?? $"Trên đây là Kế hoạch {Phrases.LowerFirst(plan.Title)}. Yêu cầu các cơ quan, đơn vị có liên quan nghiêm túc triển khai thực hiện").TrimEnd('.', '/', ' ') + "./.");

    private static IEnumerable<string> Remaining(Plan plan, CriteriaSet set)
    {
        var open = plan.Communes.Select(c => (c.Name, CommuneSummary.Of(set, c.Findings).NotMet)).Where(c => c.NotMet.Count > 0)
            .Select(c => $"xã {c.Name} gồm {Wording.Count(c.NotMet.Count)} tiêu chí (tiêu chí {Phrases.Numbers(c.NotMet)})").ToList();
        return open.Count == 0 ? [] : [$"Tập trung chỉ đạo hoàn thành các tiêu chí chưa đạt: {string.Join("; ", open)}."];
    }
}
