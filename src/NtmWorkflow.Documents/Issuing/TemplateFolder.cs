using System.Collections.Concurrent;
using NtmWorkflow.Documents.Templates;

namespace NtmWorkflow.Documents.Issuing;

/// <summary>The folder with one Word template for each kind (docx-templates); each is compiled when first needed.</summary>
public sealed class TemplateFolder(string folder)
{
    private readonly ConcurrentDictionary<DocumentKind, Template> compiled = new();

    public byte[] Fill(OfficialDocument document) => For(document.Kind).Fill(document.ToJson());

    public Template For(DocumentKind kind) => compiled.GetOrAdd(kind, Compile);

    /// <summary>The kind's Word file as it was shipped.</summary>
    public byte[] Read(DocumentKind kind) => File.ReadAllBytes(Path.Combine(folder, kind.TemplateFile));

    private Template Compile(DocumentKind kind)
    {
        var verdict = Template.Compile(Read(kind), kind.Fields);
        return verdict.Template
            ?? throw new InvalidDataException($"Mẫu {kind.TemplateFile} không dùng được:{Environment.NewLine}{string.Join(Environment.NewLine, verdict.Problems)}");
    }
}
