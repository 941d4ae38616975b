#if WITH_ELSA
using System.Collections.Concurrent;
using CsCheck;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Lifecycle.Definitions;
using NtmWorkflow.Lifecycle.Instances;
using NtmWorkflow.Lifecycle.Migrations;
using NtmWorkflow.Tests.Lifecycle.Exported;
using Xunit.Abstractions;

namespace NtmWorkflow.Tests.Lifecycle.Conformance;

/// <summary>The same events on this product's engine and on Elsa itself: the same waits, outcomes, effects and history, and the same state.</summary>
public class BothEnginesTests(ITestOutputHelper output)
{
    private static readonly string[] Shipped = ["plan-preparation", "programme-year", "commune-pursuit"];
    /// <summary>What the product ships, and what Elsa's server wrote.</summary>
    private static readonly WorkflowDefinition[] Real = [.. Shipped.Select(DefinitionFiles.Read), DefinitionReader.Read(File.ReadAllBytes(ExportTests.PathOf("every-activity.elsa.json"))).Definition!];
    private const string Seed = "0000KwhUNzz1";
    private static readonly IEngine Own = Engines.Named("Ntm");
    private static readonly IEngine Elsa = Engines.Named("Elsa");

    private static readonly Gen<int[]> Picks = Gen.Int[0, 1000].Array[40];

    private static readonly Gen<Dictionary<string, string>> Beginnings = Gen.Select(Gen.Int[0, 3], Gen.Bool, (kind, flag) => kind == 0
        ? new Dictionary<string, string> { ["flag"] = flag ? "true" : "false", ["note"] = "gấp", ["count"] = "-3" }
        : []);

    /// <summary>Null where the reader refuses the flowchart.</summary>
    private static readonly Gen<Run?> Generated = Gen.Select(AnyFlowchart.Definitions, Picks, Beginnings,
        (definition, picks, variables) => definition is null ? null : new Run(definition, picks, variables));

    private readonly ConcurrentDictionary<string, bool> definitions = [];
    private int sequences, steps;

    [Fact]
    public void The_definitions_of_the_product_go_the_same_way_on_both() =>
        Sample(Gen.Select(Gen.Int[0, 3], Picks, (index, picks) => (Run?)new Run(Real[index], picks, Journey.NoChanges)), 400, run =>
            AssertSame(run.OnAsync(Own), run.OnAsync(Elsa)));

    [Fact]
    public void Generated_definitions_go_the_same_way_on_both() => Sample(Generated, 4000, run => AssertSame(run.OnAsync(Own), run.OnAsync(Elsa)));

    [Fact]
    public void Either_engine_goes_on_with_what_the_other_has_run_so_far() => Sample(Generated, 1500, run =>
        AssertSame(run.OnAsync(Own), run.InTurnsAsync(step => run.Picks[^(step % 30 + 1)] % 2 == 0 ? Elsa : Own)));

    [Fact]
    public void An_instance_that_was_moved_to_another_version_goes_the_same_way_on_both() => Gen.Select(RandomFlowchartTests.Longer, Picks, Gen.Int[0, 10])
        .Sample((versions, picks, stop) => AssertSame(MovedAsync(Own, versions.Old, versions.Newer, picks, stop), MovedAsync(Elsa, versions.Old, versions.Newer, picks, stop)), iter: 300);

    private static async Task<IReadOnlyList<Told>> MovedAsync(IEngine engine, WorkflowDefinition old, WorkflowDefinition newer, int[] picks, int stop)
    {
        var before = await new Run(old, picks[..stop], Journey.NoChanges).OnAsync(engine);
        if (Moving.Of(old, newer, Mapping.Propose(old, newer), before[^1].Instance, DateTimeOffset.UnixEpoch) is not Moved moved)
            return before;
        var landed = before[^1] with { Instance = moved.Instance, State = await engine.WriteAsync(newer, moved.Instance) };
        return [.. before, landed, .. await new Run(newer, picks[stop..], Journey.NoChanges).OnwardsAsync(landed, _ => engine)];
    }

    private void Sample(Gen<Run?> runs, long iterations, Action<Run> check)
    {
        runs.Sample(run =>
        {
            if (run is null)
                return;
            check(run);
            definitions[run.Definition.Hash] = true;
            Interlocked.Increment(ref sequences);
        }, iter: iterations, print: Print);
        output.WriteLine($"{definitions.Count} definitions, {sequences} sequences, {steps} steps.");
    }

    private void AssertSame(Task<IReadOnlyList<Told>> own, Task<IReadOnlyList<Told>> other)
    {
        var (expected, actual) = (own.GetAwaiter().GetResult(), other.GetAwaiter().GetResult());
        Assert.Equal(expected.SelectMany(told => told.Lines), actual.SelectMany(told => told.Lines));
        Interlocked.Add(ref steps, expected.Count);
    }

    /// <summary>The product's definitions and generated ones of some size, each with several runs.</summary>
    internal static IEnumerable<Record> ToRecord()
    {
        var picks = Picks.Array[8].Single(_ => true, Seed);
        var definitions = AnyFlowchart.Definitions.Array[2000].Single(_ => true, Seed)
            .Where(definition => definition?.Activities.Count is > 6 and < 13).Take(25).Select(definition => definition!);
        return
        [
            .. Shipped.Select(name => RecordOf(DefinitionFiles.Read(name), picks)),
            .. definitions.Select(definition => RecordOf(definition, picks[..3])),
        ];
    }

    private static Record RecordOf(WorkflowDefinition definition, int[][] picks) => new(
        definition.Json,
        [.. picks.Select(some => new Run(definition, some, Journey.NoChanges)).Select(run => RecordedRun.Of(run, run.OnAsync(Elsa).GetAwaiter().GetResult()))]);

    private static string Print(Run? run) => run is null ? "" : $"{run.Definition.Json}\n{string.Join(' ', run.Picks)}";
}
#endif
