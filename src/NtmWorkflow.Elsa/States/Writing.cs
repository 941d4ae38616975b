using System.Text.Json.Nodes;
using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Activities;
using Elsa.Workflows.Activities.Flowchart.Models;
using Elsa.Workflows.Models;
using Elsa.Workflows.State;
using NtmWorkflow.Elsa.Activities;
using NtmWorkflow.Lifecycle.Definitions;
using NtmWorkflow.Lifecycle.Instances;

namespace NtmWorkflow.Elsa.States;

/// <summary>The state that Elsa would be in, had it brought an instance to where it stands.</summary>
internal static class Writing
{
    private const string WorkflowContext = "workflow";
    private const string FlowchartContext = "flowchart";

    public static WorkflowState Of(WorkflowDefinition definition, WorkflowGraph graph, Instance instance)
    {
        var state = new WorkflowState
        {
            Id = instance.Id, DefinitionId = definition.DefinitionId, DefinitionVersionId = definition.Hash, DefinitionVersion = definition.Version,
            Status = WorkflowStatus.Running, SubStatus = WorkflowSubStatus.Suspended,
            Properties = { [Reading.Sequence] = instance.Sequence },
        };
        state.ActivityExecutionContexts.Add(RootOf(graph, instance));
        if (instance.Status == InstanceStatus.Finished)
            (state.Status, state.SubStatus) = (WorkflowStatus.Finished, WorkflowSubStatus.Finished);
        else
            AddWaits(state, definition, graph, instance);
        return state;
    }

    private static void AddWaits(WorkflowState state, WorkflowDefinition definition, WorkflowGraph graph, Instance instance)
    {
        var flowchart = (Flowchart)graph.Workflow.Root;
        state.ActivityExecutionContexts.Add(ContextAt(flowchart, FlowchartContext, graph.Workflow, WorkflowContext, new() { ["FlowScope"] = Visits.Of(definition, flowchart, instance) }));
        state.CompletionCallbacks.Add(new(WorkflowContext, flowchart.NodeId, "OnRootCompletedAsync"));
        foreach (var wait in instance.Waits)
        {
            var activity = flowchart.Activities.First(activity => activity.Id == wait.ActivityId);
            var context = ContextAt(activity, wait.Id, flowchart, FlowchartContext, []);
            context.ActivityState = wait.Inputs.ToDictionary(input => Reading.NameOf(input.Key), object (input) => input.Value);
            state.ActivityExecutionContexts.Add(context);
            state.CompletionCallbacks.Add(new(FlowchartContext, activity.NodeId, "OnChildCompletedAsync"));
            state.Bookmarks.Add(new(wait.Id, wait.Type, "", null, activity.Id, activity.NodeId, context.Id, default, callbackMethodName: WaitingActivity.Callback));
        }
    }

    private static ActivityExecutionContextState RootOf(WorkflowGraph graph, Instance instance)
    {
        var variables = new VariablesDictionary();
        foreach (var variable in graph.Workflow.Variables)
            variables[variable.Id] = JsonValue.Create(Values.Of(variable, instance.Variables[variable.Name]))!;
        return ContextAt(graph.Workflow, WorkflowContext, null, null, new() { [WorkflowInstanceStorageDriver.VariablesDictionaryStateKey] = variables });
    }

    private static ActivityExecutionContextState ContextAt(
        IActivity activity, string id, IActivity? owner, string? parent, Dictionary<string, object> properties) => new()
    {
        Id = id, ScheduledActivityNodeId = activity.NodeId, OwnerActivityNodeId = owner?.NodeId, ParentContextId = parent,
        Properties = properties, Status = ActivityStatus.Running,
    };
}
