using System.Collections.Immutable;
using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Lifecycle.Instances;

/// <summary>Starts and resumes instances: state and event in, new state or a refusal out.</summary>
public static class Engine
{
    /// <summary>Starts an instance and takes it to its first waits; variables that are not given keep their defaults.</summary>
    public static Step Start(
        WorkflowDefinition definition, string instanceId, IReadOnlyDictionary<string, string> variables, DateTimeOffset now)
    {
        if (RefusalOf(definition, variables) is { } reason)
            return new Refused(reason);
        var instance = new Instance(
            instanceId, definition.DefinitionId, definition.Hash, InstanceStatus.Running,
            definition.Variables.ToImmutableSortedDictionary(v => v.Key, v => v.Value.Default, StringComparer.Ordinal).SetItems(variables),
            [], NoArrivals, 0);
        return new Walk(definition, instance, now).From(definition.Start, variables);
    }

    /// <summary>Ends a wait with an outcome, changes variables, and takes the instance to its next waits or its end.</summary>
    public static Step Resume(
        WorkflowDefinition definition, Instance instance, string waitId, string outcome,
        IReadOnlyDictionary<string, string> variableChanges, DateTimeOffset now)
    {
        var wait = instance.Waits.Find(wait => wait.Id == waitId);
        if (RefusalOf(definition, instance, waitId, wait, outcome) is { } reason)
            return new Refused(reason);
        if (RefusalOf(definition, variableChanges) is { } variableReason)
            return new Refused(variableReason);
        var changed = instance with { Variables = instance.Variables.SetItems(variableChanges) };
        return new Walk(definition, changed, now).Past(wait!, outcome, variableChanges);
    }

    /// <summary>Ends an instance where it stands: nothing is waited for any more.</summary>
    public static Step Cancel(WorkflowDefinition definition, Instance instance, DateTimeOffset now) =>
        RefusalOf(definition, instance) is { } reason ? new Refused(reason) : new Walk(definition, instance, now).Nowhere();

    private static readonly ImmutableSortedDictionary<string, ImmutableSortedSet<string>> NoArrivals =
        ImmutableSortedDictionary.Create<string, ImmutableSortedSet<string>>(StringComparer.Ordinal);

    private static string? RefusalOf(WorkflowDefinition definition, Instance instance) =>
        instance.DefinitionHash != definition.Hash
            ? $"Phiên quy trình «{instance.Id}» chạy theo một phiên bản khác của quy trình «{definition.Name}»; "
              + "hãy dùng đúng phiên bản đã khởi tạo phiên này."
        : instance.Status == InstanceStatus.Finished
            ? $"Phiên quy trình «{instance.Id}» đã kết thúc, không còn bước nào chờ xử lý."
        : null;

    private static string? RefusalOf(WorkflowDefinition definition, Instance instance, string waitId, Wait? wait, string outcome) =>
        RefusalOf(definition, instance) is { } reason ? reason
        : wait is null
            ? $"Bước chờ «{waitId}» không còn: việc này đã được xử lý hoặc đã bị hủy. Hãy tải lại trang để xem tình trạng mới."
        : !wait.Outcomes.Contains(outcome)
            ? $"Bước «{definition.Activities[wait.ActivityId].DisplayText}» không có kết quả «{outcome}»; "
              + $"chỉ được chọn: {string.Join(", ", wait.Outcomes)}."
        : null;

    private static string? RefusalOf(WorkflowDefinition definition, IReadOnlyDictionary<string, string> variables)
    {
        foreach (var (name, value) in variables.OrderBy(variable => variable.Key, StringComparer.Ordinal))
        {
            if (!definition.Variables.TryGetValue(name, out var variable))
                return $"Quy trình «{definition.Name}» không khai báo biến «{name}».";
            if (!variable.Accepts(value))
                return $"Biến «{name}» chỉ nhận {variable.Accepted}, không nhận «{value}».";
        }
        return null;
    }
}
