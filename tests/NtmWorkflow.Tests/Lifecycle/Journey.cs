using System.Collections.Immutable;
using System.Text;
using NtmWorkflow.Lifecycle.Definitions;
using NtmWorkflow.Lifecycle.Instances;

namespace NtmWorkflow.Tests.Lifecycle;

/// <summary>Walks one instance: Given a definition, When somebody acts, Then this is the history, in this order.</summary>
internal sealed class Journey
{
    public static readonly ImmutableDictionary<string, string> NoChanges = ImmutableDictionary<string, string>.Empty;

    private readonly WorkflowDefinition definition;
    private DateTimeOffset now = new(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(7));
    private Advanced last;

    private Journey(WorkflowDefinition definition)
    {
        this.definition = definition;
        last = Assert.IsType<Advanced>(Engine.Start(definition, "i1", NoChanges, now));
    }

    public Instance Instance => last.Instance;

    public static Journey Given(string sketch) => new(Sketch.Read(sketch));

    public static Journey GivenFile(string name) => new(DefinitionFiles.Read(name));

    public Journey When(string activityId, string outcome, params (string Name, string Value)[] changes)
    {
        now = now.AddDays(1);
        var wait = Assert.Single(Instance.Waits, wait => wait.ActivityId == activityId);
        var byName = changes.ToDictionary(change => change.Name, change => change.Value);
        var step = Engine.Resume(definition, Instance, wait.Id, outcome, byName, now);
        last = Assert.IsType<Advanced>(step);
        return this;
    }

    /// <summary>The history of the last step: "activity outcome", or "activity" and what else happened to it.</summary>
    public Journey Then(params string[] history)
    {
        Assert.Equal(history, last.History.Select(entry =>
            entry.Event == HistoryEvent.Completed ? $"{entry.ActivityId} {entry.Outcome}".TrimEnd() : $"{entry.ActivityId} {entry.Event}"));
        Assert.All(last.History, entry => Assert.Equal(now, entry.At));
        return this;
    }

    public Journey ThenAsks(params string[] effects)
    {
        Assert.Equal(effects, last.Effects.Select(effect =>
            $"{effect.Type} {string.Join(' ', effect.Inputs.Select(input => $"{input.Key}={input.Value}"))}"));
        return this;
    }

    public Journey ThenCloses(params string[] activityIds)
    {
        Assert.Equal(activityIds, last.Closed.Select(wait => wait.ActivityId));
        return this;
    }

    public void ThenFinished()
    {
        Assert.Equal(InstanceStatus.Finished, Instance.Status);
        Assert.Empty(Instance.Waits);
    }
}

/// <summary>The definitions that the product ships.</summary>
internal static class DefinitionFiles
{
    public static WorkflowDefinition Read(string name)
    {
        var reading = DefinitionReader.Read(File.ReadAllBytes(PathOf(name)));
        Assert.Empty(reading.Faults);
        return reading.Definition!;
    }

    public static string Text(string name) => File.ReadAllText(PathOf(name), Encoding.UTF8);

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "workflows", $"{name}.json");
}
