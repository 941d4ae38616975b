using System.Collections.Concurrent;
using System.Security.Cryptography;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Documents.Templates;

namespace NtmWorkflow.Coordination.Documents;

/// <summary>A compiled template with the SHA-256 of its file.</summary>
public sealed record ShelvedTemplate(Template Template, string Hash);

/// <summary>The Word templates (mẫu văn bản), compiled once each.</summary>
public sealed class TemplateShelf(string folder)
{
    private readonly ConcurrentDictionary<string, ShelvedTemplate> _templates = new();

    public ShelvedTemplate this[string kind] => _templates.GetOrAdd(kind, Load);

    public static DocumentKind Kind(string code) => DocumentKind.All.First(k => k.Code == code);

    private ShelvedTemplate Load(string kind)
    {
        var file = Path.Combine(folder, Kind(kind).TemplateFile);
        var bytes = File.ReadAllBytes(file);
        var verdict = Template.Compile(bytes);
        return verdict.Template is { } template
            ? new(template, Convert.ToHexStringLower(SHA256.HashData(bytes)))
            : throw new InvalidDataException($"Mẫu {Path.GetFileName(file)} có lỗi:\n{string.Join('\n', verdict.Problems.Select(p => $"- {p}"))}");
    }
}
