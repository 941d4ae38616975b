using System.Collections.Concurrent;
using System.Text.Json;
using Elsa.Workflows;
using Elsa.Workflows.Activities;
using Elsa.Workflows.Memory;
using Elsa.Workflows.Models;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Lifecycle.Definitions;

using Variable = Elsa.Workflows.Memory.Variable;

namespace NtmWorkflow.Elsa;

/// <summary>Definitions as Elsa reads them, each version once.</summary>
internal sealed class Graphs(IServiceProvider services)
{
    private readonly ConcurrentDictionary<string, WorkflowGraph> byHash = new();
    private readonly Lazy<Task> registered = new(() => services.GetRequiredService<IActivityRegistry>().RegisterAsync(ElsaServices.ActivityTypes));

    public async Task<WorkflowGraph> OfAsync(WorkflowDefinition definition) =>
        byHash.TryGetValue(definition.Hash, out var graph) ? graph : byHash[definition.Hash] = await BuildAsync(definition, Values.None);

    /// <summary>For an instance that begins with these values, where the definition has others: Elsa begins with those that it finds there.</summary>
    public Task<WorkflowGraph> OfAsync(WorkflowDefinition definition, IReadOnlyDictionary<string, string> values) =>
        values.Count == 0 ? OfAsync(definition) : BuildAsync(definition, values);

    private async Task<WorkflowGraph> BuildAsync(WorkflowDefinition definition, IReadOnlyDictionary<string, string> values)
    {
        await registered.Value;
        await using var scope = services.CreateAsyncScope();
        using var file = JsonDocument.Parse(definition.Json);
        var workflow = new Workflow
        {
            Identity = new WorkflowIdentity(definition.DefinitionId, definition.Version, definition.Hash),
            WorkflowMetadata = new WorkflowMetadata(definition.Name),
            Root = services.GetRequiredService<IActivitySerializer>().Deserialize(file.RootElement.GetProperty("root").GetRawText()),
            Variables = [.. definition.Variables.Values.Select(variable => VariableOf(variable, values))],
        };
        return await scope.ServiceProvider.GetRequiredService<IWorkflowGraphBuilder>().BuildAsync(workflow);
    }

    private static Variable VariableOf(Lifecycle.Definitions.Variable variable, IReadOnlyDictionary<string, string> values)
    {
        var value = values.GetValueOrDefault(variable.Name, variable.Default);
        Variable kept = variable.TypeName switch
        {
            "Boolean" => new Variable<bool>(variable.Name, value == "true", variable.Id),
            "Int32" => new Variable<int>(variable.Name, Values.NumberOf(value), variable.Id),
            _ => new Variable<string>(variable.Name, value, variable.Id),
        };
        kept.StorageDriverType = typeof(WorkflowInstanceStorageDriver);
        return kept;
    }
}
