using NtmWorkflow.Documents.Form.Anatomy;
using NtmWorkflow.Documents.Form.Formatting;
using NtmWorkflow.Documents.Form.Reading;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Form.Rules;

/// <summary>Legal bases and running text (căn cứ, lời văn): G1 to G5 and G8.</summary>
internal static class BodyRules
{
    private const decimal Centimetre = 567, HalfInch = 720, LeastGap = 120, SmallestLine = 1.1m, LargestLine = 1.8m;

    // A paragraph that is surely longer than a line shows how it is justified.
    private const int LongText = 100;

    public static IReadOnlyList<FormRule> All { get; } =
    [
        FormRule.Mandatory("G1", "Căn cứ: mỗi căn cứ một dòng, chữ nghiêng, cỡ chữ 13–14; cuối dòng dấu chấm phẩy, dòng cuối dấu chấm", BasisFaults),
        FormRule.LeftToPeople("G2", "Căn cứ ghi đủ tên loại, số ký hiệu, cơ quan ban hành, ngày tháng năm, trích yếu", "phải đối chiếu với chính văn bản được căn cứ"),
        FormRule.LeftToPeople("G3", "Viện dẫn lần đầu ghi đủ, lần sau chỉ ghi tên loại và số ký hiệu", "phải hiểu nội dung mới biết hai chỗ có cùng viện dẫn một văn bản hay không"),
        FormRule.Mandatory("G4", "Lời văn: cỡ chữ 13–14, đứng, canh đều hai lề, lùi đầu dòng 1 hoặc 1,27 cm, cách đoạn tối thiểu 6 pt, cách dòng từ đơn đến 1,5 lines",
            d => Running(d).SelectMany(ParagraphFaults)),
        FormRule.LeftToPeople("G5", "Bố cục phần, chương, mục, tiểu mục, điều, khoản, điểm", "chỉ dùng cho quy chế, quy định …; phải hiểu bố cục của văn bản"),
    ];

    public static FormRule End { get; } = FormRule.Mandatory("G8", "Nội dung kết thúc bằng dấu ./.", EndFaults);

    private static IEnumerable<Fault> BasisFaults(Administrative document)
    {
        foreach (var (basis, index) in document.Bases.Select((b, i) => (b, i)))
        {
            var last = index == document.Bases.Count - 1;
            foreach (var fault in new Look(13, 14, Bold: null, Italic: true).Faults(basis.Lines.Where(l => !l.IsBlank), "căn cứ"))
                yield return fault;
            if (basis.Text.TrimEnd() is var text && !text.EndsWith(last ? '.' : ';'))
                yield return new(basis, $"căn cứ kết thúc bằng “{text[^1]}”", last ? "căn cứ cuối cùng kết thúc bằng dấu chấm (.)" : "mỗi căn cứ kết thúc bằng dấu chấm phẩy (;)", last ? "Thay bằng dấu chấm." : "Thay bằng dấu chấm phẩy.");
        }
    }

    // Captions and the titles of parts stand in the middle and have other rules; bases have their own.
    private static IEnumerable<Paragraph> Running(Administrative document) => document.Body.Except(document.Bases)
        .Where(p => p.Format.Alignment is Alignment.Left or Alignment.Justified && !p.IsBlank && p.Text.Any(char.IsLetter));

    private static IEnumerable<Fault> ParagraphFaults(Paragraph paragraph)
    {
        foreach (var size in paragraph.Lines.SelectMany(l => l.Written).Select(s => s.Format.Size).Where(s => s is < 13 or > 14).Distinct())
            yield return new(paragraph, $"lời văn cỡ chữ {Wording.Number(size)}", "cỡ chữ 13–14", "Chọn đoạn, đặt cỡ chữ 14 (hoặc 13 cho cả văn bản).");
        if (IsLong(paragraph) && paragraph.Lines.All(l => l.IsItalic || l.IsBlank))
            yield return new(paragraph, "lời văn nghiêng", "kiểu chữ đứng", "Chọn đoạn, bỏ kiểu nghiêng (Ctrl+I).");
        if (IsLong(paragraph) && paragraph.Format.Alignment != Alignment.Justified)
            yield return new(paragraph, $"lời văn {Look.Named(paragraph.Format.Alignment)}", "canh đều hai lề", "Chọn đoạn, bấm Ctrl+J.");
        foreach (var fault in IndentFaults(paragraph).Concat(SpacingFaults(paragraph)))
            yield return fault;
    }

