using System.Xml.Linq;
using NtmWorkflow.Documents.Form.Formatting;
using NtmWorkflow.Documents.Templates;

namespace NtmWorkflow.Documents.Form.Reading;

/// <summary>Reads the paragraphs of one part in the order in which they are read, numbered as they stand in the file.</summary>
internal sealed class StoryReader(Cascade cascade, Numbering numbering, Story story, IReadOnlyList<Section> sections)
{
    private static readonly HashSet<string> Wrappers = ["sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "footnote", "endnote", "txbxContent"];

    private readonly PageCounter pages = new();
    private int section, table, number, boxes;

    public IEnumerable<Paragraph> Read(XElement container) => Blocks(container, null, null);

    private IEnumerable<Paragraph> Blocks(XElement container, Cell? cell, string? tableStyle)
    {
        foreach (var element in container.Elements())
        {
            var inner = element.Name == WordXml.P ? Paragraphs(element, cell, tableStyle)
                : element.Name == WordXml.Table ? Rows(element)
                : Wrappers.Contains(element.Name.LocalName) ? Blocks(element, cell, tableStyle)
                : [];
            foreach (var paragraph in inner)
                yield return paragraph;
            if (cell is null && element.Parent?.Name == WordXml.W + "body" && SectionReader.Ending(element) is not null)
                section++;
        }
    }

    private IEnumerable<Paragraph> Rows(XElement element)
    {
        var (id, style) = (++table, element.Element(WordXml.W + "tblPr")?.Element(WordXml.W + "tblStyle").Value());
        var rows = element.Elements().SelectMany(Unwrapped).Where(r => r.Name == WordXml.Row).ToList();
        for (var row = 0; row < rows.Count; row++)
        {
            var column = 0;
            foreach (var cell in rows[row].Elements().SelectMany(Unwrapped).Where(c => c.Name == WordXml.Cell))
            {
                var properties = cell.Element(WordXml.W + "tcPr");
                var width = properties?.Element(WordXml.W + "tcW");
                var place = new Cell(id, row, column, width.Value("type") is "pct" or "auto" or "nil" ? null : Measure.Twips(width.Value("w")));
                foreach (var paragraph in Blocks(cell, place, style))
                    yield return paragraph;
                column += (int)Math.Clamp(Measure.Number(properties?.Element(WordXml.W + "gridSpan").Value()) ?? 1, 1, 100);
            }
        }
    }

    private static IEnumerable<XElement> Unwrapped(XElement element) =>
        Wrappers.Contains(element.Name.LocalName) ? element.Elements().SelectMany(Unwrapped) : [element];

    private IEnumerable<Paragraph> Paragraphs(XElement element, Cell? cell, string? tableStyle)
    {
        var format = cascade.Paragraph(element.Element(WordXml.W + "pPr"), tableStyle);
        var place = sections.Count == 0 ? null : sections[Math.Min(section, sections.Count - 1)];
        TextFormat Look(XElement? properties) => cascade.Text(tableStyle, format.Style, properties);
        var text = new RunReader(Look).Read(element, Label(element, format, Look));
        yield return new(boxes > 0 ? Story.TextBox : story, ++number, pages.At(element), cell, place, format, text);
        boxes++;
        foreach (var boxed in text.Boxes.SelectMany(box => Blocks(box, cell, null)))
            yield return boxed;
        boxes--;
    }

    private Span? Label(XElement element, ParagraphFormat format, Func<XElement?, TextFormat> look) =>
        format.List is { } list && numbering.Next(list, format.Level) is { Length: > 0 } number
            ? new(number + " ", look(numbering.Letters(list, format.Level, element.Element(WordXml.W + "pPr")?.Element(WordXml.W + "rPr"))))
            : null;
}

/// <summary>Knows the page of a paragraph in a file that tells where its pages broke when it was last saved.</summary>
internal sealed class PageCounter
{
    private int page = 1;
    private bool? told;

    public int? At(XElement paragraph)
    {
        told ??= paragraph.Document?.Descendants(WordXml.W + "lastRenderedPageBreak").Any() == true;
        if (told == false)
            return null;
        // A break behind the first words belongs to the paragraph's next page.
        var breaks = paragraph.Descendants(WordXml.W + "lastRenderedPageBreak").ToList();
        var starts = breaks.Count > 0 && !paragraph.Descendants(WordXml.T).TakeWhile(t => t.IsBefore(breaks[0])).Any();
        var own = page + (starts ? 1 : 0);
        page += breaks.Count;
        return own;
    }
}
