using System.Xml;
using NtmWorkflow.Documents.Form.Anatomy;
using NtmWorkflow.Documents.Form.Reading;
using NtmWorkflow.Documents.Form.Rules;
using NtmWorkflow.Documents.Templates;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Form;

/// <summary>Checks the form (kiểm tra thể thức) of any Word document against Decree 30/2020/NĐ-CP, by how it looks and not by how it was made.</summary>
public static class FormCheck
{
    /// <summary>A larger file is refused.</summary>
    public const int MostBytes = WordPackage.MaxFileBytes;

    private const int MostParagraphs = 50_000, MostSections = 500, MostOfOneRule = 30, AroundLength = 80;

    /// <summary>Every rule, in the order of the list, those that are left to people too.</summary>
    public static IReadOnlyList<FormRule> Rules { get; } =
    [
        .. PaperRules.All, .. LetterRules.All, .. PageNumberRules.All, .. NationRules.All, .. IssuerRules.All, .. SymbolRules.All, .. DateRules.All,
        .. SubjectRules.All, .. BodyRules.All, .. OutlineRules.All, BodyRules.End, .. SignatureRules.All, .. RecipientRules.All, .. AppendixRules.All, .. MarkRules.All,
        SymbolRules.Abbreviation, .. CapitalRules.All,
    ];

    /// <summary>Any bytes get a verdict: the findings, or the reason why the file cannot be checked.</summary>
    public static FormVerdict Of(ReadOnlyMemory<byte> docx)
    {
        var problems = new List<TemplateProblem>();
        if (WordPackage.Read(docx, problems, _ => []) is not { } package)
            return Refused($"Tệp {problems[0].What}");
        try
        {
            var document = OfficeDocument.Of(package);
            return Refusal(document) is { } refusal ? Refused(refusal) : new(null, Findings(new(document)));
        }
        catch (XmlException)
        {
            return Refused("Tệp có phần XML hỏng. Mở bằng Word và lưu lại thành .docx.");
        }
    }

    private static FormVerdict Refused(string why) => new(why, []);

    private static string? Refusal(OfficeDocument document) =>
        document.Body.Count > MostParagraphs ? $"Văn bản dài hơn {Wording.Number(MostParagraphs)} đoạn. Chia thành nhiều tệp rồi kiểm tra từng tệp."
        : document.Sections.Count > MostSections ? $"Văn bản có hơn {MostSections} phần (section). Xóa bớt dấu ngắt phần rồi kiểm tra lại."
        : document.Body.All(p => p.IsBlank) ? "Văn bản không có chữ nào để kiểm tra. Nếu là bản quét, hãy dùng tệp Word gốc."
        : document.Body.Take(20).Any(p => p.Lines.Any(l => LetterHead.Letters(l) == "dangcongsanvietnam"))
            ? "Đây là văn bản của Đảng; Nghị định 30/2020/NĐ-CP không áp dụng cho văn bản của Đảng."
        : null;

    private static List<FormFinding> Findings(Administrative document) =>
        [.. Rules.SelectMany(rule => rule.Check(document).GroupBy(f => (f.Found, f.Required)).Take(MostOfOneRule).Select(same => Finding(rule, same.First(), same.Count() - 1)))];

    private static FormFinding Finding(FormRule rule, Fault fault, int others) => new(
        rule.Number, rule.Name, fault.IsDoubtful ? Severity.Warning : rule.Severity, fault.Part ?? PartOf(fault.At), fault.At?.Number, fault.At?.Page,
        Wording.Cut((fault.Around ?? fault.At?.Text ?? "").Replace('\t', ' ').Trim(), AroundLength), fault.Found, fault.Required, fault.Mend, others);

    private static string PartOf(Paragraph? paragraph) => paragraph switch
    {
        null => "Toàn văn bản",
        { Story: Story.Header } => "Đầu trang",
        { Story: Story.Footer } => "Chân trang",
        { Story: Story.Notes } => "Chú thích",
        { Story: Story.TextBox } => "Khung chữ",
        { Cell: { } cell } => $"Bảng {cell.Table}",
        _ => "Thân văn bản",
    };
}
