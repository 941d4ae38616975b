using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using NtmWorkflow.Lifecycle.Comparing;
using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Tests.Lifecycle.Exported;

/// <summary>Files that Elsa's server (3.7.1) wrote after it had imported them: *.elsa.json.</summary>
public class ExportTests
{
    [Fact]
    public void A_definition_comes_back_from_Elsa_unchanged_with_an_activity_of_every_type()
    {
        var (sent, back) = (Read("every-activity.json").Definition!, Read("every-activity.elsa.json").Definition!);
        Assert.Empty(Differences.Between(sent, back));
        Assert.Equal(ActivityTypes.All.Select(type => type.Name).Order(StringComparer.Ordinal), back.Activities.Values.Select(a => a.Type).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_places_in_the_designer_come_back_too() => Assert.Equal(Positions("every-activity.json"), Positions("every-activity.elsa.json"));

    [Fact]
    public void What_goes_beyond_the_activities_that_run_here_is_refused_with_each_reason() => Assert.Equal(
        ["forgotten-variable", "join-without-fork", "unknown-activity", "variable-type"],
        Read("outside.elsa.json").Faults.Select(fault => fault.Rule).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<string> Positions(string name) => JsonNode.Parse(File.ReadAllText(PathOf(name)))!["root"]!["activities"]!.AsArray()
        .Select(activity => $"{activity!["id"]} {activity["metadata"]!["designer"]!["position"]!.ToJsonString()}");

    private static DefinitionReading Read(string name) => DefinitionReader.Read(File.ReadAllBytes(PathOf(name)));

    internal static string PathOf(string name) => Path.Combine(Here(), name);

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
