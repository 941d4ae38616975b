using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NtmWorkflow.Documents.Templates;

/// <summary>A Word template (mẫu văn bản) compiled once, to be filled with data many times.</summary>
public sealed class Template
{
    /// <summary>A larger file is refused unread.</summary>
    public const int MaxFileBytes = WordPackage.MaxFileBytes;

    private static readonly JsonWriterOptions AsItStands = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly TemplatePart[] parts;

    private Template(TemplatePart[] parts, string hash) => (this.parts, Hash) = (parts, hash);

    /// <summary>SHA-256 of the file it was compiled from: which version of the template a document was made with.</summary>
    public string Hash { get; }

    /// <summary>Compiles a .docx; the verdict names all problems at once when it cannot serve as a template.</summary>
    /// <param name="promised">The fields that the template may use; null when nobody knows them.</param>
    public static TemplateVerdict Compile(ReadOnlyMemory<byte> docx, IReadOnlyList<DataField>? promised = null)
    {
        var problems = new List<TemplateProblem>();
        if (WordPackage.Read(docx, problems) is not { } package)
            return TemplateVerdict.Refused(problems);
        var stories = package.Stories.ToDictionary(s => s.Part, s => s.Place);
        var parts = new List<TemplatePart>();
        foreach (var (name, bytes) in package.Parts)
            parts.Add(stories.TryGetValue(name, out var place) && PartCompiler.Compile(bytes, place, problems) is { } compiled
                ? TemplatePart.Varying(name, compiled)
                : TemplatePart.Fixed(name, Undated(package, name, bytes)));
        if (promised is not null)
            foreach (var part in parts)
                problems.AddRange(FieldCheck.Problems(part.Tags, promised));
        return problems.Count > 0 ? TemplateVerdict.Refused(problems) : new(new([.. parts], Convert.ToHexStringLower(SHA256.HashData(docx.Span))), []);
    }

    /// <summary>Every tag outside of blocks, in the order in which they stand; those in a block are its content.</summary>
    public IReadOnlyList<TemplateTag> Tags => [.. parts.SelectMany(p => p.Tags)];

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
