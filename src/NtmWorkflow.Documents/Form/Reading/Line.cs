using NtmWorkflow.Documents.Form.Formatting;

namespace NtmWorkflow.Documents.Form.Reading;

/// <summary>A piece of text in one format.</summary>
internal sealed record Span(string Text, TextFormat Format);

/// <summary>A drawn line (đường kẻ); its length in twips, null when the drawing does not tell.</summary>
internal sealed record Stroke(decimal? Length);

/// <summary>The place in a table: which table of the part, which row, which column, and how wide the column is in twips.</summary>
internal sealed record Cell(int Table, int Row, int Column, decimal? Width);

/// <summary>The part of the file that holds the text, by its name for the reader.</summary>
internal enum Story
{
    Body,
    TextBox,
    Header,
    Footer,
    Notes,
}

/// <summary>A paragraph (đoạn) as its reader sees it: lines of formatted text, where it stands, and what is drawn there.</summary>
/// <param name="text">Its own text, as <see cref="RunReader"/> reads it.</param>
internal sealed class Paragraph(Story story, int number, int? page, Cell? cell, Section? section, ParagraphFormat format, RunText text)
{
    private IReadOnlyList<Line>? lines;
    private string? whole;

    public Story Story => story;

    public int Number => number;

    public int? Page => page;

    public Cell? Cell => cell;

    public Section? Section => section;

    public ParagraphFormat Format => format;

    public IReadOnlyList<Stroke> Strokes => text.Strokes;

    /// <summary>The codes of its fields, "PAGE" among them where the page number stands.</summary>
    public string Fields => text.Fields;

    public IReadOnlyList<Line> Lines => lines ??= [.. text.Lines.Select(l => new Line(this, l.Spans, l.AfterTab))];

    public bool IsBlank => Lines.All(l => l.IsBlank);

    public string Text => whole ??= string.Join(' ', Lines.Select(l => l.Text));

    public bool ShowsPageNumber => Fields.Split((char[])[' ', '\t', '\u00a0', '\\'], StringSplitOptions.RemoveEmptyEntries).Contains("PAGE", StringComparer.OrdinalIgnoreCase);
}

/// <summary>A line of a paragraph (dòng): what lies between two line breaks.</summary>
internal sealed class Line(Paragraph paragraph, IReadOnlyList<Span> spans, bool afterTab)
{
    public Paragraph Paragraph => paragraph;

    public IReadOnlyList<Span> Spans => spans;

    /// <summary>Whether it is what a tab parts from the text before it on the same line of the page.</summary>
    public bool AfterTab => afterTab;

    /// <summary>The text with its spaces as they are, no-break spaces as spaces.</summary>
    public string Raw { get; } = string.Concat(spans.Select(s => s.Text)).Replace('\u00a0', ' ');

    public string Text { get; } = string.Concat(spans.Select(s => s.Text)).Replace('\u00a0', ' ').Trim();

    public bool IsBlank => string.IsNullOrWhiteSpace(Raw);

    /// <summary>The spans that have letters or digits: what spaces look like nobody sees.</summary>
    public IEnumerable<Span> Written => Spans.Where(s => s.Text.Any(char.IsLetterOrDigit));

    public bool IsBold => Written.Any() && Written.All(s => s.Format.Bold);

    public bool IsItalic => Written.Any() && Written.All(s => s.Format.Italic);

    public bool IsUpper => Text.Any(char.IsUpper) && !Text.Any(char.IsLower);

    public bool IsCentred => Paragraph.Format.Alignment == Alignment.Centre;
}
