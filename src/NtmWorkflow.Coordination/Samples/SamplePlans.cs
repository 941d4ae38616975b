using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Plans;

namespace NtmWorkflow.Coordination.Samples;

/// <summary>A sample plan (kế hoạch mẫu): an input file that travels with the programme.</summary>
public sealed record SamplePlan(string Name, byte[] Content, Plan Plan);

/// <summary>The sample plans (kế hoạch mẫu), to try a year with and to write one's own input after.</summary>
public sealed record SamplePlans(IReadOnlyList<SamplePlan> All)
{
    /// <summary>By name only: a name from outside never becomes a path.</summary>
    public SamplePlan? Find(string? name) => All.FirstOrDefault(s => s.Name == name);

    /// <exception cref="InvalidDataException">A file is broken: the message names the file, the place and the mend.</exception>
    public static SamplePlans Load(string folder, IReadOnlyDictionary<string, CriteriaSet> sets) => new(
        [.. (Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : []).Order(StringComparer.Ordinal).Select(file => Read(file, sets)).OrderBy(s => s.Plan.Year)]);

    private static SamplePlan Read(string file, IReadOnlyDictionary<string, CriteriaSet> sets)
    {
        var content = File.ReadAllBytes(file);
        var reading = PlanReader.Read(content, sets);
        return reading.Plan is { } plan
            ? new(Path.GetFileNameWithoutExtension(file), content, plan)
            : throw new InvalidDataException($"{file}:\n{string.Join('\n', reading.Problems)}");
    }
}
