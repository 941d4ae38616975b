using System.Text;
using System.Text.Json.Nodes;

namespace NtmWorkflow.Web.Tests.Plans;

/// <summary>The sample plan's input file, changed as a test needs it.</summary>
internal static class SampleInput
{
    public static byte[] With(Action<JsonNode> change)
    {
        var plan = JsonNode.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", $"{StartedPlan.Code}.json")))!;
        change(plan);
        return Encoding.UTF8.GetBytes(plan.ToJsonString());
    }

    /// <summary>A plan for so many communes, each found as the first of the sample.</summary>
    public static byte[] OfCommunes(string code, int count) => With(plan =>
    {
        plan["code"] = code;
        var communes = plan["communes"]!.AsArray();
        var first = communes[0]!;
        communes.Clear();
        foreach (var number in Enumerable.Range(1, count))
        {
            var copy = first.DeepClone();
            (copy["code"], copy["name"]) = ($"xa-{number}", $"Thứ {number}");
            communes.Add(copy);
        }
        foreach (var solution in plan["solutions"]!.AsArray())
            solution!.AsObject().Remove("communes");
    });

    /// <summary>A plan for the second commune alone.</summary>
    public static byte[] OfOneCommune(string code) => With(plan =>
    {
        plan["code"] = code;
        plan["communes"]!.AsArray().RemoveAt(0);
        foreach (var solution in plan["solutions"]!.AsArray())
            solution!.AsObject().Remove("communes");
    });
}
