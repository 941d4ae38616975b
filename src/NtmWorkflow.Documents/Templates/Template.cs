using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NtmWorkflow.Documents.Templates;

/// <summary>A Word template (mẫu văn bản) compiled once, to be filled with data many times.</summary>
public sealed class Template
{
    private static readonly JsonWriterOptions AsItStands = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly TemplatePart[] parts;

    private Template(TemplatePart[] parts, string hash) => (this.parts, Hash) = (parts, hash);

    /// <summary>SHA-256 of the file it was compiled from: which version of the template a document was made with.</summary>
    public string Hash { get; }

    /// <summary>Compiles a .docx; the verdict names all problems at once when it cannot serve as a template.</summary>
    public static TemplateVerdict Compile(ReadOnlyMemory<byte> docx)
    {
        var problems = new List<TemplateProblem>();
        if (WordPackage.Read(docx, problems) is not { } package)
            return TemplateVerdict.Refused(problems);
        var stories = package.Stories.ToDictionary(s => s.Part, s => s.Place);
        var parts = new List<TemplatePart>();
        foreach (var (name, bytes) in package.Parts)
            parts.Add(stories.TryGetValue(name, out var place) && PartCompiler.Compile(bytes, place, problems) is { } segments
                ? TemplatePart.Varying(name, segments)
                : TemplatePart.Fixed(name, Undated(package, name, bytes)));
        return problems.Count > 0 ? TemplateVerdict.Refused(problems) : new(new([.. parts], Convert.ToHexStringLower(SHA256.HashData(docx.Span))), []);
    }

    /// <summary>Every field and block of the template, in the order in which they stand.</summary>
    public IReadOnlyList<TemplateField> Fields => [.. parts.SelectMany(p => FieldsOf(p.Segments ?? [], []))];

    /// <summary>All that the data lacks to fill the template.</summary>
    public IReadOnlyList<MissingField> Missing(JsonElement data) => Press.OfThread.Missing(parts, data);

    public IReadOnlyList<MissingField> Missing(JsonObject data)
    {
        using var document = Read(data);
        return Missing(document.RootElement);
    }

    /// <summary>Writes the finished .docx; the same data give the same bytes. Nothing is written before all of it is known to be right.</summary>
    /// <exception cref="MissingFieldsException">The data lack fields that the template wants; it names all of them.</exception>
    public void Fill(JsonElement data, Stream docx) => Press.OfThread.Print(parts, data, docx);

    public byte[] Fill(JsonObject data)
    {
        using var document = Read(data);
        using var docx = new MemoryStream();
        Fill(document.RootElement, docx);
        return docx.ToArray();
    }

    // Letters that are not escaped can be copied as they stand.
    private static JsonDocument Read(JsonObject data)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json, AsItStands))
            data.WriteTo(writer);
        return JsonDocument.Parse(json.WrittenMemory);
    }

    private static IEnumerable<TemplateField> FieldsOf(IReadOnlyList<Segment> segments, IReadOnlyList<string> within) =>
        segments.SelectMany(segment => segment switch
        {
            Field field => [new TemplateField(field.Name.Written, false, within)],
            Section section => FieldsOf(section.Content, [.. within, section.Name.Written])
                .Prepend(new(section.Name.Written, true, within)),
            TableWithRows table => FieldsOf(table.Content, within),
            _ => Enumerable.Empty<TemplateField>(),
        });

    // Who saved the template last, and when, is not a property of the documents made from it.
    private static byte[] Undated(WordPackage package, string name, byte[] bytes)
    {
        if (package.TypeOf(name) != "application/vnd.openxmlformats-package.core-properties+xml")
            return bytes;
        var properties = WordXml.Load(bytes);
        properties.Root!.Elements()
            .Where(e => e.Name.LocalName is "created" or "modified" or "lastModifiedBy" or "lastPrinted" or "revision")
            .ToList().ForEach(e => e.Remove());
        return WordXml.Save(properties);
    }
}
