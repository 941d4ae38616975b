using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NtmWorkflow.Documents.Templates;

/// <summary>What an uploaded Word file may not carry: programs, embedded objects, links to outside, traces of unfinished editing.</summary>
internal static partial class PackageRules
{
    private static readonly string[] EmbeddingRelations =
        ["vbaProject", "oleObject", "control", "package", "aFChunk", "subDocument", "frame", "attachedTemplate"];

    private static readonly XName[] Revisions =
        [WordXml.W + "ins", WordXml.W + "del", WordXml.W + "moveFrom", WordXml.W + "moveTo", WordXml.W + "cellIns", WordXml.W + "cellDel", WordXml.W + "cellMerge"];

    public static string NoBody(IEnumerable<string> types) =>
        types.Any(t => t.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))
            ? "là tệp có macro (.docm, .dotm). Lưu lại ở dạng Word Document (*.docx)."
            : "không có thân văn bản Word. Lưu lại ở dạng Word Document (*.docx).";

    public static IEnumerable<TemplateProblem> Check(WordPackage package) =>
        package.Parts.Keys.SelectMany(part => PartProblems(package, part))
            .Concat(package.Stories.SelectMany(s => StoryProblems(s.Place, WordXml.Load(package.Parts[s.Part]).Root!)));

    private static IEnumerable<TemplateProblem> PartProblems(WordPackage package, string part)
    {
        var type = package.TypeOf(part);
        if (Has(type, "macroEnabled") || Has(type, "vba") || Has(part, "/vba"))
            yield return TemplateProblem.InFile($"có macro ({part}). Lưu lại ở dạng Word Document (*.docx) không có macro.");
        else if (Has(type, "oleObject") || Has(type, "activeX") || Has(part, "/embeddings/") || Has(part, "/activeX/"))
            yield return TemplateProblem.InFile($"có đối tượng nhúng ({part}). Xóa đối tượng đó khỏi mẫu hoặc thay bằng hình ảnh.");
        if (part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            foreach (var relation in WordXml.Load(package.Parts[part]).Root!.Elements())
                if (RelationProblem(relation) is { } what)
                    yield return TemplateProblem.InFile(what);
    }

    private static string? RelationProblem(XElement relation)
    {
        var (target, type) = ((string?)relation.Attribute("Target") ?? "", (string?)relation.Attribute("Type") ?? "");
        if (string.Equals((string?)relation.Attribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase))
            return $"liên kết ra ngoài tới “{target}”. Gỡ liên kết (chuột phải, Remove Hyperlink hoặc Break Link).";
        if (target.Contains(':') || target.StartsWith(@"\\", StringComparison.Ordinal) || target.StartsWith("//", StringComparison.Ordinal))
            return $"trỏ ra ngoài tệp, tới “{target}”. Gỡ liên kết đó khỏi mẫu.";
        return EmbeddingRelations.Any(e => type.EndsWith("/" + e, StringComparison.OrdinalIgnoreCase))
            ? $"gắn nội dung ngoài văn bản ({target}). Xóa nội dung đó khỏi mẫu."
            : null;
    }

    private static IEnumerable<TemplateProblem> StoryProblems(string place, XElement root)
    {
        if (root.Descendants().Any(IsRevision))
            yield return new(place, "", "còn đánh dấu sửa đổi (Track Changes). Chấp nhận hoặc từ chối tất cả sửa đổi rồi lưu lại.");
        if (root.Descendants(WordXml.W + "commentReference").Any())
            yield return new(place, "", "còn bình luận (Comments). Xóa hết bình luận rồi lưu lại.");
        if (root.Descendants(WordXml.W + "altChunk").Any())
            yield return new(place, "", "chèn nguyên một tệp khác (altChunk). Mở bằng Word, dán nội dung vào rồi lưu lại.");
        if (OutsideField().Match(FieldCodes(root)) is { Success: true } field)
            yield return new(place, "", $"có trường {field.Value} lấy nội dung từ ngoài văn bản. Xóa trường đó khỏi mẫu.");
    }

    private static bool IsRevision(XElement element) =>
        Revisions.Contains(element.Name) || (element.Name.Namespace == WordXml.W && element.Name.LocalName.EndsWith("Change", StringComparison.Ordinal));

    // A code may be split over runs and hold codes of its own, which make new codes: only where a field begins or ends is a word's end.
    private static string FieldCodes(XElement root) => string.Concat(root.Descendants().Select(e =>
        e.Name == WordXml.W + "instrText" ? e.Value
        : e.Name == WordXml.W + "fldChar" ? "\n"
        : e.Name == WordXml.W + "fldSimple" ? $"\n{(string?)e.Attribute(WordXml.W + "instr")}\n"
        : ""));

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b(DDE(AUTO)?|INCLUDE(TEXT|PICTURE)|LINK|IMPORT|DATABASE|MACROBUTTON|RD|QUOTE)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OutsideField();
}
