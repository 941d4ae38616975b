using System.Xml.Linq;
using NtmWorkflow.Documents.Form.Formatting;
using NtmWorkflow.Documents.Templates;

namespace NtmWorkflow.Documents.Form.Reading;

/// <summary>What stands in one paragraph.</summary>
/// <param name="Boxes">The contents of text boxes that are anchored there.</param>
internal sealed record RunText(
    IReadOnlyList<(IReadOnlyList<Span> Spans, bool AfterTab)> Lines, IReadOnlyList<Stroke> Strokes, string Fields, IReadOnlyList<XElement> Boxes);

/// <summary>Reads what stands in one paragraph: text in its formats, line by line, drawn lines, field codes, text boxes.</summary>
internal sealed class RunReader(Func<XElement?, TextFormat> format)
{
    private static readonly HashSet<string> Unseen = ["del", "moveFrom", "pPr", "rPr", "proofErr", "bookmarkStart", "bookmarkEnd", "sectPr", "delText"];

    private readonly List<(IReadOnlyList<Span> Spans, bool AfterTab)> lines = [];
    private readonly List<Stroke> strokes = [];
    private readonly List<XElement> boxes = [];
    private readonly System.Text.StringBuilder fields = new();
    private List<Span> spans = [];
    private bool afterTab;

    /// <param name="label">The number that a list puts in front, and how it looks.</param>
    public RunText Read(XElement paragraph, Span? label)
    {
        if (label is not null)
            spans.Add(label);
        foreach (var element in paragraph.Elements())
            Inline(element);
        Break(false);
        return new(lines, strokes, fields.ToString(), boxes);
    }

    private void Inline(XElement element)
    {
        if (element.Name == WordXml.R)
            Run(element);
        else if (element.Name.LocalName == "AlternateContent")
            Inline(element, Chosen(element));
        else if (!Unseen.Contains(element.Name.LocalName))
        {
            fields.Append(' ').Append(element.Name.LocalName == "fldSimple" ? element.Value("instr") : "");
            Inline(element, element.Elements());
        }
    }

    private void Inline(XElement parent, IEnumerable<XElement> children)
    {
        foreach (var child in children.Where(c => c != parent))
            Inline(child);
    }

    private void Run(XElement run)
    {
        var look = format(run.Element(WordXml.W + "rPr"));
        foreach (var element in run.Elements().SelectMany(e => e.Name.LocalName == "AlternateContent" ? Chosen(e) : [e]))
            Content(element, look);
    }

    private void Content(XElement element, TextFormat look)
    {
        switch (element.Name.LocalName)
        {
            case "t" when !look.Hidden:
                spans.Add(new(look.Capitals ? element.Value.ToUpperInvariant() : element.Value, look));
                break;
            case "noBreakHyphen":
                spans.Add(new("-", look));
                break;
            case "tab":
                Tab(look);
                break;
            case "br" or "cr":
                Break(false);
                break;
            case "instrText":
                fields.Append(element.Value);
                break;
            case "drawing" or "pict" or "object":
                strokes.AddRange(Drawings.Strokes(element));
                boxes.AddRange(element.Descendants(WordXml.W + "txbxContent").Where(b => !b.Ancestors(WordXml.W + "txbxContent").Any(a => a.Ancestors().Contains(element))
                    && !b.Ancestors().TakeWhile(a => a != element).Any(a => a.Name.LocalName == "Fallback")));
                break;
        }
    }

    // In a head without a table a tab parts what stands left from what stands right.
    private void Tab(TextFormat look)
    {
        if (spans.Exists(s => s.Text.Any(char.IsLetterOrDigit)))
            Break(true);
        else
            spans.Add(new("\t", look));
    }

    private void Break(bool tab)
    {
        lines.Add((spans, afterTab));
        (spans, afterTab) = ([], tab);
    }

    // Word draws the choice and keeps the fallback for older programs.
    private static IEnumerable<XElement> Chosen(XElement alternate) =>
        (alternate.Elements().FirstOrDefault(e => e.Name.LocalName == "Choice") ?? alternate.Elements().FirstOrDefault())?.Elements() ?? [];
}
