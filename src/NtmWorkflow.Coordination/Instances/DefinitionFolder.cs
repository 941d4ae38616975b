using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Coordination.Instances;

/// <summary>A definition file (tệp quy trình) that cannot be used, with all that is wrong in it.</summary>
public sealed record RefusedFile(string Name, IReadOnlyList<Fault> Faults)
{
    /// <summary>The file and its faults, one on each line.</summary>
    public override string ToString() => $"Tệp quy trình {Name} chưa dùng được:\n{string.Join('\n', Faults.Select(f => $"- {f}"))}";
}

/// <summary>A definition file that passed every check.</summary>
public sealed record SoundFile(string Name, WorkflowDefinition Definition, byte[] Json);

/// <summary>The definition files that stand in one folder, the sound ones apart from the refused.</summary>
public sealed record DefinitionFolder(IReadOnlyList<SoundFile> Sound, IReadOnlyList<RefusedFile> Refused)
{
    private const int MostFiles = 100;

    /// <summary>The files of a folder that are taken for definitions, in the order of their names.</summary>
    public static IReadOnlyList<string> FilesOf(string folder) => [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal)];

    /// <summary>Reads files of one folder, and holds them against each other.</summary>
    /// <param name="standing">The definitions that are in force already, on which files may call.</param>
    public static async Task<DefinitionFolder> ReadAsync(IReadOnlyList<string> files, IReadOnlyCollection<WorkflowDefinition> standing)
    {
        var read = new DefinitionFolder([], files.Count > MostFiles ? [TooMany(files)] : []);
        foreach (var file in files.Take(MostFiles))
            read = await read.WithAsync(file);
        return read.AmongEachOther(standing);
    }

    private async Task<DefinitionFolder> WithAsync(string file)
    {
        var name = Path.GetFileName(file);
        try
        {
            return With(name, await ContentAsync(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Without(name, new Fault("$", "unreadable-file", "Không mở được tệp.", "Hãy kiểm tra tệp còn đó không và quyền đọc tệp."));
        }
    }

    /// <summary>No more than it takes to see that the file is too large.</summary>
    private static async Task<byte[]> ContentAsync(string file)
    {
        await using var stream = File.OpenRead(file);
        var content = new byte[Math.Min(stream.Length, DefinitionReader.MostBytes + 1)];
        await stream.ReadExactlyAsync(content);
        return content;
    }

    private DefinitionFolder With(string name, byte[] json)
    {
        var reading = DefinitionReader.Read(json);
        Fault[] faults = reading.Definition is { } read ? [.. KnownNames.Faults([read])] : [.. reading.Faults];
        return faults.Length == 0 ? this with { Sound = [.. Sound, new(name, reading.Definition!, json)] } : Without(name, faults);
    }

    private DefinitionFolder Without(string name, params Fault[] faults) => this with { Refused = [.. Refused, new(name, faults)] };

    private static RefusedFile TooMany(IReadOnlyList<string> files) => new(Path.GetFileName(files[MostFiles]),
    [
        new("$", "too-many-files", $"Thư mục có {files.Count} tệp, nhiều hơn mức {MostFiles} tệp, nên từ tệp này trở đi không đọc.",
            "Hãy chuyển bớt tệp ra thư mục khác."),
    ]);

    /// <summary>A file that calls on a refused one is refused too, so it is looked at again until no more falls out.</summary>
    private DefinitionFolder AmongEachOther(IReadOnlyCollection<WorkflowDefinition> standing)
    {
        IReadOnlyList<WorkflowDefinition> files = [.. Sound.Select(f => f.Definition)];
        IReadOnlyList<WorkflowDefinition> all = [.. files, .. standing.Where(old => files.All(f => f.DefinitionId != old.DefinitionId))];
        IReadOnlyList<RefusedFile> refused =
        [
            .. Sound.Select(f => new RefusedFile(f.Name, [.. DefinitionSet.FaultsOf(f.Definition, all, NameOf)])).Where(f => f.Faults.Count > 0),
        ];
        return refused.Count == 0
            ? this
            : new DefinitionFolder([.. Sound.Where(f => refused.All(r => r.Name != f.Name))], [.. Refused, .. refused]).AmongEachOther(standing);
    }

    private string NameOf(WorkflowDefinition definition) => Sound.First(f => ReferenceEquals(f.Definition, definition)).Name;
}
