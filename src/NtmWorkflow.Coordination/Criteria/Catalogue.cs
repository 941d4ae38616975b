using NtmWorkflow.Programme.Criteria;

namespace NtmWorkflow.Coordination.Criteria;

/// <summary>The criteria sets (bộ tiêu chí) that travel with the programme, one JSON file each.</summary>
public static class Catalogue
{
    public static IReadOnlyDictionary<string, CriteriaSet> Load() => Load(Path.Combine(AppContext.BaseDirectory, "criteria"));

    /// <exception cref="InvalidDataException">A file is broken: the message names the file, the place and the mend.</exception>
    public static IReadOnlyDictionary<string, CriteriaSet> Load(string folder)
    {
        var sets = new Dictionary<string, CriteriaSet>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var reading = CriteriaSetReader.Read(File.ReadAllBytes(file));
            if (reading.Value is not { } set)
                throw new InvalidDataException($"{file}:\n{string.Join('\n', reading.Problems)}");
            if (!sets.TryAdd(set.Code, set))
                throw new InvalidDataException($"{file}: $.code: bộ tiêu chí '{set.Code}' đã có trong một tệp khác. Đổi mã hoặc bỏ một tệp.");
        }
        return sets;
    }
}
