using System.Collections.Immutable;
using System.Globalization;
using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Activities;
using Elsa.Workflows.Activities.Flowchart.Models;
using Elsa.Workflows.Models;
using Elsa.Workflows.State;
using NtmWorkflow.Lifecycle.Definitions;
using NtmWorkflow.Lifecycle.Instances;
using Activity = NtmWorkflow.Lifecycle.Definitions.Activity;
using ActivityKind = NtmWorkflow.Lifecycle.Definitions.ActivityKind;
using Arrow = Elsa.Workflows.Activities.Flowchart.Models.Connection;

namespace NtmWorkflow.Elsa.States;

/// <summary>What a state of Elsa says of an instance.</summary>
internal static class Reading
{
    /// <summary>The property of a state that holds the number of the last line of the history.</summary>
    public const string Sequence = "Ntm:Sequence";

    public static Instance Of(WorkflowDefinition definition, WorkflowGraph graph, WorkflowState state)
    {
        var finished = state.Status == WorkflowStatus.Finished;
        return new(
            state.Id, state.DefinitionId, state.DefinitionVersionId, finished ? InstanceStatus.Finished : InstanceStatus.Running,
            VariablesIn(graph, state),
            [.. state.Bookmarks.Select(bookmark => WaitAt(bookmark, definition, state))],
            finished ? Instance.NoArrivals : ArrivalsIn(definition, graph, state),
            Convert.ToInt32(state.Properties[Sequence], CultureInfo.InvariantCulture));
    }

    /// <summary>The inputs of one activity, as Elsa evaluated them.</summary>
    public static ImmutableSortedDictionary<string, string> Inputs(Activity activity, IDictionary<string, object> evaluated) =>
        activity.Inputs.Keys.Where(input => input != ActivityTypes.Find(activity.Type)!.PortsInput).ToImmutableSortedDictionary(
            input => input, input => evaluated.TryGetValue(NameOf(input), out var value) ? $"{value}" : "", StringComparer.Ordinal);

    /// <summary>As the property of the activity is called.</summary>
    public static string NameOf(string input) => char.ToUpperInvariant(input[0]) + input[1..];

    private static Wait WaitAt(Bookmark bookmark, WorkflowDefinition definition, WorkflowState state)
    {
        var activity = definition.Activities[bookmark.ActivityId];
        var context = state.ActivityExecutionContexts.First(context => context.Id == bookmark.ActivityInstanceId);
        return new(bookmark.Id, activity.Id, activity.Type, Inputs(activity, context.ActivityState!), [.. activity.Ports]);
    }

    private static ImmutableSortedDictionary<string, string> VariablesIn(WorkflowGraph graph, WorkflowState state)
    {
        var root = state.ActivityExecutionContexts.First(context => context.ParentContextId is null);
        var kept = root.Properties.TryGetValue(WorkflowInstanceStorageDriver.VariablesDictionaryStateKey, out var values) ? (VariablesDictionary)values : [];
        return graph.Workflow.Variables.ToImmutableSortedDictionary(
            variable => variable.Name, variable => Values.TextOf(variable, kept.GetValueOrDefault(variable.Id)), StringComparer.Ordinal);
    }

    /// <summary>Elsa counts visits: what was followed more often than its join ran has arrived there.</summary>
    private static ImmutableSortedDictionary<string, ImmutableSortedSet<string>> ArrivalsIn(
        WorkflowDefinition definition, WorkflowGraph graph, WorkflowState state)
    {
        var flowchart = state.ActivityExecutionContexts.First(context => context.ScheduledActivityNodeId == graph.Workflow.Root.NodeId);
        if (!flowchart.Properties.TryGetValue("FlowScope", out var scope))
            return Instance.NoArrivals;
        var arrived = ((Flowchart)graph.Workflow.Root).Connections
            .Where(connection => definition.Activities[connection.Target.Activity.Id].GathersAll && HasArrived(connection, (FlowScope)scope));
        return arrived.GroupBy(connection => connection.Target.Activity.Id).ToImmutableSortedDictionary(
            join => join.Key,
            join => join.Select(arrow => $"{arrow.Source.Activity.Id}:{arrow.Source.Port}").ToImmutableSortedSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    private static bool HasArrived(Arrow arrow, FlowScope scope) =>
        !scope.ShouldIgnoreConnection(arrow, arrow.Target.Activity) && scope.GetConnectionLastVisitFollowed(arrow);
}
