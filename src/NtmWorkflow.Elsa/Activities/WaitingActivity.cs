using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Models;

namespace NtmWorkflow.Elsa.Activities;

/// <summary>An activity that stops at a bookmark until its host resumes it with the input <see cref="Outcome"/>.</summary>
public abstract class WaitingActivity : Activity
{
    /// <summary>The workflow input that names the port by which to go on.</summary>
    public const string Outcome = nameof(Outcome);

    /// <summary>Elsa finds the method by this name, which it stores with each bookmark: renamed, what waits could not go on.</summary>
    internal const string Callback = nameof(GoOnAsync);

    /// <summary>What Elsa's flowchart tells an activity to which a loop has gone back, and finds on it when it is done.</summary>
    private const string Backward = "BackwardConnection";

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context)
    {
        if (context.ActivityInput.ContainsKey(Backward))
            context.Properties[Backward] = true;
        context.CreateBookmark(new CreateBookmarkArgs { Callback = GoOnAsync });
    }

    /// <summary>Elsa forgets while it waits that a loop went back here: it would count one visit too many, and end an outer loop without a word.</summary>
    private ValueTask GoOnAsync(ActivityExecutionContext context)
    {
        if (context.Properties.ContainsKey(Backward))
            context.ActivityInput[Backward] = true;
        return context.CompleteActivityWithOutcomesAsync(context.GetWorkflowInput<string>(Outcome));
    }
}
