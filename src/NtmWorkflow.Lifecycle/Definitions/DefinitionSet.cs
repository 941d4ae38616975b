using System.Collections.Immutable;

namespace NtmWorkflow.Lifecycle.Definitions;

/// <summary>What must hold of the definitions that stand beside each other.</summary>
public static class DefinitionSet
{
    /// <summary>Two files of one version, and calls to a definition that is not there.</summary>
    public static ImmutableArray<Fault> Faults(IReadOnlyCollection<WorkflowDefinition> definitions) =>
        [.. definitions.SelectMany(definition => FaultsOf(definition, definitions, other => other.DefinitionId)).Distinct()];

    /// <summary>What is wrong with one of them, standing among <paramref name="all"/>.</summary>
    public static IEnumerable<Fault> FaultsOf(
        WorkflowDefinition definition, IReadOnlyCollection<WorkflowDefinition> all, Func<WorkflowDefinition, string> fileOf) =>
        [.. Duplicates(definition, all, fileOf), .. MissingDefinitions(definition, all)];

    private static IEnumerable<Fault> Duplicates(
        WorkflowDefinition definition, IReadOnlyCollection<WorkflowDefinition> all, Func<WorkflowDefinition, string> fileOf)
    {
        var same = all.Where(other => (other.DefinitionId, other.Version) == (definition.DefinitionId, definition.Version)).ToList();
        if (same.Count > 1)
            yield return new("$.version", "duplicate-definition",
                $"Quy trình «{definition.DefinitionId}» có {same.Count} tệp cùng phiên bản {definition.Version}: {string.Join(", ", same.Select(fileOf))}.",
                "Hãy tăng «version» của bản mới, hoặc bỏ tệp thừa.");
    }

    private static IEnumerable<Fault> MissingDefinitions(WorkflowDefinition definition, IReadOnlyCollection<WorkflowDefinition> all) =>
        from activity in definition.Activities.Values
        from rule in ActivityTypes.Find(activity.Type)?.Inputs ?? []
        where rule.Kind == InputKind.Definition && all.All(other => other.DefinitionId != activity.Inputs[rule.Name].Value)
        select new Fault($"{definition.DefinitionId}/{activity.Id}", "unknown-definition",
            $"Không có quy trình «{activity.Inputs[rule.Name].Value}» dùng được để bắt đầu.",
            "Hãy sửa mã quy trình, hoặc thêm (nếu đã có thì sửa) tệp của quy trình đó.") { Activity = activity, Field = rule.Name };
}
