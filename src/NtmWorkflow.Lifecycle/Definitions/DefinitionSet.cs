using System.Collections.Immutable;

namespace NtmWorkflow.Lifecycle.Definitions;

/// <summary>What must hold of the definitions that stand beside each other.</summary>
public static class DefinitionSet
{
    /// <summary>Two files of one version, and calls to a definition that is not there.</summary>
    public static ImmutableArray<Fault> Faults(IReadOnlyCollection<WorkflowDefinition> definitions) =>
        [.. Duplicates(definitions), .. MissingDefinitions(definitions)];

    private static IEnumerable<Fault> Duplicates(IReadOnlyCollection<WorkflowDefinition> definitions) =>
        from same in definitions.GroupBy(definition => (definition.DefinitionId, definition.Version))
        where same.Count() > 1
        select new Fault(same.Key.DefinitionId, "duplicate-definition",
            $"Quy trình «{same.Key.DefinitionId}» có {same.Count()} tệp cùng phiên bản {same.Key.Version}.",
            "Hãy tăng «version» của bản mới, hoặc bỏ tệp thừa.");

    private static IEnumerable<Fault> MissingDefinitions(IReadOnlyCollection<WorkflowDefinition> definitions) =>
        from definition in definitions
        from activity in definition.Activities.Values
        from rule in ActivityTypes.Find(activity.Type)?.Inputs ?? []
        where rule.Kind == InputKind.Definition && definitions.All(other => other.DefinitionId != activity.Inputs[rule.Name].Value)
        select new Fault($"{definition.DefinitionId}/{activity.Id}", "unknown-definition",
            $"Không có quy trình «{activity.Inputs[rule.Name].Value}» để bắt đầu.",
            "Hãy sửa mã quy trình, hoặc thêm tệp của quy trình đó.");
}
