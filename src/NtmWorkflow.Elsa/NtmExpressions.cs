using Elsa.Expressions;
using Elsa.Expressions.Contracts;
using Elsa.Expressions.Models;
using Elsa.Extensions;
using Elsa.Workflows;
using NtmWorkflow.Lifecycle.Definitions.Conditions;

namespace NtmWorkflow.Elsa;

/// <summary>The expression type "Ntm": a condition on the workflow's variables.</summary>
public sealed class NtmExpressions : IExpressionDescriptorProvider, IExpressionHandler
{
    /// <inheritdoc/>
    public IEnumerable<ExpressionDescriptor> GetDescriptors() =>
    [
        new() { Type = "Ntm", DisplayName = "Điều kiện", HandlerFactory = _ => this },
    ];

    /// <inheritdoc/>
    public ValueTask<object?> EvaluateAsync(Expression expression, Type returnType, ExpressionExecutionContext context, ExpressionEvaluatorOptions options)
    {
        var (condition, fault) = ConditionParser.Read(expression.Value as string ?? "");
        return condition is null
            ? throw new InvalidOperationException(fault)
            : new(condition.Holds(context.GetVariablesInScope().ToDictionary(v => v.Name, v => Values.TextOf(v, v.Get(context)))));
    }
}
