using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Coordination.Instances;

/// <summary>A version of a definition: since when it was in force, and how many instances run on it or have ended on it.</summary>
public sealed record VersionLine(string Hash, DateTimeOffset LoadedAt, bool IsInForce, int Running, int Finished);

/// <summary>A definition in force, with all its versions, the newest first.</summary>
public sealed record DefinitionLine(WorkflowDefinition InForce, IReadOnlyList<VersionLine> Versions)
{
    /// <summary>The former versions on which something still runs.</summary>
    public IEnumerable<VersionLine> Former => Versions.Where(v => !v.IsInForce && v.Running > 0);
}

/// <summary>The workflow definitions (quy trình) as people look at them.</summary>
public sealed class DefinitionDesk(NtmDb db, Definitions definitions)
{
    public IReadOnlyList<RefusedFile> Refused => definitions.Refused;

    public async Task<IReadOnlyList<DefinitionLine>> ListAsync()
    {
        var rows = await db.Set<DefinitionRow>().AsNoTracking().OrderByDescending(d => d.LoadedAt)
            .Select(d => new { d.DefinitionId, d.Hash, d.LoadedAt }).ToListAsync();
        var counts = await db.Set<InstanceRow>().GroupBy(i => new { i.DefinitionHash, i.Finished })
            .Select(g => new { g.Key.DefinitionHash, g.Key.Finished, Count = g.Count() }).ToListAsync();
        int Count(string hash, bool finished) => counts.FirstOrDefault(c => c.DefinitionHash == hash && c.Finished == finished)?.Count ?? 0;
        return
        [
            .. definitions.All.Select(d => new DefinitionLine(d,
            [
                .. rows.Where(r => r.DefinitionId == d.DefinitionId)
                    .Select(r => new VersionLine(r.Hash, r.LoadedAt, r.Hash == d.Hash, Count(r.Hash, false), Count(r.Hash, true))),
            ])),
        ];
    }

    /// <summary>Null when no definition of this id is in force.</summary>
    public async Task<DefinitionLine?> FindAsync(string definitionId) =>
        (await ListAsync()).FirstOrDefault(d => d.InForce.DefinitionId == definitionId);

    /// <summary>A version, in force or not; null when there is none.</summary>
    public Task<WorkflowDefinition?> VersionAsync(string hash) => definitions.FindAsync(db, hash);
}
