namespace NtmWorkflow.Lifecycle.Definitions;

/// <summary>The variables of a definition, by the id that expressions refer to.</summary>
internal sealed class VariableList(List<Fault> faults)
{
    /// <summary>The drivers that keep a variable while the instance waits; Elsa forgets the others.</summary>
    private static readonly string[] LastingDrivers =
        ["Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core", "Elsa.Workflows.WorkflowStorageDriver, Elsa.Workflows.Core"];

    private static readonly string[] Types = ["String", "Boolean", "Int32"];

    private const int MostVariables = 100;

    public Dictionary<string, Variable> Read(JsonPlace? list)
    {
        var byId = new Dictionary<string, Variable>();
        if (list?.Items?.Count > MostVariables)
            faults.Add(new("$.variables", "variable-count", $"Quy trình có quá {MostVariables} biến.", "Hãy bớt biến."));
        if (list is { Items: null } wrong)
            faults.Add(new(wrong.Path, "not-a-list", "«variables» phải là một danh sách.", "Hãy ghi danh sách biến trong dấu [ ]."));
        foreach (var place in (list?.Items ?? []).Take(MostVariables))
        {
            if (ReadOne(place) is not var (id, variable))
                continue;
            if (byId.Values.Any(other => other.Name == variable.Name) || !byId.TryAdd(id, variable))
                faults.Add(new(place.Path, "duplicate-variable", $"Biến «{variable.Name}» (mã «{id}») trùng mã hoặc tên với biến trước.",
                    "Hãy đổi mã hoặc tên biến."));
        }
        return byId;
    }

    private (string Id, Variable Variable)? ReadOne(JsonPlace place)
    {
        var id = DefinitionFile.RequiredId(place, "id", faults);
        var name = DefinitionFile.RequiredId(place, "name", faults);
        var type = place["typeName"]?.Text ?? "";
        if (!Types.Contains(type) || place["isArray"]?.Scalar == "true")
            faults.Add(new($"{place.Path}.typeName", "variable-type",
                $"Biến «{name}» có kiểu không dùng được: «{type}»{(place["isArray"]?.Scalar == "true" ? ", dạng mảng" : "")}.",
                $"Hãy đổi kiểu của biến thành {string.Join(", ", Types)}, không dùng mảng."));
        if (!LastingDrivers.Contains(place["storageDriverTypeName"]?.Text))
            faults.Add(new($"{place.Path}.storageDriverTypeName", "forgotten-variable",
                $"Biến «{name}» chỉ giữ trong bộ nhớ, nên sẽ mất giá trị khi quy trình dừng chờ.",
                $"Hãy đặt «storageDriverTypeName» là «{LastingDrivers[0]}»."));
        var value = place["value"]?.Scalar ?? "";
        var variable = new Variable(id ?? "", name ?? "", type, TextOf(value, type));
        if (!variable.Accepts(variable.Default))
            faults.Add(new($"{place.Path}.value", "variable-value",
                $"Giá trị mặc định «{value}» của biến «{name}» không hợp kiểu {type}.", $"Hãy ghi {variable.Accepted}."));
        return id is null || name is null ? null : (id, variable);
    }

    private static string TextOf(string value, string type) => type switch
    {
        "Boolean" => BooleanText(value),
        "Int32" when value == "" => "0",
        _ => value,
    };

    /// <summary>Elsa writes .NET's "True" and "False" as well as JSON's own.</summary>
    public static string BooleanText(string value) => value switch { "" or "False" => "false", "True" => "true", _ => value };
}
