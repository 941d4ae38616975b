using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace NtmWorkflow.Lifecycle.Definitions;

/// <summary>The root of a definition file: who it is, its variables, its flowchart.</summary>
internal sealed partial class DefinitionFile(JsonPlace file, List<Fault> faults)
{
    public WorkflowDefinition? Read(string json, string hash)
    {
        var definitionId = RequiredId(file, "definitionId", faults);
        var name = RequiredText("name");
        var version = ReadVersion();
        var variables = new VariableList(faults).Read(file["variables"]);
        if (Flowchart() is not { } flowchart)
            return null;
        var activities = new ActivityList(flowchart, variables, faults).Read();
        var list = new ConnectionList(activities, faults);
        var connections = list.Read(flowchart);
        var definition = new WorkflowDefinition(
            definitionId ?? "", name ?? "", version, json, hash,
            activities.ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value.Activity, StringComparer.Ordinal),
            connections,
            variables.Values.ToImmutableSortedDictionary(variable => variable.Name, variable => variable, StringComparer.Ordinal));
        if (activities.Count > 0)
            faults.AddRange(new FlowRules(definition, FaultAt, list.RefusedSources).Check());
        return definition;

        Fault FaultAt(string id, string rule, string message, string mend) =>
            new(activities[id].Path, rule, message, mend) { Activity = activities[id].Activity };
    }

    /// <summary>Ids stand in node paths, keys and addresses, where a colon or a space would be taken for something else.</summary>
    public static string? RequiredId(JsonPlace place, string name, List<Fault> faults)
    {
        if (place[name]?.Text is { } id && IdPattern().IsMatch(id))
            return id;
        faults.Add(new($"{place.Path}.{name}", "bad-id",
            place[name] is { } wrong ? $"«{name}» là «{JsonPlace.Short(wrong.Scalar ?? "")}», không dùng làm mã được." : $"Thiếu «{name}».",
            $"Hãy ghi «{name}» dài 1–64 ký tự, chỉ gồm chữ cái không dấu, chữ số, dấu chấm, gạch ngang và gạch dưới."));
        return null;
    }

    private string? RequiredText(string name)
    {
        if (file[name]?.Text is { } text && !string.IsNullOrWhiteSpace(text))
            return text;
        faults.Add(new($"$.{name}", "missing-field", $"Thiếu «{name}».", $"Hãy ghi «{name}» của quy trình."));
        return null;
    }

    private int ReadVersion()
    {
        if (file["version"]?.Number is { } version and >= 1)
            return version;
        faults.Add(new("$.version", "missing-field", "Thiếu «version», hoặc không phải số nguyên từ 1 trở lên.", "Hãy ghi số phiên bản."));
        return 0;
    }

    private JsonPlace? Flowchart()
    {
        if (file["root"] is not { IsObject: true } root || root["type"]?.Text != "Elsa.Flowchart")
        {
            faults.Add(new("$.root", "no-flowchart", "«root» phải là một lưu đồ «Elsa.Flowchart».",
                "Hãy xuất quy trình ở định dạng Elsa 3 với lưu đồ làm gốc."));
            return null;
        }
        if (root["variables"]?.Items is { Count: > 0 })
            faults.Add(new("$.root.variables", "misplaced-variables", "Biến khai báo trong lưu đồ không được đọc.",
                "Hãy khai báo biến ở «variables» của quy trình."));
        if (root["customProperties"]?["notFoundConnections"]?.Items is { Count: > 0 })
            faults.Add(new("$.root.customProperties.notFoundConnections", "unknown-activity", "Lưu đồ còn đường nối của một bước đã mất.",
                "Hãy nối lại hoặc xóa các đường nối này."));
        return root;
    }

    [GeneratedRegex(@"^[A-Za-z0-9_.-]{1,64}\z")]
    private static partial Regex IdPattern();
}
