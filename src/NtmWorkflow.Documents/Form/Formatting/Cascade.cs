using System.Xml.Linq;
using NtmWorkflow.Documents.Templates;

namespace NtmWorkflow.Documents.Form.Formatting;

/// <summary>Effective formatting: what defaults, table, list, styles and the text itself say, each heard after the more general one.</summary>
internal sealed class Cascade(Styles styles, ThemeFonts theme, Numbering numbering)
{
    private const string WordFont = "Times New Roman";
    private const decimal WordHalfPoints = 20;
    private readonly Dictionary<(string?, string?, string?), TextFormat> plain = [];

    public ParagraphFormat Paragraph(XElement? direct, string? tableStyle)
    {
        var style = direct?.Element(WordXml.W + "pStyle").Value();
        var heard = new[] { styles.ParagraphDefaults }
            .Concat(styles.Chain("table", tableStyle).Concat(styles.Chain("paragraph", style)).Select(s => s.Element(WordXml.W + "pPr")))
            .Append(direct);
        return heard.OfType<XElement>().Aggregate(new ParagraphFormat { Style = style }, Hear);
    }

    public TextFormat Text(string? tableStyle, string? paragraphStyle, XElement? direct)
    {
        var own = direct?.Element(WordXml.W + "rStyle").Value();
        if (direct is not null && direct.Elements().Any(e => e.Name != WordXml.W + "rStyle"))
            return Resolve(tableStyle, paragraphStyle, own, direct);
        if (!plain.TryGetValue((tableStyle, paragraphStyle, own), out var format))
            plain[(tableStyle, paragraphStyle, own)] = format = Resolve(tableStyle, paragraphStyle, own, null);
        return format;
    }

    // A list indents its items, unless what names the list indents them itself.
    private ParagraphFormat Hear(ParagraphFormat format, XElement properties)
    {
        if (properties.Element(WordXml.W + "numPr") is { } item)
        {
            var list = item.Element(WordXml.W + "numId").Value() ?? format.List;
            var level = (int)Math.Clamp(Measure.Number(item.Element(WordXml.W + "ilvl").Value()) ?? format.Level, 0, 8);
            format = format with { List = list == "0" ? null : list, Level = level };
            if (format.List is not null && numbering.Properties(format.List, level) is { } indents)
                format = format.With(indents);
        }
        return format.With(properties);
    }

    private TextFormat Resolve(string? tableStyle, string? paragraphStyle, string? characterStyle, XElement? direct)
    {
        IReadOnlyList<XElement>[] levels =
        [
            RunProperties(styles.Chain("table", tableStyle)), RunProperties(styles.Chain("paragraph", paragraphStyle)),
            RunProperties(styles.Chain("character", characterStyle)),
        ];
        List<XElement> nearestFirst = [.. levels.SelectMany(l => l).Prepend(styles.RunDefaults).Append(direct).OfType<XElement>().Reverse()];
        string? Nearest(string name) => nearestFirst.Select(p => p.Element(WordXml.W + name).Value()).FirstOrDefault(v => v is not null);
        bool Toggled(string name) => Toggle(name, levels, direct);
        return new(
            Font(nearestFirst, "ascii"), Font(nearestFirst, "hAnsi"), (Measure.Number(Nearest("sz")) ?? WordHalfPoints) / 2,
            Toggled("b"), Toggled("i"), Nearest("u") is not (null or "none"), Toggled("caps"), Toggled("vanish"), ColorOf(nearestFirst));
    }

    // Said by several levels of styles a toggle is switched on and off again; said by the text itself it is final.
    private bool Toggle(string name, IReadOnlyList<XElement>[] levels, XElement? direct)
    {
        if (Measure.Switch(direct?.Element(WordXml.W + name)) is { } final)
            return final;
        var on = levels.Count(level => Measure.Switch(level.Select(p => p.Element(WordXml.W + name)).LastOrDefault(e => e is not null)) == true);
        return on % 2 == 1 || Measure.Switch(styles.RunDefaults?.Element(WordXml.W + name)) == true;
    }

    private string Font(List<XElement> nearestFirst, string script) =>
        nearestFirst.Select(p => p.Element(WordXml.W + "rFonts")).Select(f => theme.Of(f.Value(script + "Theme")) ?? f.Value(script))
            .FirstOrDefault(f => f is not null)?.Trim() ?? WordFont;

    private static string ColorOf(List<XElement> nearestFirst)
    {
        var color = nearestFirst.Select(p => p.Element(WordXml.W + "color")).FirstOrDefault(c => c is not null);
        return color.Value("themeColor") is "text1" or "dark1" ? "auto" : color.Value() is { Length: 6 } written ? written.ToUpperInvariant() : "auto";
    }

    private static List<XElement> RunProperties(IReadOnlyList<XElement> chain) =>
        [.. chain.Select(s => s.Element(WordXml.W + "rPr")).OfType<XElement>()];
}
