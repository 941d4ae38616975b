using System.Xml.Linq;
using NtmWorkflow.Documents.Form.Formatting;
using NtmWorkflow.Documents.Templates;

namespace NtmWorkflow.Documents.Form.Reading;

/// <summary>Finds the sections of a body: each ends with the paragraph that carries its properties, the last with the body.</summary>
internal static class SectionReader
{
    public static IReadOnlyList<Section> Read(XElement? body)
    {
        var sections = new List<Section>();
        var hasTable = false;
        foreach (var element in body?.Elements() ?? [])
        {
            hasTable |= element.DescendantsAndSelf(WordXml.Table).Any(IsRuled);
            if (Ending(element) is { } properties)
            {
                sections.Add(new(sections.Count + 1, properties, sections.LastOrDefault()) { HasTable = hasTable });
                hasTable = false;
            }
        }
        if (sections.Count == 0)
            sections.Add(new(1, null, null) { HasTable = hasTable });
        return sections;
    }

    // Head and signatures are often laid out in a table without lines.
    private static bool IsRuled(XElement table)
    {
        var properties = table.Element(WordXml.W + "tblPr");
        return properties?.Element(WordXml.W + "tblBorders") is { } borders
            ? borders.Elements().Any(b => b.Value() is not (null or "none" or "nil"))
            : properties?.Element(WordXml.W + "tblStyle") is not null || table.Descendants(WordXml.W + "tcBorders").Any();
    }

    /// <summary>The properties of the section that ends here.</summary>
    public static XElement? Ending(XElement element) =>
        element.Name == WordXml.W + "sectPr" ? element
        : element.Name == WordXml.P ? element.Element(WordXml.W + "pPr")?.Element(WordXml.W + "sectPr")
        : element.Name == WordXml.W + "sdt" ? element.Descendants(WordXml.W + "pPr").Elements(WordXml.W + "sectPr").FirstOrDefault()
        : null;
}
