using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Coordination.Instances;

/// <summary>A definition file (tệp quy trình) that cannot be used, with all that is wrong in it.</summary>
public sealed record RefusedFile(string Name, IReadOnlyList<Fault> Faults)
{
    /// <summary>The file and its faults, one on each line.</summary>
    public override string ToString() =>
        $"Tệp quy trình {Name} chưa dùng được:\n{string.Join('\n', Faults.Select(f => $"- {f.Where}: {f.Message} {f.Mend}"))}";
}

/// <summary>A definition file that passed every check.</summary>
internal sealed record SoundFile(string Name, WorkflowDefinition Definition, byte[] Json);

/// <summary>The files of a folder of definitions, the sound ones apart from the refused.</summary>
internal sealed record DefinitionFolder(IReadOnlyList<SoundFile> Sound, IReadOnlyList<RefusedFile> Refused)
{
    private const int MostFiles = 100;

    /// <param name="standing">The definitions that are in force already, on which files may call.</param>
    public static async Task<DefinitionFolder> ReadAsync(string folder, IReadOnlyCollection<WorkflowDefinition> standing)
    {
        var read = new DefinitionFolder([], []);
        foreach (var file in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Take(MostFiles))
            read = read.With(Path.GetFileName(file), await File.ReadAllBytesAsync(file));
        return read.AmongEachOther(standing);
    }

    private DefinitionFolder With(string name, byte[] json)
    {
        var reading = DefinitionReader.Read(json);
        IReadOnlyList<Fault> faults = reading.Definition is { } read ? [.. KnownNames.Faults([read])] : [.. reading.Faults];
        return faults.Count == 0
            ? this with { Sound = [.. Sound, new(name, reading.Definition!, json)] }
            : this with { Refused = [.. Refused, new(name, faults)] };
    }

    /// <summary>A file that calls on a refused one is refused too, so it is looked at again until no more falls out.</summary>
    private DefinitionFolder AmongEachOther(IReadOnlyCollection<WorkflowDefinition> standing)
    {
        IReadOnlyList<WorkflowDefinition> files = [.. Sound.Select(f => f.Definition)];
        IReadOnlyList<WorkflowDefinition> all = [.. files, .. standing.Where(old => files.All(f => f.DefinitionId != old.DefinitionId))];
        IReadOnlyList<RefusedFile> refused =
        [
            .. Sound.Select(f => new RefusedFile(f.Name, [.. DefinitionSet.FaultsOf(f.Definition, all)])).Where(f => f.Faults.Count > 0),
        ];
        return refused.Count == 0
            ? this
            : new DefinitionFolder([.. Sound.Where(f => refused.All(r => r.Name != f.Name))], [.. Refused, .. refused]).AmongEachOther(standing);
    }
}
