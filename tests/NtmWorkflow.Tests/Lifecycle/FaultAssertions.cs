using System.Text.Json.Nodes;
using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Tests.Lifecycle;

/// <summary>Short ways to break a file and to say what must be found.</summary>
internal static class FaultAssertions
{
    public static void IsFault(this DefinitionReading reading, string rule, string where) =>
        Assert.Equal((rule, where), Assert.Single(reading.Faults.Select(fault => (fault.Rule, fault.Where))));

    /// <summary>This fault among others that follow from it.</summary>
    public static void Has(this DefinitionReading reading, string rule, string where) =>
        Assert.Contains((rule, where), reading.Faults.Select(fault => (fault.Rule, fault.Where)));

    public static JsonObject Activity(this JsonObject file, string id) =>
        file["root"]!["activities"]!.AsArray().First(activity => (string?)activity!["id"] == id)!.AsObject();

    public static JsonObject Connection(this JsonObject file, int index) => file["root"]!["connections"]![index]!.AsObject();

    public static JsonObject Variable(this JsonObject file, int index) => file["variables"]![index]!.AsObject();
}
