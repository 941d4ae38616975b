using System.Text.RegularExpressions;
using NtmWorkflow.Documents.Form.Anatomy;
using NtmWorkflow.Documents.Form.Reading;

namespace NtmWorkflow.Documents.Form.Rules;

/// <summary>Capital letters (viết hoa; Annex II): N1 to N8, as far as words alone decide.</summary>
internal static partial class CapitalRules
{
    private const string Replace = "Sửa lại chữ hoa, chữ thường.";

    public static IReadOnlyList<FormRule> All { get; } =
    [
        FormRule.Mandatory("N1", "Luôn viết hoa: Nhân dân, Nhà nước", d => Words(d, People(), m => "Nhân dân").Concat(Words(d, State(), m => "Nhà nước").Select(f => f with { IsDoubtful = true }))),
        FormRule.Warning("N2", "Tên cơ quan viết hoa chữ đầu của loại hình và chức năng; tỉnh, huyện, xã viết thường trước tên riêng",
            d => Words(d, Bodies(), m => Proper(m.Value)).Concat(Words(d, Units(), m => m.Value.ToLowerInvariant()))),
        FormRule.Warning("N3", "Viện dẫn: viết hoa Phần, Chương, Mục, Điều; viết thường khoản, điểm",
            d => Words(d, Articles(), m => char.ToUpperInvariant(m.Value[0]) + m.Value[1..]).Concat(Words(d, Clauses(), m => m.Value.ToLowerInvariant()))),
        FormRule.Warning("N4", "Tên loại văn bản cụ thể viết hoa chữ đầu: “Quyết định số …”", d => Words(d, Cited(), m => char.ToUpperInvariant(m.Value[0]) + m.Value[1..])),
        FormRule.LeftToPeople("N5", "Chức vụ viết hoa khi đi liền tên người cụ thể", "phải hiểu câu mới biết chức vụ có gắn với một người hay không"),
        FormRule.LeftToPeople("N6", "Tên ngày lễ, Tết, thứ, tháng viết bằng chữ", "phải hiểu câu mới phân biệt được ngày lễ với từ thường"),
        FormRule.Warning("N7", "Viết hoa đầu câu và khi xuống dòng", d => Words(d, SentenceStart(), m => m.Value[..^1] + char.ToUpperInvariant(m.Value[^1])).Concat(d.Body.SelectMany(ParagraphStart))),
        FormRule.LeftToPeople("N8", "Đảng, Bác, Người, danh hiệu viết hoa khi dùng riêng", "phải hiểu câu mới phân biệt được từ dùng riêng với từ thường"),
    ];

    /// <summary>Text in capitals hides its case; what stands in the head and in the signature has rules of its own.</summary>
    private static IEnumerable<Fault> Words(Administrative document, Regex wrong, Func<Match, string> right) =>
        from paragraph in document.Body.Concat(document.Appendices.SelectMany(a => a.Lines).Select(l => l.Paragraph).Distinct()).Concat(document.Summary.Select(l => l.Paragraph).Distinct())
        let text = paragraph.Text.Replace('\u00a0', ' ').Normalize()
        from match in wrong.Matches(text)
        select new Fault(paragraph, $"“{match.Value}”", $"“{right(match)}”", Replace) { Around = Near(text, match) };

    private static string Near(string text, Match match) =>
        (match.Index > 25 ? "…" : "") + text[Math.Max(0, match.Index - 25)..Math.Min(text.Length, match.Index + match.Length + 35)].Trim();

    private static IEnumerable<Fault> ParagraphStart(Paragraph paragraph) =>
        paragraph.Text.TrimStart() is { Length: > 20 } text && char.IsLower(text[0]) && text[1] != ')'
            ? [new(paragraph, $"đoạn bắt đầu bằng chữ thường “{text.Split(' ')[0]}”", "viết hoa chữ đầu khi xuống dòng", Replace)]
            : [];

    private static string Proper(string text) => text.ToLowerInvariant() switch
    {
        var t when t.EndsWith("nhân dân", StringComparison.Ordinal) => char.ToUpperInvariant(t[0]) + t[1..],
        var t when t.StartsWith("ban", StringComparison.Ordinal) => "Ban Chỉ đạo",
        var t when t.StartsWith("mặt", StringComparison.Ordinal) => "Mặt trận Tổ quốc",
        _ => "Văn phòng Điều phối",
    };

    // Bodies and titles whose name ends in these words write them small.
    [GeneratedRegex(@"(?<!(?i:ban|đồng|sát|[óò]a án|tòa|quân đội|công an|cảnh sát|vũ trang|giáo|thuốc|nghệ sĩ|sĩ|án|an ninh|tín dụng|quỹ|thế trận|ưu tú)\s)(?<![\p{L}])nhân dân(?!\s+tệ)(?![\p{L}])")]
    private static partial Regex People();

    [GeneratedRegex(@"(?<=(Đảng(,| và)|của|vào|do|với)\s)nhà nước(?![\p{L}])")]
    private static partial Regex State();

    [GeneratedRegex(@"(?<![\p{L}])(?!Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân|ỦY|UỶ|HỘI ĐỒNG)(?i:ủy ban nhân dân|uỷ ban nhân dân|hội đồng nhân dân)(?![\p{L}])|(?<![\p{L}])[Bb]an chỉ đạo(?![\p{L}])|Mặt trận tổ quốc|Văn phòng điều phối")]
    private static partial Regex Bodies();

    [GeneratedRegex(@"(?<=\p{Ll} )(Tỉnh|Huyện|Xã|Thị trấn)(?= \p{Lu}\p{Ll})")]
    private static partial Regex Units();

    [GeneratedRegex(@"(?<=\p{Ll} )(điều \d+(?= (của |Luật|Nghị|Quyết|Thông|Hiến))|chương [IVX]+(?![\p{L}]))")]
    private static partial Regex Articles();

    [GeneratedRegex(@"(?<=\p{Ll},? )(Khoản \d+|Điểm \p{Ll}\)?)(?= [Đđ]iều| [Kk]hoản)")]
    private static partial Regex Clauses();

    [GeneratedRegex(@"(?<=\p{Ll}[,;]? )(nghị quyết|quyết định|chỉ thị|thông báo|kế hoạch|nghị định|thông tư|tờ trình|báo cáo|hướng dẫn) số:? ?\d+[\d/]*[/-](?=\p{Lu})")]
    private static partial Regex Cited();

    // A single letter before the stop ends no sentence: "v.v. và".
    [GeneratedRegex(@"(?<=[\p{Ll}%\)]{2})[.?!] \p{Ll}")]
    private static partial Regex SentenceStart();
}
