using System.Text.RegularExpressions;
using NtmWorkflow.Documents.Form.Reading;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Form.Anatomy;

/// <summary>An administrative document (văn bản hành chính) taken apart into what Decree 30/2020/NĐ-CP names, in tables or in paragraphs.</summary>
internal sealed partial class Administrative
{
    private const int MostAppendices = 100, HeadLines = 45, LongestSummary = 6, LongestLine = 140, LinesBelow = 2;

    public Administrative(OfficeDocument document)
    {
        Document = document;
        List<Line> lines = [.. document.Body.Where(p => p.Story == Story.Body).SelectMany(p => p.Lines).Where(l => !l.IsBlank)];
        var appendix = lines.FindIndex(Appendix.IsHeading);
        Main = appendix < 0 ? lines : lines[..appendix];
        Appendices = appendix < 0 ? [] : [.. Appendix.Split(lines[appendix..]).Take(MostAppendices)];
        var title = Main.FindIndex(0, Math.Min(HeadLines, Main.Count), IsTitle);
        Title = title < 0 ? null : Main[title];
        Kind = Title is null ? null : Kind.Of(Title);
        AddressedTo = Main.Take(HeadLines).FirstOrDefault(l => Wording.Plain(l.Text).StartsWith("kinh gui", StringComparison.Ordinal));
        Head = LetterHead.Of(title >= 0 ? Main[..title] : Main[..HeadEnd()]);
        Summary = title < 0 ? [] : SummaryAfter(title);
        Closing = Closing.Of(Main);
        Addressees = AddressedTo is null ? [] : [.. Main.SkipWhile(l => l != AddressedTo).Skip(1).TakeWhile(Closing.StartsWithDash)];
        Body = BodyParagraphs();
        Bases = [.. Body.TakeWhile(p => !FirstHeading().IsMatch(p.Text)).Where(IsBasis)];
    }

    public OfficeDocument Document { get; }

    /// <summary>The lines before the first appendix.</summary>
    public List<Line> Main { get; }

    public LetterHead Head { get; }

    /// <summary>The line with the kind of document (tên loại); an official letter has none.</summary>
    public Line? Title { get; }

    public Kind? Kind { get; }

    /// <summary>What the document is about (trích yếu), under its kind.</summary>
    public IReadOnlyList<Line> Summary { get; }

    public Line? AddressedTo { get; }

    public IReadOnlyList<Line> Addressees { get; }

    /// <summary>The paragraphs of the text proper, tables aside.</summary>
    public IReadOnlyList<Paragraph> Body { get; }

    /// <summary>The legal bases (căn cứ), each a paragraph of its own.</summary>
    public IReadOnlyList<Paragraph> Bases { get; }

    public Closing Closing { get; }

    public IReadOnlyList<Appendix> Appendices { get; }

    /// <summary>A file that holds nothing but appendices has no head and no signature of its own.</summary>
    public bool HasMain => Main.Count > 0;

    /// <summary>An official letter (công văn): no kind above the text, but a subject or an addressee.</summary>
    public bool IsLetter => HasMain && Title is null && (Head.Subject is not null || AddressedTo is not null);

    /// <summary>Lines drawn under this line: near it, in its column of the head's table, or beside where Word anchored two of them in one cell.</summary>
    public IReadOnlyList<Stroke> StrokesUnder(Line line)
    {
        var own = line.Paragraph;
        var near = Document.Body.Where(p => own.Cell is { } cell ? p.Cell is { } c && (c.Table, c.Column) == (cell.Table, cell.Column)
            : p.Cell is null && p.Number - own.Number is >= -LongestSummary and <= LinesBelow).ToList();
        var borders = near.Where(p => p.Number - own.Number is >= 0 and <= LinesBelow)
            .Where(p => p == own ? p.Format.RuledBelow : (p.Format.RuledAbove || p.Format.RuledBelow) && p.IsBlank)
            .Select(p => new Stroke(WidthOf(p) - p.Format.Left - p.Format.Right));
        List<Stroke> strokes = [.. near.SelectMany(p => p.Strokes).Concat(borders)];
        if (strokes.Count > 0 || own.Cell is null)
            return strokes;
        List<Stroke> elsewhere = [.. Document.Body.Where(p => p.Cell?.Table == own.Cell.Table).SelectMany(p => p.Strokes)];
        return elsewhere.Count > 1 ? elsewhere : [];
    }

    /// <summary>The room for a line of text: of the cell, or between the margins.</summary>
    public static decimal? WidthOf(Paragraph paragraph) => paragraph.Cell is { } cell ? cell.Width : paragraph.Section?.TextWidth;

    private static bool IsTitle(Line line) =>
        (line.IsCentred || line.IsBold) && line.Paragraph.Cell is null && (Kind.Of(line) is not null || Wording.Plain(line.Text) == "cong van");

    private int HeadEnd()
    {
        var end = AddressedTo is null ? -1 : Main.IndexOf(AddressedTo);
        return end >= 0 ? end : Main.FindIndex(l => l.Paragraph.Cell is null && l.Text.Length > LongestLine) is >= 0 and var sentence ? sentence : Math.Min(HeadLines, Main.Count);
    }

    private List<Line> SummaryAfter(int title)
    {
        var summary = new List<Line>();
        foreach (var line in Main.Skip(title + 1).Take(LongestSummary))
            if (line.Paragraph.Cell is null && line != AddressedTo && line.Paragraph.Number - (summary.LastOrDefault() ?? Title!).Paragraph.Number <= 1
                && (line.IsCentred || (line.IsBold && summary.Count == 0)) && (!line.IsUpper || summary.Count == 0) && !StartsBasis(line.Text))
                summary.Add(line);
            else
                break;
        return summary;
    }

    private List<Paragraph> BodyParagraphs()
    {
        var head = Head.Lines.Concat(Summary).Append(Title).Append(AddressedTo).Concat(Addressees).OfType<Line>().ToHashSet();
        var first = Main.FindLastIndex(head.Contains) + 1;
        return [.. Main.Skip(first).Take(Math.Max(0, Closing.Start - first)).Select(l => l.Paragraph).Distinct().Where(p => p.Cell is null)];
    }

    private static bool IsBasis(Paragraph paragraph) => StartsBasis(paragraph.Text.TrimStart()) && !paragraph.Text.TrimEnd().EndsWith(':');

    private static bool StartsBasis(string text) => text.StartsWith("Căn cứ ", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^\s*(I|A|1|Điều 1|Phần I|Chương I)\b")]
    private static partial Regex FirstHeading();
}
