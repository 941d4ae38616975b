using System.Text;
using NtmWorkflow.Documents.Form.Anatomy;
using NtmWorkflow.Documents.Form.Formatting;
using NtmWorkflow.Documents.Form.Reading;

namespace NtmWorkflow.Documents.Form.Rules;

/// <summary>Letters everywhere in the file (phông, bộ mã, màu chữ): A7 to A9.</summary>
internal static class LetterRules
{
    private const string Font = "Times New Roman";

    public static IReadOnlyList<FormRule> All { get; } =
    [
        FormRule.Mandatory("A7", "Phông chữ Times New Roman ở mọi chỗ", d => Spans(d)
            .SelectMany(s => FontsOf(s.Span).Where(f => !IsFont(f) && !IsOldCode(f)).Select(f => At(s, $"phông “{f}”", $"phông {Font}", $"Chọn đoạn chữ (hoặc cả bài: Ctrl+A), chọn phông {Font}.")))),
        FormRule.Mandatory("A8", "Bộ mã Unicode dựng sẵn (TCVN 6909:2001)", d => Spans(d).SelectMany(CodeFaults)),
        FormRule.Mandatory("A9", "Chữ màu đen", d => Spans(d)
            .Where(s => !s.Span.Format.IsBlack && !s.Paragraph.Lines.Any(LetterHead.IsMark))
            .Select(s => At(s, $"chữ màu #{s.Span.Format.Color}", "màu đen", "Chọn đoạn chữ, đặt Font Color là Automatic (đen)."))),
    ];

    private static IEnumerable<(Paragraph Paragraph, Span Span)> Spans(Administrative document) =>
        from paragraph in document.Document.Body.Concat(document.Document.Others)
        from line in paragraph.Lines
        from span in line.Written
        select (paragraph, span);

    private static IEnumerable<string> FontsOf(Span span) =>
        new[] { span.Text.Any(c => c is > ' ' and <= '~') ? span.Format.Font : null, span.Text.Any(c => c > '\u00a0') ? span.Format.AccentedFont : null }.OfType<string>().Distinct();

    private static bool IsFont(string font) => font.Equals(Font, StringComparison.OrdinalIgnoreCase);

    // Fonts of the codes before Unicode (TCVN3, VNI): their text is no Vietnamese without them.
    private static bool IsOldCode(string font) => font.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase) || font.StartsWith("VNI", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Fault> CodeFaults((Paragraph Paragraph, Span Span) at)
    {
        if (FontsOf(at.Span).FirstOrDefault(IsOldCode) is { } font)
            yield return At(at, $"phông bộ mã cũ “{font}”", "phông và bộ mã Unicode", "Chuyển mã văn bản sang Unicode bằng bộ gõ (Unikey: Ctrl+Shift+F6), rồi chọn phông Times New Roman.");
        if (!IsComposed(at.Span.Text))
            yield return At(at, "Unicode tổ hợp (dấu thanh là ký tự rời)", "Unicode dựng sẵn", "Chuyển mã bằng bộ gõ (Unikey: Ctrl+Shift+F6, đích Unicode dựng sẵn).");
    }

    private static bool IsComposed(string text)
    {
        try
        {
            return text.IsNormalized(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Half a character is no composed text either.
            return false;
        }
    }

    private static Fault At((Paragraph Paragraph, Span Span) at, string found, string required, string mend) =>
        new(at.Paragraph, found, required, mend) { Around = at.Span.Text.Trim() };
}
