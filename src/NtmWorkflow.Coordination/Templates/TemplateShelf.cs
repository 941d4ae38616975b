using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Documents.Templates;

namespace NtmWorkflow.Coordination.Templates;

/// <summary>The templates that documents are made with (mẫu đang dùng), each compiled once: those of the office, or those shipped.</summary>
public sealed class TemplateShelf(TemplateFolder shipped)
{
    private readonly ConcurrentDictionary<string, Template> compiled = new();

    /// <summary>The template that holds now; asked of the database each time, for another server may have changed it.</summary>
    public async Task<Template> CurrentAsync(NtmDb db, DocumentKind kind)
    {
        var newest = await db.Set<TemplateRow>().AsNoTracking().Where(t => t.Kind == kind.Code).OrderByDescending(t => t.Version)
            .Select(t => new { t.Hash, IsShipped = t.Content == null }).FirstOrDefaultAsync();
        return newest is { IsShipped: false } && await StoredAsync(db, kind, newest.Hash) is { } template ? template : shipped.For(kind);
    }

    /// <summary>The template with which a document was asked for, however often it was changed since; today's when it is gone with an earlier release.</summary>
    public async Task<Template> AskedAsync(NtmDb db, DocumentKind kind, string? hash) =>
        hash is null ? await CurrentAsync(db, kind)
        : shipped.For(kind) is var own && own.Hash == hash ? own
        : await StoredAsync(db, kind, hash) ?? await CurrentAsync(db, kind);

    private async Task<Template?> StoredAsync(NtmDb db, DocumentKind kind, string hash)
    {
        if (compiled.TryGetValue(hash, out var known))
            return known;
        var content = await db.Set<TemplateRow>().AsNoTracking().Where(t => t.Kind == kind.Code && t.Hash == hash && t.Content != null)
            .Select(t => t.Content).FirstOrDefaultAsync();
        return content is null ? null : compiled.GetOrAdd(hash, Template.Compile(content).Accepted);
    }
}
