using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Coordination.Instances;

/// <summary>What the inputs of our activities may name: a slip of the pen in a definition is found at the start, not in November.</summary>
internal static class KnownNames
{
    private static readonly Dictionary<string, IReadOnlyList<string>> ByInput = new()
    {
        ["task"] = Tasks.All,
        ["role"] = Roles.All,
        ["due"] = DueDates.Names,
        ["until"] = ["month", .. DueDates.Months],
        ["forEach"] = ["offices"],
        ["kind"] = [.. DocumentKind.All.Select(k => k.Code)],
        ["document"] = [.. DocumentKind.All.Select(k => k.Code)],
        ["result"] = ["recognised", "refused", "notMet", "ended"],
    };

    public static IEnumerable<Fault> Faults(IEnumerable<WorkflowDefinition> definitions) =>
        from definition in definitions
        from activity in definition.Activities.Values
        where activity.Type.StartsWith("Ntm.", StringComparison.Ordinal)
        from input in activity.Inputs
        where input.Value.Kind == ExpressionKind.Literal && ByInput.TryGetValue(input.Key, out var known) && !known.Contains(input.Value.Value)
        select new Fault($"{definition.DefinitionId}/{activity.Id}/{input.Key}", "unknown-name",
            $"Không có tên «{input.Value.Value}» cho mục «{input.Key}».", $"Hãy chọn một trong: {string.Join(", ", ByInput[input.Key])}.")
            { Activity = activity, Field = input.Key };
}
