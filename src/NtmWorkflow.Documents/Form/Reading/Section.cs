using System.Xml.Linq;
using NtmWorkflow.Documents.Form.Formatting;
using NtmWorkflow.Documents.Templates;

namespace NtmWorkflow.Documents.Form.Reading;

/// <summary>A section (phần trang) with its paper, margins (twips) and the parts that serve as its headers and footers.</summary>
internal sealed record Section(int Number, XElement? Properties, Section? Before)
{
    private const decimal LetterWidth = 12240, LetterHeight = 15840;

    /// <summary>Whether a table stands in it: only then the page may be turned (rule A2).</summary>
    public bool HasTable { get; init; }

    public decimal Width => Measure.Twips(Size.Value("w")) ?? LetterWidth;

    public decimal Height => Measure.Twips(Size.Value("h")) ?? LetterHeight;

    public bool IsLandscape => Size.Value("orient") == "landscape" || Width > Height;

    public decimal Top => Margin("top");

    public decimal Bottom => Margin("bottom");

    public decimal Left => Margin("left") + (Measure.Twips(Margins.Value("gutter")) ?? 0);

    public decimal Right => Margin("right");

    public decimal TextWidth => Width - Left - Right;

    /// <summary>Whether the first page has a header of its own.</summary>
    public bool OwnFirstPage => Measure.Switch(Properties?.Element(WordXml.W + "titlePg")) == true;

    public decimal? FirstNumber => Measure.Number(Properties?.Element(WordXml.W + "pgNumType").Value("start"));

    public string NumberFormat => Properties?.Element(WordXml.W + "pgNumType").Value("fmt") ?? "decimal";

    /// <summary>The relation to the header or footer of this type; what a section does not say it takes from the one before.</summary>
    public string? Reference(string kind, string type)
    {
        for (var section = this; section is not null; section = section.Before)
            if (section.Properties?.Elements(WordXml.W + kind).FirstOrDefault(r => (r.Value("type") ?? "default") == type) is { } reference)
                return (string?)reference.Attribute(XName.Get("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"));
        return null;
    }

    private XElement? Size => Properties?.Element(WordXml.W + "pgSz");

    private XElement? Margins => Properties?.Element(WordXml.W + "pgMar");

    // A negative margin is one that the header may not push away.
    private decimal Margin(string side) => Math.Abs(Measure.Twips(Margins.Value(side)) ?? 0);
}
