using System.Xml.Linq;
using NtmWorkflow.Documents.Templates;

namespace NtmWorkflow.Documents.Form.Formatting;

/// <summary>Which way the lines of a paragraph are set (canh lề).</summary>
internal enum Alignment
{
    Left,
    Centre,
    Right,
    Justified,
}

/// <summary>How a paragraph stands on the page (định dạng đoạn); lengths in twips, line spacing in 240ths unless it is fixed.</summary>
internal sealed record ParagraphFormat
{
    public string? Style { get; init; }
    public Alignment Alignment { get; init; }
    public decimal Left { get; init; }
    public decimal Right { get; init; }
    public decimal FirstLine { get; init; }
    public decimal Before { get; init; }
    public decimal After { get; init; }
    public decimal Line { get; init; } = 240;
    public bool FixedLine { get; init; }
    public bool RuledAbove { get; init; }
    public bool RuledBelow { get; init; }
    public string? List { get; init; }
    public int Level { get; init; }

    // What Word leaves above and below a paragraph that asks for automatic spacing.
    private const decimal AutomaticGap = 280;

    /// <summary>The format after one more w:pPr has been heard.</summary>
    public ParagraphFormat With(XElement properties)
    {
        var (spacing, indents, borders) = (properties.Element(WordXml.W + "spacing"), properties.Element(WordXml.W + "ind"), properties.Element(WordXml.W + "pBdr"));
        return this with
        {
            // Word's older page numbers stand in a frame, and the frame in the middle.
            Alignment = AlignmentOf(properties.Element(WordXml.W + "framePr").Value("xAlign") ?? properties.Element(WordXml.W + "jc").Value()) ?? Alignment,
            Left = Measure.Twips(indents.Value("left") ?? indents.Value("start")) ?? Left,
            Right = Measure.Twips(indents.Value("right") ?? indents.Value("end")) ?? Right,
            FirstLine = -Measure.Twips(indents.Value("hanging")) ?? Measure.Twips(indents.Value("firstLine")) ?? FirstLine,
            Before = Gap(spacing, "before") ?? Before,
            After = Gap(spacing, "after") ?? After,
            Line = Measure.Twips(spacing.Value("line")) ?? Line,
            FixedLine = spacing.Value("line") is null ? FixedLine : spacing.Value("lineRule") is "exact" or "atLeast",
            RuledAbove = Ruled(borders, "top") ?? RuledAbove,
            RuledBelow = Ruled(borders, "bottom") ?? RuledBelow,
        };
    }

    private static decimal? Gap(XElement? spacing, string side) =>
        spacing.Value(side + "Autospacing") is "1" or "true" or "on" ? AutomaticGap : Measure.Twips(spacing.Value(side));

    private static bool? Ruled(XElement? borders, string side) =>
        borders?.Element(WordXml.W + side).Value() is { } kind ? kind is "single" or "thick" : null;

    private static Alignment? AlignmentOf(string? value) => value switch
    {
        null => null,
        "center" => Formatting.Alignment.Centre,
        "right" or "end" => Formatting.Alignment.Right,
        "both" or "distribute" => Formatting.Alignment.Justified,
        _ => Formatting.Alignment.Left,
    };
}
