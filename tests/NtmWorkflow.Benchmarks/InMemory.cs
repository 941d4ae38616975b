using System.Diagnostics;
using NtmWorkflow.Lifecycle.Definitions;
using NtmWorkflow.Lifecycle.Instances;

namespace NtmWorkflow.Benchmarks;

/// <summary>Steps of the engine in memory: a commune's months, one after another, with and without its state written and read between them.</summary>
internal static class InMemory
{
    private const int Steps = 200_000;

    private static readonly Dictionary<string, string> MonthsLeft = new() { ["monthsLeft"] = "true" };

    /// <returns>Steps a second, pure and with the state as JSON.</returns>
    public static (double Pure, double Stored) Measure()
    {
        var definition = DefinitionReader.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "workflows", "commune-pursuit.json"))).Definition!;
        Walk(definition, instance => instance);
        return (Walk(definition, instance => instance), Walk(definition, instance => InstanceJson.Read(InstanceJson.Write(instance))));
    }

    private static double Walk(WorkflowDefinition definition, Func<Instance, Instance> store)
    {
        var instance = ((Advanced)Engine.Start(definition, "plan/commune", new Dictionary<string, string>(), DateTimeOffset.UnixEpoch)).Instance;
        var start = Stopwatch.GetTimestamp();
        for (var step = 0; step < Steps; step++)
        {
            instance = store(instance);
            instance = ((Advanced)Engine.Resume(definition, instance, instance.Waits[0].Id, "Done", MonthsLeft, DateTimeOffset.UnixEpoch)).Instance;
        }
        return Steps / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
