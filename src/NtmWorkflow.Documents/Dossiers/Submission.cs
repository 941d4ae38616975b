using System.ComponentModel;
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
    [property: JsonPropertyName("kinh_gui"), Description("Nơi gửi đến.")] string Addressee,
    [property: JsonPropertyName("can_cu"), Description("Căn cứ ban hành, mỗi căn cứ một mục, đã có dấu câu.")] IReadOnlyList<string> Bases,
    [property: JsonPropertyName("chuan"), Description("Chuẩn phấn đấu: nông thôn mới, nông thôn mới nâng cao.")] string Standard,
    [property: JsonPropertyName("ten_xa"), Description("Tên xã, không kèm chữ “xã”.")] string Commune,
    [property: JsonPropertyName("quy_mo"), Description("Số thôn và số hộ của xã, khi kế hoạch có ghi.")] string? Size,
    [property: JsonPropertyName("so_dat"), Description("Số tiêu chí đã đạt.")] string MetCount,
    [property: JsonPropertyName("tong_so"), Description("Tổng số tiêu chí của bộ tiêu chí.")] string Total,
    [property: JsonPropertyName("tieu_chi"), Description("Các tiêu chí với kết quả thẩm tra.")] IReadOnlyList<SubmittedCriterion> Criteria,
    [property: JsonPropertyName("so_thanh_phan"), Description("Số thành phần hồ sơ.")] string ItemCount,
    [property: JsonPropertyName("so_to"), Description("Tổng số tờ của hồ sơ.")] string SheetCount) : OfficialDocument(DocumentKind.Submission, Frame, Title)
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
    [property: JsonPropertyName("so"), Description("Số thứ tự tiêu chí.")] string Number,
    [property: JsonPropertyName("ten"), Description("Tên tiêu chí.")] string Name,
    [property: JsonPropertyName("ket_qua"), Description("Kết quả thẩm tra: Đạt, Chưa đạt, Chưa kết luận.")] string Outcome);