    private static IEnumerable<Fault> IndentFaults(Paragraph paragraph)
    {
        var (format, start) = (paragraph.Format, paragraph.Format.Left + paragraph.Format.FirstLine);
        var byTab = start == 0 && paragraph.Lines[0].Raw.StartsWith('\t');
        if (!byTab && !IsNear(start, Centimetre) && !IsNear(start, HalfInch))
            yield return new(paragraph, $"dòng đầu lùi vào {Wording.Number(Math.Round(start / Centimetre, 2))} cm", "lùi vào 1 cm hoặc 1,27 cm",
                "Vào Paragraph, chọn Special: First line, By: 1,27 cm.");
        else if (!byTab && format.Left > Measure.Tolerance)
            yield return new(paragraph, $"cả đoạn lùi vào {Wording.Number(Math.Round(format.Left / Centimetre, 2))} cm", "chỉ dòng đầu lùi vào", "Vào Paragraph, đặt Indentation Left: 0, Special: First line, By: 1,27 cm.");
    }

    private static IEnumerable<Fault> SpacingFaults(Paragraph paragraph)
    {
        var (format, size) = (paragraph.Format, paragraph.Lines.SelectMany(l => l.Written).Select(s => s.Format.Size).FirstOrDefault(14));
        if (format.Before + format.After < LeastGap - 10)
            yield return new(paragraph, $"cách đoạn {Measure.Points(format.Before + format.After)}", "tối thiểu 6 pt", "Vào Paragraph, đặt Before (hoặc After): 6 pt.");
        if (format.FixedLine && (format.Line < size * 20 * SmallestLine || format.Line > size * 20 * LargestLine))
            yield return new(paragraph, $"cách dòng cố định {Measure.Points(format.Line)}", "từ dòng đơn đến 1,5 lines", "Vào Paragraph, đặt Line spacing: Single, Multiple 1,1 … hoặc 1.5 lines.");
        if (!format.FixedLine && format.Line is < 238 or > 362)
            yield return new(paragraph, $"cách dòng {Wording.Number(Math.Round(format.Line / 240, 2))} lines", "từ dòng đơn đến 1,5 lines", "Vào Paragraph, đặt Line spacing: Single, Multiple 1,1 … hoặc 1.5 lines.");
    }

    // Dots to write on fill a line, but are no text.
    private static bool IsLong(Paragraph paragraph) => paragraph.Text.TrimEnd('.', '…', '_', ' ').Length > LongText;

    private static bool IsNear(decimal twips, decimal wanted) => Math.Abs(twips - wanted) <= Measure.Tolerance;

    // A table may be the last thing in front of the signature.
    private static IEnumerable<Fault> EndFaults(Administrative document) =>
        document.Body.Count == 0 || document.Main.Take(document.Closing.Start).TakeLast(3).Any(l => l.Text.Replace(" ", "", StringComparison.Ordinal).EndsWith("./.", StringComparison.Ordinal)) ? []
        : [new(document.Body[^1], $"nội dung kết thúc bằng “…{Tail(document.Body[^1].Text)}”", "kết thúc bằng “./.”", "Thêm “./.” vào cuối đoạn cuối cùng của nội dung.")];

    private static string Tail(string text) => text.TrimEnd() is var t && t.Length > 12 ? t[^12..] : text.TrimEnd();
}
