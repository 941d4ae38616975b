using System.Collections.Concurrent;
using NtmWorkflow.Documents.Templates;

namespace NtmWorkflow.Documents.Issuing;

/// <summary>The folder with one Word template for each kind (docx-templates); each is compiled when first needed.</summary>
public sealed class TemplateFolder(string folder)
{
    private readonly ConcurrentDictionary<string, Template> compiled = new();

    public byte[] Fill(OfficialDocument document) => For(document.Kind).Fill(document.ToJson());

    public Template For(DocumentKind kind) => compiled.GetOrAdd(kind.TemplateFile, Compile);

    private Template Compile(string file)
    {
        var verdict = Template.Compile(File.ReadAllBytes(Path.Combine(folder, file)));
        return verdict.Template
            ?? throw new InvalidDataException($"Mẫu {file} không dùng được:{Environment.NewLine}{string.Join(Environment.NewLine, verdict.Problems)}");
    }
}
