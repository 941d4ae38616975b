using Elsa.Workflows.Activities.Flowchart.Activities;
using Elsa.Workflows.Activities.Flowchart.Models;
using NtmWorkflow.Lifecycle.Definitions;
using NtmWorkflow.Lifecycle.Instances;

namespace NtmWorkflow.Elsa.States;

/// <summary>
/// Elsa decides by counting visits of activities and connections. What no token of an instance can come to any more is behind it: visited
/// once, as if each had come straight here.
/// </summary>
internal static class Visits
{
    public static FlowScope Of(WorkflowDefinition definition, Flowchart flowchart, Instance instance)
    {
        var graph = new FlowGraph(flowchart.Connections, flowchart.Activities.First(activity => activity.Id == definition.Start.Id));
        var ahead = Ahead(flowchart, graph, [.. instance.Waits.Select(wait => wait.ActivityId), .. instance.Arrivals.Keys]);
        var scope = new FlowScope();
        foreach (var activity in flowchart.Activities.Where(activity => !ahead.Contains(activity.Id)))
        {
            scope.RegisterActivityVisit(activity);
            foreach (var connection in graph.GetOutboundConnections(activity))
                scope.RegisterConnectionVisit(connection, instance.Arrivals.GetValueOrDefault(connection.Target.Activity.Id)
                    ?.Contains($"{connection.Source.Activity.Id}:{connection.Source.Port}") ?? false);
        }
        return scope;
    }

    private static HashSet<string> Ahead(Flowchart flowchart, FlowGraph graph, HashSet<string> positions)
    {
        var next = new Queue<string>(positions);
        while (next.TryDequeue(out var id))
            foreach (var connection in flowchart.Connections.Where(c => c.Source.Activity.Id == id && !graph.IsBackwardConnection(c, out _)))
                if (positions.Add(connection.Target.Activity.Id))
                    next.Enqueue(connection.Target.Activity.Id);
        return positions;
    }
}
