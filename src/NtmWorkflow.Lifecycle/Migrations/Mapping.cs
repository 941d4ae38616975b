using System.Collections.Immutable;
using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Lifecycle.Migrations;

/// <summary>Which activity of a new version stands for which of the old one (bảng đối chiếu bước).</summary>
public static class Mapping
{
    /// <summary>Each activity stands for the one of the same id, if that is of the same type.</summary>
    public static ImmutableSortedDictionary<string, string> Propose(WorkflowDefinition from, WorkflowDefinition to) =>
        from.Activities.Values
            .Where(activity => to.Activities.GetValueOrDefault(activity.Id)?.Type == activity.Type)
            .ToImmutableSortedDictionary(activity => activity.Id, activity => activity.Id, StringComparer.Ordinal);
}
