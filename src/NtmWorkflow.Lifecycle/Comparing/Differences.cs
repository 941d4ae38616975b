using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Lifecycle.Comparing;

/// <summary>What changed between two definitions; where things stand in the drawing does not count.</summary>
public static class Differences
{
    /// <summary>The differences: of the whole, of the steps, of the connections, of the variables.</summary>
    public static IReadOnlyList<Difference> Between(WorkflowDefinition before, WorkflowDefinition after) =>
        [.. OfTheWhole(before, after), .. OfSteps(before, after), .. OfConnections(before, after), .. OfVariables(before, after)];

    private static IEnumerable<Difference> OfTheWhole(WorkflowDefinition before, WorkflowDefinition after)
    {
        if (before.DefinitionId != after.DefinitionId)
            yield return new OtherDefinition(before.DefinitionId, after.DefinitionId);
        if (before.Name != after.Name)
            yield return new Renamed(before.Name, after.Name);
        if (before.Version != after.Version)
            yield return new Renumbered(before.Version, after.Version);
    }

    private static IEnumerable<Difference> OfSteps(WorkflowDefinition before, WorkflowDefinition after) =>
        Pairs(before.Activities, after.Activities).SelectMany(pair => pair switch
        {
            (null, { } added) => [new StepAdded(added)],
            ({ } removed, null) => [new StepRemoved(removed)],
            _ => OfStep(pair.Before!, pair.After!),
        });

    private static IEnumerable<Difference> OfStep(Activity before, Activity after)
    {
        if (before.DisplayText != after.DisplayText)
            yield return new StepRenamed(before, after);
        if (before.Type != after.Type)
            yield return new StepRetyped(before, after);
        foreach (var input in before.Inputs.Keys.Union(after.Inputs.Keys).Order(StringComparer.Ordinal))
            if (before.Inputs.GetValueOrDefault(input) is var former && after.Inputs.GetValueOrDefault(input) is var latter && !IsSame(former, latter))
                yield return new InputChanged(after, input, former, latter);
    }

    /// <summary>The layout of the JSON inside a text is no difference.</summary>
    private static bool IsSame(Expression? before, Expression? after) =>
        before == after || (before?.Texts() is { } former && after?.Texts() is { } latter && former.SequenceEqual(latter));

    private static IEnumerable<Difference> OfConnections(WorkflowDefinition before, WorkflowDefinition after) =>
        Pairs(ByPort(before), ByPort(after)).SelectMany<(Connection? Before, Connection? After), Difference>(pair => pair switch
        {
            (null, { } added) => [new ConnectionAdded(added, after.Activities[added.Source], after.Activities[added.Target])],
            ({ } removed, null) => [new ConnectionRemoved(removed, before.Activities[removed.Source], before.Activities[removed.Target])],
            ({ } former, { } latter) when former.Target != latter.Target =>
                [new ConnectionMoved(after.Activities[latter.Source], latter.Port, before.Activities[former.Target], after.Activities[latter.Target])],
            _ => [],
        });

    /// <summary>By step and port: an id has no colon, so that no two make the same key.</summary>
    private static Dictionary<string, Connection> ByPort(WorkflowDefinition definition) =>
        definition.Connections.ToDictionary(connection => $"{connection.Source}:{connection.Port}");

    private static IEnumerable<Difference> OfVariables(WorkflowDefinition before, WorkflowDefinition after) =>
        Pairs(before.Variables, after.Variables).SelectMany<(Variable? Before, Variable? After), Difference>(pair => pair switch
        {
            (null, { } added) => [new VariableAdded(added)],
            ({ } removed, null) => [new VariableRemoved(removed)],
            ({ } former, { } latter) when former with { Id = latter.Id } != latter => [new VariableChanged(former, latter)],
            _ => [],
        });

    /// <summary>What has the same key in both, side by side, in the order of the keys.</summary>
    private static IEnumerable<(T? Before, T? After)> Pairs<T>(IReadOnlyDictionary<string, T> before, IReadOnlyDictionary<string, T> after)
        where T : class =>
        before.Keys.Union(after.Keys).Order(StringComparer.Ordinal).Select(key => (before.GetValueOrDefault(key), after.GetValueOrDefault(key)));
}
