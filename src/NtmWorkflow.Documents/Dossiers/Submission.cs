using System.Text.Json.Serialization;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Programme.Appraisals;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Dossiers;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Dossiers;

/// <summary>The submission (tờ trình) that asks the superior to recognise a commune.</summary>
public sealed record Submission(
    Frame Frame,
    string Title,
    [property: JsonPropertyName("kinh_gui")] string Addressee,
    [property: JsonPropertyName("can_cu")] IReadOnlyList<string> Bases,
    [property: JsonPropertyName("chuan")] string Standard,
    [property: JsonPropertyName("ten_xa")] string Commune,
    [property: JsonPropertyName("quy_mo")] string? Size,
    [property: JsonPropertyName("so_dat")] string MetCount,
    [property: JsonPropertyName("tong_so")] string Total,
    [property: JsonPropertyName("tieu_chi")] IReadOnlyList<SubmittedCriterion> Criteria,
    [property: JsonPropertyName("so_thanh_phan")] string ItemCount,
    [property: JsonPropertyName("so_to")] string SheetCount) : OfficialDocument(DocumentKind.Submission, Frame, Title)
{
    public static Submission From(
        Plan plan, CriteriaSet set, Commune commune, AppraisalConclusion conclusion, IReadOnlyList<DossierItem> items, Issue issue) => new(
        Frame.Of(plan, DocumentKind.Submission, issue, ["Như trên", .. plan.Recipients]),
        Phrases.Title(plan, $"Đề nghị thẩm định, xét, công nhận xã {commune.Name} đạt chuẩn {set.Standard} năm {plan.Year}"),
        plan.Issuer.Superior,
        Phrases.Bases(plan, set),
        set.Standard,
        commune.Name,
        Phrases.Size(commune),
        $"{conclusion.MetCount}",
        $"{set.Criteria.Count}",
        [.. conclusion.Criteria.Select(c => new SubmittedCriterion($"{c.Criterion.Number}", c.Criterion.Name, Wording.Sentence(Phrases.Of(c.Outcome))))],
        Wording.Count(items.Count),
        Wording.Number(items.Sum(i => i.Sheets)));
}

/// <summary>A criterion with its appraised result in the submission (tiêu chí trong tờ trình).</summary>
public sealed record SubmittedCriterion(
    [property: JsonPropertyName("so")] string Number,
    [property: JsonPropertyName("ten")] string Name,
    [property: JsonPropertyName("ket_qua")] string Outcome);
