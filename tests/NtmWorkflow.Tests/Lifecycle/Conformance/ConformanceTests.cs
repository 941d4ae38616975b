using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Lifecycle.Instances;

namespace NtmWorkflow.Tests.Lifecycle.Conformance;

/// <summary>One suite for both engines: in a build without Elsa, this product's engine is held against what Elsa was recorded to do.</summary>
public class ConformanceTests
{
    private static readonly string[] Here =
#if WITH_ELSA
        ["Ntm", "Elsa"];

    /// <summary>With the environment variable RECORD_ELSA, makes the record anew; it is then to be committed.</summary>
    static ConformanceTests()
    {
        if (Environment.GetEnvironmentVariable("RECORD_ELSA") is { Length: > 0 })
            Record.Write(BothEnginesTests.ToRecord());
    }
#else
        ["Ntm"];
#endif

    public static TheoryData<string> Engines => [.. Here];

    /// <summary>Where the two were found to differ, and what mended it; each "activity.outcome" ends the wait there.</summary>
    public static TheoryData<string, string, string[], string[]> Differences
    {
        get
        {
            var data = new TheoryData<string, string, string[], string[]>();
            foreach (var engine in Here)
            {
                // Elsa begins branches in the order of the connections, not of the fork's list: so does the engine here.
                data.Add(engine, """
                    start Start
                    fork FlowFork a b
                    left HumanTask Done
                    right HumanTask Done
                    join FlowJoin WaitAll
                    end End
                    start.Done -> fork
                    fork.b -> right
                    fork.a -> left
                    left.Done -> join
                    right.Done -> join
                    join.Done -> end
                    """, [], ["start Completed", "fork Completed", "right Waiting", "left Waiting"]);

                // Elsa forgets while it waits that a loop went back to this step, and the loop around it would end there: our activities keep it.
                data.Add(engine, """
                    start Start
                    first Document
                    ask HumanTask Again Back On
                    letter Document
                    end End
                    start.Done -> first
                    first.Done -> ask
                    ask.Again -> letter
                    letter.Done -> ask
                    ask.Back -> first
                    ask.On -> end
                    """, ["ask.Again", "ask.Again", "ask.Back", "ask.On"], ["ask Completed", "end Finished"]);

                // Elsa takes an end that loops have passed by for skipped, and finishes without it: it is noted all the same.
                data.Add(engine, """
                    start Start
                    ask HumanTask Yes No
                    loop HumanTask Yes No
                    end End
                    start.Done -> ask
                    ask.Yes -> loop
                    ask.No -> end
                    loop.Yes -> loop
                    loop.No -> end
                    """, ["ask.Yes", "loop.Yes", "loop.Yes", "loop.No"], ["loop Completed", "end Finished"]);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task What_Elsa_was_recorded_to_do_happens_again(string engine)
    {
        var records = Record.All.ToList();
        Assert.NotEmpty(records);
        foreach (var record in records)
            foreach (var recorded in record.Runs)
            {
                var run = record.RunOf(recorded);
                Assert.Equal(recorded.Steps, RecordedRun.Of(run, await run.OnAsync(Named(engine))).Steps);
            }
    }

    [Theory]
    [MemberData(nameof(Differences))]
    public async Task Where_the_engines_were_found_to_differ_they_agree_now(string engine, string sketch, string[] answers, string[] lastLines)
    {
        var definition = Sketch.Read(sketch);
        var turn = await Named(engine).StartAsync(definition, "i1", Journey.NoChanges, DateTimeOffset.UnixEpoch);
        foreach (var answer in answers.Select(answer => answer.Split('.')))
        {
            var wait = (await Named(engine).ReadAsync(definition, turn.State)).Waits.Single(wait => wait.ActivityId == answer[0]);
            turn = await Named(engine).ResumeAsync(definition, turn.State, wait.Id, answer[1], Journey.NoChanges, DateTimeOffset.UnixEpoch);
        }
        Assert.Equal(lastLines, Assert.IsType<Advanced>(turn.Step).History.Select(entry => $"{entry.ActivityId} {entry.Event}"));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_state_that_is_broken_is_told_and_not_run(string engine)
    {
        var definition = DefinitionFiles.Read("commune-pursuit");
        var state = (await Named(engine).StartAsync(definition, "i1", Journey.NoChanges, DateTimeOffset.UnixEpoch)).State;
        foreach (var broken in new[] { state[..^20], state.Replace("commune-pursuit", "", StringComparison.Ordinal)[..(state.Length / 2)] })
            await Assert.ThrowsAsync<FormatException>(() => NtmWorkflow.Coordination.Instances.Engines.ReadAsync(definition, broken));
    }

    private static IEngine Named(string engine) => NtmWorkflow.Coordination.Instances.Engines.Named(engine);
}
