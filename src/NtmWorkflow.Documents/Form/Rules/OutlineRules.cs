using System.Text.RegularExpressions;
using NtmWorkflow.Documents.Form.Anatomy;
using NtmWorkflow.Documents.Form.Reading;

namespace NtmWorkflow.Documents.Form.Rules;

/// <summary>Headings and points (mục, khoản, điểm): G6 and G7.</summary>
internal static partial class OutlineRules
{
    private const string Letters = "abcdđeghiklmnopqrstuvxy";
    private const int LongestHeading = 80;

    public static IReadOnlyList<FormRule> All { get; } =
    [
        FormRule.Mandatory("G6", "Mục “I. TIÊU ĐỀ” in hoa, đứng, đậm; khoản có tiêu đề “1. Tiêu đề” in thường, đứng, đậm; điểm “a)” đứng", d => d.Body.SelectMany(HeadingFaults)),
        FormRule.Mandatory("G7", "Điểm theo thứ tự chữ cái tiếng Việt: a, b, c, d, đ, e, g, h, i, k …", PointFaults),
    ];

    private static IEnumerable<Fault> HeadingFaults(Paragraph paragraph)
    {
        var line = paragraph.Lines.First(l => !l.IsBlank);
        if (Part().IsMatch(line.Text))
            return new Look(13, 14, Bold: true, Upper: true).Faults([line], "tiêu đề mục");
        if (Clause().IsMatch(line.Text) && line.Text.Length <= LongestHeading && !".;:,/…".Contains(line.Text[^1], StringComparison.Ordinal))
            return new Look(13, 14, Bold: true, Upper: false).Faults([line], "tiêu đề khoản").Select(f => f with { IsDoubtful = true });
        return Point().IsMatch(line.Text) ? new Look(13, 14, Bold: null).Faults([line], "điểm").Where(_ => line.IsItalic) : [];
    }

    private static IEnumerable<Fault> PointFaults(Administrative document)
    {
        char? before = null;
        foreach (var paragraph in document.Body)
        {
            if (Clause().IsMatch(paragraph.Text.Trim()) || Part().IsMatch(paragraph.Text.Trim()))
                before = null;
            if (Point().Match(paragraph.Text.Trim()) is not { Success: true } point)
                continue;
            var letter = point.Groups[1].Value[0];
            var expected = before is null ? 'a' : Letters.ElementAtOrDefault(Letters.IndexOf(before.Value, StringComparison.Ordinal) + 1);
            if (letter != expected && letter != 'a')
                yield return new(paragraph, $"điểm “{letter})” đứng sau {(before is null ? "đầu khoản" : $"điểm “{before})”")}", $"điểm “{expected})”",
                    "Đánh lại thứ tự điểm; danh sách tự động của Word thiếu chữ “đ”, hãy gõ tay.");
            before = letter == 'f' ? 'e' : Letters.Contains(letter, StringComparison.Ordinal) ? letter : before;
        }
    }

    [GeneratedRegex(@"^[IVX]+\.\s*\p{L}")]
    private static partial Regex Part();

    [GeneratedRegex(@"^\d{1,2}\.\s*\p{L}")]
    private static partial Regex Clause();

    [GeneratedRegex(@"^(\p{Ll})\)\s")]
    private static partial Regex Point();
}
