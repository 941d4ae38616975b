using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Pipelines.WorkflowExecution;

namespace NtmWorkflow.Elsa;

/// <summary>Brings the variables of an instance back before a step, with what the step changes in them, and keeps them after it.</summary>
internal sealed class KeptVariables(WorkflowMiddlewareDelegate next, IVariablePersistenceManager keeper) : WorkflowExecutionMiddleware(next)
{
    /// <summary>The workflow input that holds the changed variables: texts, by name.</summary>
    public const string Changes = nameof(Changes);

    public override async ValueTask InvokeAsync(WorkflowExecutionContext context)
    {
        await keeper.LoadVariablesAsync(context);
        if (context.Input.TryGetValue(Changes, out var changes))
            Change(context, (IReadOnlyDictionary<string, string>)changes);
        await Next(context);
        await keeper.SaveVariablesAsync(context);
    }

    private static void Change(WorkflowExecutionContext context, IReadOnlyDictionary<string, string> changes)
    {
        var root = context.ActivityExecutionContexts.First(activity => activity.ParentActivityExecutionContext is null);
        foreach (var variable in context.Workflow.Variables.Where(variable => changes.ContainsKey(variable.Name)))
            variable.Set(root, Values.Of(variable, changes[variable.Name]));
    }
}
