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
        return new Walk(definition, Instance.New(definition, instanceId, variables), now).From(definition.Start, variables);
    }

    /// <summary>Ends a wait with an outcome, changes variables, and takes the instance to its next waits or its end.</summary>
    public static Step Resume(
        WorkflowDefinition definition, Instance instance, string waitId, string outcome,
        IReadOnlyDictionary<string, string> variableChanges, DateTimeOffset now)
    {
        if (RefusalOf(definition, instance, waitId, outcome, variableChanges) is { } reason)
            return new Refused(reason);
        var wait = instance.Waits.Find(wait => wait.Id == waitId);
        var changed = instance with { Variables = instance.Variables.SetItems(variableChanges) };
        return new Walk(definition, changed, now).Past(wait!, outcome, variableChanges);
    }

    /// <summary>Ends an instance where it stands: nothing is waited for any more.</summary>
    public static Step Cancel(WorkflowDefinition definition, Instance instance, DateTimeOffset now) =>
        RefusalOf(definition, instance) is { } reason ? new Refused(reason) : new Walk(definition, instance, now).Nowhere();

    /// <summary>Why an instance cannot be cancelled; null if it can.</summary>
    public static string? RefusalOf(WorkflowDefinition definition, Instance instance) =>
        instance.DefinitionHash != definition.Hash
            ? $"Phiên quy trình «{instance.Id}» chạy theo một phiên bản khác của quy trình «{definition.Name}»; "
              + "hãy dùng đúng phiên bản đã khởi tạo phiên này."
        : instance.Status == InstanceStatus.Finished
            ? $"Phiên quy trình «{instance.Id}» đã kết thúc, không còn bước nào chờ xử lý."
        : null;

    /// <summary>Why a wait cannot end so; null if it can.</summary>
    public static string? RefusalOf(
        WorkflowDefinition definition, Instance instance, string waitId, string outcome, IReadOnlyDictionary<string, string> variableChanges) =>
        RefusalOf(definition, instance) is { } reason ? reason
        : instance.Waits.Find(wait => wait.Id == waitId) is not { } wait
            ? $"Bước chờ «{waitId}» không còn: việc này đã được xử lý hoặc đã bị hủy. Hãy tải lại trang để xem tình trạng mới."
        : !wait.Outcomes.Contains(outcome)
            ? $"Bước «{definition.Activities[wait.ActivityId].DisplayText}» không có kết quả «{outcome}»; "
              + $"chỉ được chọn: {string.Join(", ", wait.Outcomes)}."
        : RefusalOf(definition, variableChanges);

    /// <summary>Why an instance cannot have these values; null if it can.</summary>
    public static string? RefusalOf(WorkflowDefinition definition, IReadOnlyDictionary<string, string> variables)
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
