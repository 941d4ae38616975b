using Elsa.Common;
using Elsa.Expressions.Contracts;
using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Activities;
using Elsa.Workflows.Middleware.Activities;
using Elsa.Workflows.Middleware.Workflows;
using Elsa.Workflows.Pipelines.WorkflowExecution;
using Elsa.Workflows.Serialization.Serializers;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Elsa.Activities;

namespace NtmWorkflow.Elsa;

/// <summary>What a running Elsa needs, and no more: no store, no server, no scripts.</summary>
public static class ElsaServices
{
    /// <summary>The activities of our definitions: Elsa's that we execute, and ours.</summary>
    public static readonly Type[] ActivityTypes =
    [
        typeof(global::Elsa.Workflows.Activities.Workflow), typeof(Flowchart),
        typeof(global::Elsa.Workflows.Activities.Start), typeof(global::Elsa.Workflows.Activities.End),
        typeof(FlowDecision), typeof(FlowFork), typeof(FlowJoin), typeof(global::Elsa.Workflows.Activities.SetVariable),
        typeof(HumanTask), typeof(WaitUntil), typeof(CheckForm), typeof(Document), typeof(StartPursuits), typeof(Conclude),
    ];

    internal static ServiceProvider Build()
    {
        var services = new ServiceCollection();
        var module = services.CreateModule();
        module.UseFlowchart().UseWorkflows(workflows => workflows
            .WithWorkflowExecutionPipeline(pipeline => pipeline.UseExceptionHandling().UseMiddleware<KeptVariables>().UseDefaultActivityScheduler())
            .WithActivityExecutionPipeline(pipeline => pipeline.UseExceptionHandling().UseExecutionLogging().UseDefaultActivityInvoker()));
        module.Apply();
        services
            .AddScoped<Moment>()
            .AddScoped<ISystemClock>(provider => provider.GetRequiredService<Moment>())
            .AddScoped<IIdentityGenerator>(provider => provider.GetRequiredService<Moment>())
            .AddSingleton<IExpressionDescriptorProvider, NtmExpressions>()
            .AddSingleton<IExpressionDescriptorRegistry, ExpressionTypes>()
            .AddSerializationOptionsConfigurator<SerializationOptionsConfigurator>();
        return services.BuildServiceProvider();
    }
}
