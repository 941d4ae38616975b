using System.ComponentModel;
using System.Text.Json.Serialization;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Dossiers;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Dossiers;

/// <summary>The index of a commune's dossier (mục lục hồ sơ), an appendix of the submission.</summary>
public sealed record DossierIndex(
    Frame Frame,
    string Title,
    [property: JsonPropertyName("kem_theo"), Description("Câu ghi tờ trình mà mục lục kèm theo.")] string Accompanies,
    [property: JsonPropertyName("thanh_phan"), Description("Các thành phần hồ sơ.")] IReadOnlyList<DossierLine> Items,
    [property: JsonPropertyName("tong_thanh_phan"), Description("Tổng số thành phần hồ sơ.")] string ItemCount,
    [property: JsonPropertyName("tong_so_to"), Description("Tổng số tờ của hồ sơ.")] string SheetCount) : OfficialDocument(DocumentKind.DossierIndex, Frame, Title)
{
    /// <summary>The issue is that of the submission which the index accompanies.</summary>
    public static DossierIndex From(Plan plan, CriteriaSet set, Commune commune, IReadOnlyList<DossierItem> items, Issue submission) => new(
        Frame.Of(plan, DocumentKind.Submission, submission),
        Phrases.Title(plan, $"Hồ sơ đề nghị xét, công nhận xã {commune.Name} đạt chuẩn {set.Standard} năm {plan.Year}").ToUpper(System.Globalization.CultureInfo.InvariantCulture),
        $"Kèm theo Tờ trình số {submission.Symbol(DocumentKind.Submission, plan.Issuer)} {submission.DateOr(plan.Year)} của {plan.Issuer.Name}",
        [.. items.Select((item, i) => new DossierLine($"{i + 1}", item.Title, item.Sheets > 0 ? Wording.Number(item.Sheets) : "Chưa có"))],
        Wording.Count(items.Count),
        Wording.Number(items.Sum(i => i.Sheets)));
}

/// <summary>A part of the dossier in its index (thành phần hồ sơ).</summary>
public sealed record DossierLine(
    [property: JsonPropertyName("tt"), Description("Số thứ tự.")] string Number,
    [property: JsonPropertyName("ten"), Description("Tên thành phần hồ sơ.")] string Title,
    [property: JsonPropertyName("so_to"), Description("Số tờ; “Chưa có” khi thành phần chưa nộp.")] string Sheets);
