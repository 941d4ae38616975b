using System.Text;
using System.Text.Json.Nodes;
using NtmWorkflow.Coordination.Criteria;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Plans;

namespace NtmWorkflow.Tests.Plans;

/// <summary>The plan of 2021 for two communes, as it travels with the programme.</summary>
internal static class Sample
{
    public static readonly IReadOnlyDictionary<string, CriteriaSet> Sets = Catalogue.Load();

    private static readonly byte[] Bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", "van-quan-2021.json"));

    public static CriteriaSet Set => Sets["2016-2020"];

    public static PlanReading Reading { get; } = PlanReader.Read(Bytes, Sets);

    public static Plan Plan => Reading.Plan!;

    public static string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>The sample with something changed.</summary>
    public static PlanReading With(params Action<JsonNode>[] changes)
    {
        var json = JsonNode.Parse(Bytes)!;
        foreach (var change in changes)
            change(json);
        return Read(json.ToJsonString());
    }

    public static PlanReading Read(string json) => PlanReader.Read(Encoding.UTF8.GetBytes(json), Sets);
}
