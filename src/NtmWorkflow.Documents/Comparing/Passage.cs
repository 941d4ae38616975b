using System.Text.RegularExpressions;
using System.Xml.Linq;
using NtmWorkflow.Documents.Templates;

namespace NtmWorkflow.Documents.Comparing;

/// <summary>A paragraph or a table row as it is read, and the heading or table that it stands under.</summary>
internal sealed record Passage(string Text, string Where)
{
    /// <summary>The passages of a document in reading order, without empty ones; headers, footers and notes behind the body.</summary>
    public static IReadOnlyList<Passage> Read(WordPackage package)
    {
        var headings = HeadingStyles(package);
        return [.. package.Stories.SelectMany((story, i) => new PassageReader(i == 0 ? "Phần đầu văn bản" : story.Place, headings).Read(WordXml.Load(package.Parts[story.Part]).Root!))];
    }

    private static HashSet<string> HeadingStyles(WordPackage package) =>
        [.. from part in package.Parts
            where package.TypeOf(part.Key) == "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"
            from style in WordXml.Load(part.Value).Root!.Elements(WordXml.W + "style")
            where style.Descendants(WordXml.W + "outlineLvl").Any()
            select (string?)style.Attribute(WordXml.W + "styleId")];
}

/// <summary>Reads the passages of one part, knowing the last heading and counting the tables.</summary>
internal sealed partial class PassageReader(string start, HashSet<string> headings)
{
    private const int LongestHeading = 80;
    private string heading = start;
    private int tables;

    public IEnumerable<Passage> Read(XElement block) =>
        block.Name == WordXml.P ? ReadParagraph(block)
        : block.Name == WordXml.Table ? ReadTable(block)
        // Word keeps a text box twice, the second time for older programs.
        : block.Name.LocalName == "Fallback" ? []
        : block.Elements().SelectMany(Read);

    private IEnumerable<Passage> ReadParagraph(XElement paragraph)
    {
        if (TextOf(paragraph) is { Length: > 0 } text)
        {
            if (IsHeading(paragraph, text))
                heading = Cut(text);
            yield return new(text, heading);
        }
        foreach (var inBox in paragraph.Elements().SelectMany(Read))
            yield return inBox;
    }

    private IEnumerable<Passage> ReadTable(XElement table)
    {
        tables++;
        foreach (var row in table.Elements(WordXml.Row))
        {
            var cells = row.Elements(WordXml.Cell).Select(c => string.Join(' ', c.Descendants(WordXml.P).Select(TextOf).Where(t => t.Length > 0)));
            if (string.Join(" | ", cells) is var text && text.Any(char.IsLetterOrDigit))
                yield return new(text, $"{heading}, bảng {tables}");
        }
    }

    private bool IsHeading(XElement paragraph, string text)
    {
        var properties = paragraph.Element(WordXml.W + "pPr");
        return properties?.Element(WordXml.W + "outlineLvl") is not null
            || headings.Contains((string?)properties?.Element(WordXml.W + "pStyle")?.Attribute(WordXml.W + "val") ?? "")
            || NumberedHeading().IsMatch(text);
    }

    /// <summary>What stands on the page: the text of the paragraph's own runs, with one space for any room between words.</summary>
    private static string TextOf(XElement paragraph) => Room().Replace(string.Concat(
        from run in paragraph.Descendants(WordXml.R)
        where run.Ancestors(WordXml.P).First() == paragraph && run.Parent!.Name != WordXml.W + "del"
        from piece in run.Elements()
        select piece.Name == WordXml.T ? piece.Value : piece.Name == WordXml.W + "noBreakHyphen" ? "-" : piece.Name.LocalName is "tab" or "br" or "cr" ? " " : ""), " ").Trim().Normalize();

    private static string Cut(string text) => text.Length <= LongestHeading ? text : $"{text[..LongestHeading].TrimEnd()}…";

    // What other offices do not mark as a heading but number as one: "II. Giải pháp", "Điều 3. …", "Phụ lục I".
    [GeneratedRegex(@"^([IVXLC]+\.\s|(Điều|Chương|Phần|Mục|Phụ lục)\s+[IVXLC\d]+\b|(PHỤ LỤC|CHƯƠNG|PHẦN)\b)")]
    private static partial Regex NumberedHeading();

    [GeneratedRegex(@"[\s\u00a0]+")]
    private static partial Regex Room();
}
