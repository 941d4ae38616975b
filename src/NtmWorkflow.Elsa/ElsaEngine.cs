using System.Text.Json;
using Elsa.Workflows;
using Elsa.Workflows.Models;
using Elsa.Workflows.Options;
using Elsa.Workflows.State;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Elsa.Activities;
using NtmWorkflow.Elsa.States;
using NtmWorkflow.Lifecycle.Definitions;
using NtmWorkflow.Lifecycle.Instances;

namespace NtmWorkflow.Elsa;

/// <summary>Runs instances on Elsa Workflows itself; a state is Elsa's own, as Elsa writes it.</summary>
public sealed class ElsaEngine : IEngine, IDisposable
{
    private readonly ServiceProvider services = ElsaServices.Build();
    private readonly Graphs graphs;
    private readonly IWorkflowStateSerializer serializer;

    /// <summary>An engine with services of its own: a process needs one.</summary>
    public ElsaEngine()
    {
        graphs = new Graphs(services);
        serializer = services.GetRequiredService<IWorkflowStateSerializer>();
    }

    /// <inheritdoc/>
    public async Task<Turn> StartAsync(
        WorkflowDefinition definition, string instanceId, IReadOnlyDictionary<string, string> variables, DateTimeOffset now)
    {
        if (Engine.RefusalOf(definition, variables) is { } reason)
            return new Turn(new Refused(reason), "");
        var before = Instance.New(definition, instanceId, variables);
        await using var scope = ScopeAt(now, before);
        var graph = await graphs.OfAsync(definition, variables);
        var run = await RunnerIn(scope).RunAsync(graph, new RunWorkflowOptions { WorkflowInstanceId = instanceId });
        return TurnOf(definition, graph, new Account(definition, before, now, variables).Of(run), run.WorkflowState);
    }

    /// <inheritdoc/>
    public async Task<Turn> ResumeAsync(
        WorkflowDefinition definition, string state, string waitId, string outcome, IReadOnlyDictionary<string, string> variableChanges, DateTimeOffset now)
    {
        var graph = await graphs.OfAsync(definition);
        var (stored, before) = Open(definition, graph, state);
        if (Engine.RefusalOf(definition, before, waitId, outcome, variableChanges) is { } reason)
            return new Turn(new Refused(reason), state);
        await using var scope = ScopeAt(now, before);
        var run = await RunnerIn(scope).RunAsync(graph, stored, new RunWorkflowOptions
        {
            BookmarkId = waitId,
            Input = new Dictionary<string, object> { [WaitingActivity.Outcome] = outcome, [KeptVariables.Changes] = variableChanges },
        });
        return TurnOf(definition, graph, new Account(definition, before, now, variableChanges).Of(run), run.WorkflowState);
    }

    /// <inheritdoc/>
    public async Task<Turn> CancelAsync(WorkflowDefinition definition, string state, DateTimeOffset now)
    {
        var graph = await graphs.OfAsync(definition);
        var (stored, before) = Open(definition, graph, state);
        if (Engine.Cancel(definition, before, now) is not Advanced cancelled)
            return new Turn(new Refused(Engine.RefusalOf(definition, before)!), state);
        await using var scope = ScopeAt(now, before);
        var context = await WorkflowExecutionContext.CreateAsync(scope.ServiceProvider, graph, stored);
        context.Cancel();
        return TurnOf(definition, graph, cancelled, scope.ServiceProvider.GetRequiredService<IWorkflowStateExtractor>().Extract(context));
    }

    /// <inheritdoc/>
    public bool Wrote(string state) => state.Contains("\"definitionVersionId\":", StringComparison.Ordinal);

    /// <inheritdoc/>
    public async Task<Instance> ReadAsync(WorkflowDefinition definition, string state) =>
        Open(definition, await graphs.OfAsync(definition), state).Instance;

    /// <inheritdoc/>
    public async Task<string> WriteAsync(WorkflowDefinition definition, Instance instance) =>
        serializer.Serialize(Writing.Of(definition, await graphs.OfAsync(definition), instance));

    /// <inheritdoc/>
    public void Dispose() => services.Dispose();

    /// <summary>What came of it: the waits take the ids that their lines in the history give them.</summary>
    private Turn TurnOf(WorkflowDefinition definition, WorkflowGraph graph, Advanced told, WorkflowState state)
    {
        if (state.SubStatus == WorkflowSubStatus.Faulted)
            throw new InvalidOperationException($"Elsa could not run '{definition.DefinitionId}': {string.Join(" ", state.Incidents.Select(incident => incident.Message))}");
        foreach (var (bookmark, wait) in state.Bookmarks.TakeLast(told.Opened.Count).Zip(told.Opened))
            bookmark.Id = wait.Id;
        state.Properties[Reading.Sequence] = told.History[^1].Sequence;
        return new Turn(told with { Instance = Reading.Of(definition, graph, state) }, serializer.Serialize(state));
    }

    private (WorkflowState State, Instance Instance) Open(WorkflowDefinition definition, WorkflowGraph graph, string text)
    {
        try
        {
            var state = serializer.Deserialize(text);
            return (state, Reading.Of(definition, graph, state));
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or InvalidCastException or NullReferenceException)
        {
            throw new FormatException("Trạng thái phiên quy trình của Elsa bị hỏng; hãy khôi phục từ bản sao lưu.", broken);
        }
    }

    private AsyncServiceScope ScopeAt(DateTimeOffset now, Instance before)
    {
        var scope = services.CreateAsyncScope();
        var moment = scope.ServiceProvider.GetRequiredService<Moment>();
        (moment.UtcNow, moment.Sequence) = (now, before.Sequence);
        return scope;
    }

    private static IWorkflowRunner RunnerIn(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<IWorkflowRunner>();
}
