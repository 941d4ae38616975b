using System.Collections.Concurrent;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Coordination.Instances;

/// <summary>
/// The workflow definitions in force, by id, and all versions that instances run on, by hash. They come from files at start;
/// a changed file is a new version, running instances stay on theirs. Where a file is broken or gone, the version that served last serves on.
/// </summary>
public sealed class Definitions(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, WorkflowDefinition> _byHash = new();
    private readonly ConcurrentDictionary<string, string> _inForce = new();

    /// <summary>The files that were refused at the last loading.</summary>
    public IReadOnlyList<RefusedFile> Refused { get; private set; } = [];

    /// <summary>The versions in force, in the order of their ids.</summary>
    public IReadOnlyList<WorkflowDefinition> All => [.. _inForce.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => _byHash[d.Value])];

    /// <summary>Loads the folder's sound files into the store; the refused are in <see cref="Refused"/>.</summary>
    public async Task LoadAsync(NtmDb db, string folder)
    {
        await TakeUpStoredAsync(db);
        var files = await DefinitionFolder.ReadAsync(DefinitionFolder.FilesOf(folder), All);
        Refused = files.Refused;
        foreach (var file in files.Sound.OrderBy(f => f.Definition.Version))
            await PutInForceAsync(db, file);
        await db.SaveChangesAsync();
    }

    /// <summary>The version now in force, or null when no sound file of it has ever been loaded.</summary>
    public WorkflowDefinition? InForce(string definitionId) => _inForce.TryGetValue(definitionId, out var hash) ? _byHash[hash] : null;

    /// <summary>Why no instance of this definition can be started now; null when one can.</summary>
    public string? WhyNot(string definitionId) => InForce(definitionId) is null
        ? $"Quy trình '{definitionId}' chưa dùng được{(Refused.Count == 0 ? "" : $": tệp {string.Join(", ", Refused.Select(r => r.Name))} có lỗi")}. Báo người quản trị xem trang Quy trình."
        : null;

    /// <summary>The version that an instance runs on.</summary>
    public async Task<WorkflowDefinition> VersionAsync(NtmDb db, string hash) =>
        await FindAsync(db, hash) ?? throw new InvalidDataException($"The store has no version {hash} of a definition, on which an instance runs.");

    /// <summary>The version of this hash; null when there is none.</summary>
    public async Task<WorkflowDefinition?> FindAsync(NtmDb db, string hash) =>
        _byHash.TryGetValue(hash, out var known) ? known
        : await db.Set<DefinitionRow>().FindAsync(hash) is { } row ? Take(row) : null;

    private async Task TakeUpStoredAsync(NtmDb db)
    {
        foreach (var row in await db.Set<DefinitionRow>().AsNoTracking().OrderBy(d => d.LoadedAt).ToListAsync())
            _inForce[row.DefinitionId] = Take(row).Hash;
    }

    private async Task PutInForceAsync(NtmDb db, SoundFile file)
    {
        var definition = file.Definition;
        var isInForce = _inForce.TryGetValue(definition.DefinitionId, out var hash) && hash == definition.Hash;
        _byHash[definition.Hash] = definition;
        _inForce[definition.DefinitionId] = definition.Hash;
        if (await db.Set<DefinitionRow>().FindAsync(definition.Hash) is not { } row)
            db.Add(new DefinitionRow
            {
                Hash = definition.Hash, DefinitionId = definition.DefinitionId, Name = definition.Name,
                Json = Encoding.UTF8.GetString(file.Json), LoadedAt = clock.GetUtcNow(),
            });
        else if (!isInForce)
            row.LoadedAt = clock.GetUtcNow();
    }

    private WorkflowDefinition Take(DefinitionRow row) => _byHash[row.Hash] = DefinitionReader.ReadAgain(Encoding.UTF8.GetBytes(row.Json));
}
