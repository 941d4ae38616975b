using System.Collections.Immutable;

namespace NtmWorkflow.Lifecycle.Definitions;

/// <summary>The activities of a flowchart, each with its place in the file.</summary>
internal sealed class ActivityList(JsonPlace flowchart, IReadOnlyDictionary<string, Variable> variables, List<Fault> faults)
{
    private const int MostActivities = 500;

    private static readonly string[] CommonFields =
        ["id", "nodeId", "name", "type", "version", "customProperties", "metadata", "canStartWorkflow",
            "runAsynchronously", "source", "line"];

    public Dictionary<string, (Activity Activity, string Path)> Read()
    {
        var byId = new Dictionary<string, (Activity, string)>();
        var places = flowchart["activities"]?.Items ?? [];
        if (places.Count is 0 or > MostActivities)
            faults.Add(new("$.root.activities", "activity-count", $"Lưu đồ có {places.Count} bước; phải có từ 1 đến {MostActivities}.",
                "Hãy kiểm tra danh sách «activities»."));
        CheckNodeId(flowchart, flowchart["nodeId"]?.Text?.Split(':')[0] + ":" + flowchart["id"]?.Text);
        foreach (var place in places.Take(MostActivities))
        {
            if (ReadOne(place) is { } activity && !byId.TryAdd(activity.Id, (activity, place.Path)))
                faults.Add(new($"{place.Path}.id", "duplicate-activity", $"Mã bước «{activity.Id}» đã được dùng.",
                    "Hãy đặt mã khác cho một trong hai bước."));
        }
        return byId;
    }

    private Activity? ReadOne(JsonPlace place)
    {
        var id = DefinitionFile.RequiredId(place, "id", faults);
        var typeName = place["type"]?.Text ?? "";
        var type = ActivityTypes.Find(typeName);
        if (type is null)
            faults.Add(new($"{place.Path}.type", "unknown-activity", $"Không có loại bước «{typeName}».",
                $"Hãy dùng một trong các loại: {string.Join(", ", ActivityTypes.All.Select(known => known.Name))}."));
        if (place["version"] is { } version && version.Number != 1)
            faults.Add(new(version.Path, "unknown-activity", $"Loại bước «{typeName}» không có phiên bản {version.Value}.",
                "Hãy dùng phiên bản 1."));
        if (place["customProperties"]?["mergeMode"] is { } mergeMode)
            faults.Add(new(mergeMode.Path, "merge-mode", "«mergeMode» làm Elsa gộp nhánh khác nhau tùy chế độ chạy.",
                "Hãy dùng bước Elsa.FlowJoin."));
        CheckNodeId(place, $"{flowchart["nodeId"]?.Text}:{id}");
        var inputs = type is null ? Inputs.None : new Inputs(place, variables, faults).Read(type);
        if (type is not null)
            CheckFields(place, type);
        return id is null ? null : new(id, typeName, DisplayText(place) ?? id, inputs);
    }

    private static string? DisplayText(JsonPlace place) =>
        place["metadata"]?["displayText"]?.Text is { Length: > 0 } text ? text : place["name"]?.Text;

    /// <summary>Elsa finds waits, incidents and history by the node id: one that does not say where the node is finds nothing.</summary>
    private void CheckNodeId(JsonPlace place, string expected)
    {
        if (place["nodeId"] is { } nodeId && nodeId.Text != expected)
            faults.Add(new(nodeId.Path, "stale-node-id", $"«nodeId» là «{nodeId.Scalar}», không khớp vị trí của bước.",
                $"Hãy ghi «{expected}»."));
    }

    private void CheckFields(JsonPlace place, ActivityType type)
    {
        var known = type.Inputs.Select(input => input.Name).ToList();
        foreach (var name in place.Names.Except([.. CommonFields, .. known]).Where(name => place[name] is not null))
        {
            faults.Add(new($"{place.Path}.{JsonPlace.Short(name)}", "unknown-input",
                $"Loại bước «{type.Name}» không có mục «{JsonPlace.Short(name)}».",
                known.Count == 0 ? "Hãy xóa mục này." : $"Các mục được dùng: {string.Join(", ", known)}."));
        }
    }
}
