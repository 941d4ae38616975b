using System.Collections.Immutable;
using NtmWorkflow.Lifecycle.Definitions;
using NtmWorkflow.Lifecycle.Instances;

namespace NtmWorkflow.Lifecycle.Migrations;

/// <summary>Where the parts of an instance come to lie in another version of its definition, and what has no place there.</summary>
internal sealed class Landing(WorkflowDefinition from, WorkflowDefinition to, ImmutableSortedDictionary<string, string> mapping)
{
    /// <summary>The inputs that say what the work is: with another one, what was done for the wait is not what is now asked for.</summary>
    private static readonly string[] TheWorkItself = ["task", "forEach", "kind"];

    private readonly Branches oldBranches = Branches.Of(from);
    private readonly Branches newBranches = Branches.Of(to);

    /// <summary>Why the instance cannot land; nothing if it can. Vietnamese sentences.</summary>
    public IEnumerable<string> ReasonsAgainst(Instance instance)
    {
        var values = AgainstValues(instance).ToList();
        if (values.Count > 0)
            return values;
        var variables = Variables(instance);
        return [.. instance.Waits.Select(wait => AgainstWait(wait, variables)).OfType<string>(), .. Arrows(instance).Select(AgainstArrival).OfType<string>()];
    }

    /// <summary>The variables of the new version, with the values that the instance has for them.</summary>
    public ImmutableSortedDictionary<string, string> Variables(Instance instance) =>
        to.Variables.ToImmutableSortedDictionary(
            variable => variable.Key, variable => instance.Variables.GetValueOrDefault(variable.Key, variable.Value.Default), StringComparer.Ordinal);

    public Wait Wait(Wait wait, IReadOnlyDictionary<string, string> variables)
    {
        var activity = to.Activities[mapping[wait.ActivityId]];
        return wait with { ActivityId = activity.Id, Inputs = activity.InputsFor(variables), Outcomes = [.. activity.Ports] };
    }

    public ImmutableSortedDictionary<string, ImmutableSortedSet<string>> Arrivals(Instance instance) =>
        instance.Arrivals.ToImmutableSortedDictionary(
            join => mapping[join.Key],
            join => join.Value.Select(arrow => Mapped(Arrow(arrow, join.Key))!).Select(arrow => $"{arrow.Source}:{arrow.Port}").ToImmutableSortedSet(StringComparer.Ordinal),
            StringComparer.Ordinal);

    private IEnumerable<string> AgainstValues(Instance instance) =>
        from variable in to.Variables.Values
        let value = instance.Variables.GetValueOrDefault(variable.Name)
        where value is not null && !variable.Accepts(value)
        select $"Biến «{variable.Name}» đang là «{value}», bản mới chỉ nhận {variable.Accepted}.";

    private string? AgainstWait(Wait wait, IReadOnlyDictionary<string, string> variables)
    {
        var name = from.Activities[wait.ActivityId].DisplayText;
        if (!mapping.TryGetValue(wait.ActivityId, out var id) || !to.Activities.TryGetValue(id, out var activity))
            return $"Đang chờ ở bước «{name}», bản mới không có bước tương ứng.";
        if (activity.Type != wait.Type)
            return $"Đang chờ ở bước «{name}» loại {wait.Type}, bước tương ứng «{activity.DisplayText}» lại là loại {activity.Type}.";
        var inputs = activity.InputsFor(variables);
        if (TheWorkItself.Any(input => inputs.GetValueOrDefault(input) != wait.Inputs.GetValueOrDefault(input)))
            return $"Đang chờ ở bước «{name}», bước tương ứng «{activity.DisplayText}» giao một việc khác.";
        return IsSameBranch(oldBranches.At(wait.ActivityId), newBranches.At(id)) ? null
            : $"Đang chờ ở bước «{name}», bước tương ứng «{activity.DisplayText}» nằm ở một nhánh song song khác.";
    }

    private string? AgainstArrival(Connection arrow)
    {
        var name = from.Activities[arrow.Target].DisplayText;
        if (Mapped(arrow) is not { } mapped || !to.Connections.Contains(mapped))
            return $"Một nhánh đã tới điểm gộp «{name}» theo đường mà bản mới không có.";
        if (!to.Activities[mapped.Target].GathersAll)
            return $"Một nhánh đã tới điểm gộp «{name}», điểm này ở bản mới không chờ đủ các nhánh.";
        return IsSameBranch(oldBranches.Along(arrow, from.Activities[arrow.Source]), newBranches.Along(mapped, to.Activities[mapped.Source])) ? null
            : $"Một nhánh đã tới điểm gộp «{name}», đường đó ở bản mới thuộc một nhánh song song khác.";
    }

    /// <summary>Within the same branches of forks that have the same branches: so no branch of the new version is without its token.</summary>
    private bool IsSameBranch(Branch? before, Branch? after) =>
        before is null || after is null
            ? before == after
            : mapping.GetValueOrDefault(before.Fork) == after.Fork && before.Port == after.Port
              && from.Activities[before.Fork].Ports.ToHashSet().SetEquals(to.Activities[after.Fork].Ports)
              && IsSameBranch(before.Outer, after.Outer);

    private static IEnumerable<Connection> Arrows(Instance instance) =>
        instance.Arrivals.SelectMany(join => join.Value.Select(arrow => Arrow(arrow, join.Key)));

    /// <summary>"activity:port" into a join, as a connection; an id has no colon.</summary>
    private static Connection Arrow(string arrow, string join) => arrow.Split(':', 2) is [var source, var port]
        ? new(source, port, join)
        : throw new FormatException($"'{arrow}' is no arrow into {join}.");

    private Connection? Mapped(Connection arrow) =>
        mapping.TryGetValue(arrow.Source, out var source) && mapping.TryGetValue(arrow.Target, out var target) ? new(source, arrow.Port, target) : null;
}
