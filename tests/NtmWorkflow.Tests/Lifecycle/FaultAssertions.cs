using System.Text.Json.Nodes;
using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Tests.Lifecycle;

/// <summary>Short ways to break a file and to say what must be found.</summary>
internal static class FaultAssertions
{
    public static Fault IsFault(this DefinitionReading reading, string rule, string where)
    {
        var fault = Assert.Single(reading.Faults);
        Assert.Equal((rule, where), (fault.Rule, fault.Where));
        return fault.IsToldInTwoSentences();
    }

    /// <summary>This fault among others that follow from it.</summary>
    public static void Has(this DefinitionReading reading, string rule, string where)
    {
        Assert.Contains((rule, where), reading.Faults.Select(fault => (fault.Rule, fault.Where)));
        Assert.All(reading.Faults, fault => fault.IsToldInTwoSentences());
    }

    /// <summary>What is wrong, in one; what to do, in the other.</summary>
    public static Fault IsToldInTwoSentences(this Fault fault)
    {
        Assert.Matches(@"^[\p{Lu}«][^\n]*[^.\s]\.$", fault.Message);
        Assert.DoesNotMatch(@"[.?!] \p{Lu}", fault.Message);
        Assert.Matches(@"^Hãy [^\n]*[^.\s]\.$", fault.Mend);
        Assert.DoesNotMatch(@"[.?!] \p{Lu}", fault.Mend);
        return fault;
    }

    public static JsonObject Activity(this JsonObject file, string id) =>
        file["root"]!["activities"]!.AsArray().First(activity => (string?)activity!["id"] == id)!.AsObject();

    public static JsonObject Connection(this JsonObject file, int index) => file["root"]!["connections"]![index]!.AsObject();

    public static JsonObject Variable(this JsonObject file, int index) => file["variables"]![index]!.AsObject();
}
