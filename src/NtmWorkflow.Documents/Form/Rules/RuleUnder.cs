using NtmWorkflow.Documents.Form.Anatomy;
using NtmWorkflow.Documents.Form.Formatting;
using NtmWorkflow.Documents.Form.Reading;

namespace NtmWorkflow.Documents.Form.Rules;

/// <summary>The line that is drawn under a part of the head (đường kẻ ngang, nét liền).</summary>
internal static class RuleUnder
{
    /// <summary>No line, letters in place of a line, or a line whose length is no such share of the text's.</summary>
    public static IEnumerable<Fault> Faults(Administrative document, IReadOnlyList<Line> text, string what, string length, decimal least, decimal most)
    {
        var last = text[^1];
        var strokes = document.StrokesUnder(last);
        if (strokes.Count == 0)
            return [Missing(document, last, what, length)];
        var width = text.Max(l => Math.Min(TextWidth.Of(l), Administrative.WidthOf(l.Paragraph) - l.Paragraph.Format.Left - l.Paragraph.Format.Right ?? decimal.MaxValue));
        return strokes.Any(s => s.Length is not { } drawn || (drawn >= least * width && drawn <= most * width))
            ? []
            : [new(last.Paragraph, $"đường kẻ dưới {what} dài {Measure.Millimetres(strokes[0].Length ?? 0)}, dòng chữ dài khoảng {Measure.Millimetres(width)}", length,
                "Kéo lại độ dài đường kẻ và đặt cân giữa so với dòng chữ.") { IsDoubtful = true }];
    }

    private static Fault Missing(Administrative document, Line last, string what, string length)
    {
        var typed = document.Main.SkipWhile(l => l != last).Skip(1).FirstOrDefault();
        var isTyped = typed is not null && typed.Text.Length > 2 && typed.Text.All(c => c is '-' or '_' or '—' or '–' or '=' or '*' or ' ' or '.');
        var underlined = last.Written.Any() && last.Written.All(s => s.Format.Underlined);
        return new(last.Paragraph, isTyped ? $"dưới {what} là các ký tự “{typed!.Text[..3]}…” gõ thay đường kẻ" : underlined ? $"{what} gạch chân thay đường kẻ" : $"không có đường kẻ dưới {what}",
            $"đường kẻ ngang, nét liền, {length}", "Vào Insert > Shapes > Line, giữ Shift kẻ một đường ngang dưới dòng chữ.") { IsDoubtful = underlined };
    }
}
