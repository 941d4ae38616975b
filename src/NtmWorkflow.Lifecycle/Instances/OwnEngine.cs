using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Lifecycle.Instances;

/// <summary>The engine of this product, which keeps its states as <see cref="InstanceJson"/>.</summary>
public sealed class OwnEngine : IEngine
{
    /// <inheritdoc/>
    public Task<Turn> StartAsync(
        WorkflowDefinition definition, string instanceId, IReadOnlyDictionary<string, string> variables, DateTimeOffset now) =>
        After(Engine.Start(definition, instanceId, variables, now), "");

    /// <inheritdoc/>
    public Task<Turn> ResumeAsync(
        WorkflowDefinition definition, string state, string waitId, string outcome, IReadOnlyDictionary<string, string> variableChanges, DateTimeOffset now) =>
        After(Engine.Resume(definition, InstanceJson.Read(state), waitId, outcome, variableChanges, now), state);

    /// <inheritdoc/>
    public Task<Turn> CancelAsync(WorkflowDefinition definition, string state, DateTimeOffset now) =>
        After(Engine.Cancel(definition, InstanceJson.Read(state), now), state);

    /// <inheritdoc/>
    public bool Wrote(string state) => InstanceJson.Wrote(state);

    /// <inheritdoc/>
    public Task<Instance> ReadAsync(WorkflowDefinition definition, string state) => Task.FromResult(InstanceJson.Read(state));

    /// <inheritdoc/>
    public Task<string> WriteAsync(WorkflowDefinition definition, Instance instance) => Task.FromResult(InstanceJson.Write(instance));

    private static Task<Turn> After(Step step, string before) =>
        Task.FromResult(new Turn(step, step is Advanced advanced ? InstanceJson.Write(advanced.Instance) : before));
}
