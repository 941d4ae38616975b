using System.Xml.Linq;
using NtmWorkflow.Documents.Form.Formatting;
using NtmWorkflow.Documents.Templates;

namespace NtmWorkflow.Documents.Form.Reading;

/// <summary>A Word document (tệp .docx) of whatever origin, read for the eye: its paragraphs as they look, its sections, its headers.</summary>
internal sealed class OfficeDocument
{
    private const string WordTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private readonly WordPackage package;
    private readonly Dictionary<string, string> relations;
    private readonly Cascade cascade;
    private readonly Numbering numbering;

    private OfficeDocument(WordPackage package)
    {
        this.package = package;
        var main = package.Stories.First().Part;
        relations = Relations(main);
        numbering = new Numbering(PartOf(WordTypes + "numbering+xml"));
        cascade = new Cascade(new Styles(PartOf(WordTypes + "styles+xml")), new ThemeFonts(PartOf("application/vnd.openxmlformats-officedocument.theme+xml")), numbering);
        var body = WordXml.Load(package.Parts[main]).Root!.Element(WordXml.W + "body");
        Sections = SectionReader.Read(body);
        Body = body is null ? [] : [.. new StoryReader(cascade, numbering, Story.Body, Sections).Read(body)];
        Others = [.. package.Stories.Skip(1).SelectMany(s => Read(s.Part, StoryOf(s.Part)))];
        Pages = PageCount();
    }

    /// <summary>The sections in order; a document has at least one.</summary>
    public IReadOnlyList<Section> Sections { get; }

    /// <summary>The paragraphs of the body with those in its tables and text boxes.</summary>
    public IReadOnlyList<Paragraph> Body { get; }

    /// <summary>The paragraphs of headers, footers and notes.</summary>
    public IReadOnlyList<Paragraph> Others { get; }

    /// <summary>How many pages whoever saved the file last counted; null when not told.</summary>
    public int? Pages { get; }

    public static OfficeDocument Of(WordPackage package) => new(package);

    /// <summary>The paragraphs of the header or footer that a section shows; empty when it has none.</summary>
    public IReadOnlyList<Paragraph> Margin(Section section, string kind, string type) =>
        section.Reference(kind, type) is { } id && relations.TryGetValue(id, out var part) && package.Parts.ContainsKey(part)
            ? Read(part, StoryOf(part))
            : [];

    private List<Paragraph> Read(string part, Story story) => [.. new StoryReader(cascade, numbering, story, []).Read(WordXml.Load(package.Parts[part]).Root!)];

    private Story StoryOf(string part) => package.TypeOf(part) switch
    {
        WordTypes + "header+xml" => Story.Header,
        WordTypes + "footer+xml" => Story.Footer,
        _ => Story.Notes,
    };

    private XElement? PartOf(string type) =>
        package.Parts.Keys.FirstOrDefault(p => package.TypeOf(p) == type) is { } part ? WordXml.Load(package.Parts[part]).Root : null;

    private int? PageCount()
    {
        var pages = PartOf("application/vnd.openxmlformats-officedocument.extended-properties+xml")?.Elements().FirstOrDefault(e => e.Name.LocalName == "Pages");
        return Measure.Number(pages?.Value) is { } count and >= 1 ? (int)count : null;
    }

    private Dictionary<string, string> Relations(string main)
    {
        var folder = main[..(main.LastIndexOf('/') + 1)];
        if (!package.Parts.TryGetValue($"{folder}_rels/{main[folder.Length..]}.rels", out var rels))
            return [];
        return WordXml.Load(rels).Root!.Elements()
            .Select(r => (Id: (string?)r.Attribute("Id") ?? "", Target: (string?)r.Attribute("Target") ?? ""))
            .DistinctBy(r => r.Id)
            .ToDictionary(r => r.Id, r => r.Target.StartsWith('/') ? r.Target[1..] : folder + r.Target);
    }
}
