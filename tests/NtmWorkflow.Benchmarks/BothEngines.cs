using System.Diagnostics;
using System.Globalization;
using System.Text;
using NtmWorkflow.Coordination;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Lifecycle.Definitions;
using NtmWorkflow.Lifecycle.Instances;

namespace NtmWorkflow.Benchmarks;

/// <summary>Steps a second and bytes of state of each engine that the build has: the months of a commune, each step from stored state to stored state.</summary>
internal static class BothEngines
{
    private const int Rounds = 5;

    private static readonly Dictionary<string, string> MonthsLeft = new() { ["monthsLeft"] = "true" };

    public static async Task PrintAsync()
    {
        var definition = DefinitionReader.Read(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "workflows", "commune-pursuit.json"))).Definition!;
        foreach (var (name, steps) in new[] { ("Ntm", 50_000), ("Elsa", 1_000) })
            Console.WriteLine(await OfAsync(name, steps, definition));
    }

    private static async Task<string> OfAsync(string name, int steps, WorkflowDefinition definition)
    {
        if (EngineOf(name) is not { } engine)
            return $"{name,-5} not in this build";
        await WalkAsync(engine, steps / 5, definition);
        var rounds = new List<(double PerSecond, int Bytes)>();
        for (var round = 0; round < Rounds; round++)
            rounds.Add(await WalkAsync(engine, steps, definition));
        var median = rounds.OrderBy(round => round.PerSecond).ElementAt(Rounds / 2);
        return string.Create(CultureInfo.InvariantCulture, $"{name,-5}{median.PerSecond,9:N0} steps/s; {median.Bytes,6:N0} bytes of state");
    }

    private static IEngine? EngineOf(string name)
    {
        try
        {
            return Engines.Named(name);
        }
        catch (SetupRefusedException)
        {
            return null;
        }
    }

    private static async Task<(double PerSecond, int Bytes)> WalkAsync(IEngine engine, int steps, WorkflowDefinition definition)
    {
        var turn = await engine.StartAsync(definition, "van-quan-2021/diem-he", new Dictionary<string, string>(), DateTimeOffset.UnixEpoch);
        var start = Stopwatch.GetTimestamp();
        for (var step = 0; step < steps; step++)
            turn = await engine.ResumeAsync(definition, turn.State, ((Advanced)turn.Step).Opened[0].Id, "Done", MonthsLeft, DateTimeOffset.UnixEpoch);
        return (steps / Stopwatch.GetElapsedTime(start).TotalSeconds, Encoding.UTF8.GetByteCount(turn.State));
    }
}
