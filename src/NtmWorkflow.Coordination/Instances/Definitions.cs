using System.Collections.Concurrent;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Coordination.Instances;

/// <summary>
/// The workflow definitions in force, by id, and all versions that instances run on, by hash. They come from files at start;
/// a changed file is a new version, running instances stay on theirs.
/// </summary>
public sealed class Definitions(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, WorkflowDefinition> _byHash = new();
    private readonly ConcurrentDictionary<string, string> _inForce = new();

    /// <summary>Loads the folder's files into the store; a broken file stops the start with all its faults.</summary>
    public async Task LoadAsync(NtmDb db, string folder)
    {
        var files = new List<(WorkflowDefinition Definition, byte[] Json)>();
        foreach (var file in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var json = await File.ReadAllBytesAsync(file);
            files.Add((Read(Path.GetFileName(file), json), json));
        }
        IReadOnlyList<WorkflowDefinition> definitions = [.. files.Select(f => f.Definition)];
        Refuse(Path.GetFileName(folder), [.. DefinitionSet.Faults(definitions), .. KnownNames.Faults(definitions)]);
        foreach (var (definition, json) in files.OrderBy(f => f.Definition.Version))
            await PutInForceAsync(db, definition, json);
        await db.SaveChangesAsync();
    }

    /// <summary>The version now in force, kept in the store so that an instance can stay on it.</summary>
    public WorkflowDefinition InForce(string definitionId) => _byHash[_inForce[definitionId]];

    /// <summary>The version that an instance runs on.</summary>
    public async Task<WorkflowDefinition> VersionAsync(NtmDb db, string hash)
    {
        if (_byHash.TryGetValue(hash, out var known))
            return known;
        var row = await db.Set<DefinitionRow>().SingleAsync(d => d.Hash == hash);
        return _byHash[hash] = Read(row.Name, Encoding.UTF8.GetBytes(row.Json));
    }

    private async Task PutInForceAsync(NtmDb db, WorkflowDefinition definition, byte[] json)
    {
        _byHash[definition.Hash] = definition;
        _inForce[definition.DefinitionId] = definition.Hash;
        if (await db.Set<DefinitionRow>().FindAsync(definition.Hash) is null)
            db.Add(new DefinitionRow
            {
                Hash = definition.Hash, DefinitionId = definition.DefinitionId, Name = definition.Name,
                Json = Encoding.UTF8.GetString(json), LoadedAt = clock.GetUtcNow(),
            });
    }

    private static WorkflowDefinition Read(string name, byte[] json)
    {
        var reading = DefinitionReader.Read(json);
        Refuse(name, reading.Faults);
        return reading.Definition!;
    }

    private static void Refuse(string name, IReadOnlyCollection<Fault> faults)
    {
        if (faults.Count > 0)
            throw new InvalidDataException(
                $"Quy trình {name} có lỗi, chưa dùng được:\n{string.Join('\n', faults.Select(f => $"- {f.Where}: {f.Message} {f.Mend}"))}");
    }
}
