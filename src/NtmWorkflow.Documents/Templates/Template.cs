using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace NtmWorkflow.Documents.Templates;

/// <summary>A Word template (mẫu văn bản) compiled once, to be filled with data many times.</summary>
public sealed class Template
{
    /// <summary>A larger file is refused unread.</summary>
    public const int MaxFileBytes = WordPackage.MaxFileBytes;

    // The first instant that a zip can hold: the time of filling must not change the bytes.
    private static readonly DateTimeOffset ZipEpoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly IReadOnlyList<TemplatePart> parts;

    private Template(IReadOnlyList<TemplatePart> parts, string hash) => (this.parts, Hash) = (parts, hash);

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
                ? new(name, null, compiled.Segments, compiled.Tags)
                : new(name, Undated(package, name, bytes), [], []));
        if (promised is not null)
            foreach (var part in parts)
                problems.AddRange(FieldCheck.Problems(part.Tags, promised));
        return problems.Count > 0 ? TemplateVerdict.Refused(problems) : new(new(parts, Convert.ToHexStringLower(SHA256.HashData(docx.Span))), []);
    }

    /// <summary>Every tag outside of blocks, in the order in which they stand; those in a block are its content.</summary>
    public IReadOnlyList<TemplateTag> Tags => [.. parts.SelectMany(p => p.Tags)];

    /// <summary>All that the data lacks to fill the template.</summary>
    public IReadOnlyList<MissingField> Missing(JsonObject data) => Write(data).Missing;

    /// <summary>The finished .docx; the same data give the same bytes.</summary>
    /// <exception cref="MissingFieldsException">The data lack a field that the template wants.</exception>
    public byte[] Fill(JsonObject data)
    {
        var (missing, texts) = Write(data);
        if (missing.Count > 0)
            throw new MissingFieldsException(missing);
        using var docx = new MemoryStream();
        using (var zip = new ZipArchive(docx, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var part in parts)
            {
                var entry = zip.CreateEntry(part.Name, CompressionLevel.Optimal);
                entry.LastWriteTime = ZipEpoch;
                using var target = entry.Open();
                target.Write(part.Bytes ?? texts[part.Name].Written);
            }
        return docx.ToArray();
    }

    private (IReadOnlyList<MissingField> Missing, Dictionary<string, FilledText> Texts) Write(JsonObject data)
    {
        var filling = new Filling(data);
        var texts = parts.Where(p => p.Bytes is null).ToDictionary(p => p.Name, p => filling.Fill(p.Segments));
        return (filling.Missing, texts);
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

/// <summary>A part of the package: kept as it is, or written anew from segments.</summary>
internal sealed record TemplatePart(string Name, byte[]? Bytes, IReadOnlyList<Segment> Segments, IReadOnlyList<TemplateTag> Tags);
