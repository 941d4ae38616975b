using System.Text.Json;
using Elsa.Expressions;
using Elsa.Expressions.Contracts;
using Elsa.Expressions.Models;
using Elsa.Workflows.Expressions;
using Elsa.Workflows.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace NtmWorkflow.Elsa;

/// <summary>The expression types of our definitions. Elsa's own list stands in its management package, which a running engine does without.</summary>
internal sealed class ExpressionTypes(IEnumerable<IExpressionDescriptorProvider> providers) : IExpressionDescriptorRegistry
{
    private readonly Dictionary<string, ExpressionDescriptor> byName =
        Elsas.Concat(providers.SelectMany(provider => provider.GetDescriptors())).ToDictionary(descriptor => descriptor.Type);

    public void Add(ExpressionDescriptor descriptor) => byName[descriptor.Type] = descriptor;

    public void AddRange(IEnumerable<ExpressionDescriptor> descriptors)
    {
        foreach (var descriptor in descriptors)
            Add(descriptor);
    }

    public IEnumerable<ExpressionDescriptor> ListAll() => byName.Values;

    public ExpressionDescriptor? Find(Func<ExpressionDescriptor, bool> predicate) => byName.Values.FirstOrDefault(predicate);

    public ExpressionDescriptor? Find(string type) => byName.GetValueOrDefault(type);

    private static IEnumerable<ExpressionDescriptor> Elsas =>
    [
        new() { Type = "Literal", HandlerFactory = Handler<LiteralExpressionHandler>, MemoryBlockReferenceFactory = () => new Literal() },
        new() { Type = "Object", HandlerFactory = Handler<ObjectExpressionHandler> },
        new()
        {
            Type = "Variable", HandlerFactory = Handler<VariableExpressionHandler>,
            MemoryBlockReferenceFactory = () => new Variable(), Deserialize = VariableOf,
        },
    ];

    private static IExpressionHandler Handler<T>(IServiceProvider services) where T : IExpressionHandler =>
        ActivatorUtilities.GetServiceOrCreateInstance<T>(services);

    private static Expression VariableOf(ExpressionSerializationContext context) =>
        new("Variable", context.JsonElement.GetProperty("value").Deserialize<Variable>(context.Options));
}
