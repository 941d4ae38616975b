using System.Collections.Immutable;

namespace NtmWorkflow.Lifecycle.Definitions;

/// <summary>The activities of a flowchart, each with its place in the file.</summary>
internal sealed class ActivityList(JsonPlace flowchart, IReadOnlyDictionary<string, Variable> variables, List<Fault> faults)
{
    private const int MostActivities = 500;

    private static readonly string[] CommonFields =
        ["id", "nodeId", "name", "type", "version", "customProperties", "metadata", "canStartWorkflow",
            "runAsynchronously", "source", "line"];

    /// <summary>Where the flowchart stands: under the workflow's own node, which Elsa calls Workflow1.</summary>
    private readonly string flowchartNodeId = $"{flowchart["nodeId"]?.Text?.Split(':')[0] ?? "Workflow1"}:{flowchart["id"]?.Text}";

    public Dictionary<string, (Activity Activity, string Path)> Read()
    {
        var byId = new Dictionary<string, (Activity, string)>();
        var places = flowchart["activities"]?.Items ?? [];
        if (places.Count is 0 or > MostActivities)
            faults.Add(new("$.root.activities", "activity-count", $"Lưu đồ có {places.Count} bước, mà phải có từ 1 đến {MostActivities}.",
                "Hãy kiểm tra danh sách «activities»."));
        CheckNodeId(flowchart, flowchartNodeId);
        foreach (var place in places.Take(MostActivities))
        {
            if (ReadOne(place) is { } activity && !byId.TryAdd(activity.Id, (activity, place.Path)))
                faults.Add(new($"{place.Path}.id", "duplicate-activity", $"Mã bước «{activity.Id}» đã được bước khác dùng.",
                    "Hãy đặt mã khác cho một trong hai bước.") { Activity = activity });
        }
        return byId;
    }

    /// <summary>Whatever is wrong inside an activity is told with its name.</summary>
    private Activity? ReadOne(JsonPlace place)
    {
        var before = faults.Count;
        var activity = ReadFields(place);
        for (var i = before; i < faults.Count; i++)
            faults[i] = faults[i] with { Activity = activity, Field = faults[i].Where[place.Path.Length..].Split('.', '[').ElementAtOrDefault(1) };
        return activity;
    }

    private Activity? ReadFields(JsonPlace place)
    {
        var id = DefinitionFile.RequiredId(place, "id", faults);
        var typeName = place["type"]?.Text ?? "";
        var type = ActivityTypes.Find(typeName);
        if (type is null)
            faults.Add(UnknownType($"{place.Path}.type", typeName));
        if (place["version"] is { } version && version.Number != 1)
            faults.Add(new(version.Path, "unknown-activity", $"Loại bước «{typeName}» không có phiên bản {version.Value}.",
                "Hãy dùng phiên bản 1."));
        if (place["customProperties"]?["mergeMode"] is { } mergeMode)
            faults.Add(new(mergeMode.Path, "merge-mode", "«mergeMode» làm Elsa gộp nhánh khác nhau tùy chế độ chạy.",
                "Hãy bỏ «mergeMode», và gộp nhánh bằng bước Elsa.FlowJoin."));
        CheckNodeId(place, $"{flowchartNodeId}:{id}");
        var inputs = type is null ? Inputs.None : new Inputs(place, variables, faults).Read(type);
        if (type is not null)
            CheckFields(place, type);
        return id is null ? null : new(id, typeName, DisplayText(place) ?? id, inputs);
    }

    private static Fault UnknownType(string where, string typeName) => ElsaClocks.WhyNot(typeName) is { } reason
        ? new(where, "clock-without-zone", reason, ElsaClocks.Mend)
        : new(where, "unknown-activity", typeName == "" ? "Bước không ghi loại (type)." : $"Không có loại bước «{JsonPlace.Short(typeName)}».",
            $"Hãy dùng một trong các loại: {string.Join(", ", ActivityTypes.All.Select(known => known.Name))}.");

    private static string? DisplayText(JsonPlace place) =>
        place["metadata"]?["displayText"]?.Text is { Length: > 0 } text ? text : place["name"]?.Text;

    /// <summary>Elsa finds waits, incidents and history by the node id: one that does not say where the node is finds nothing.</summary>
    private void CheckNodeId(JsonPlace place, string expected)
    {
        if (place["nodeId"] is { } nodeId && nodeId.Text != expected)
            faults.Add(new(nodeId.Path, "stale-node-id", $"«nodeId» là «{nodeId.Scalar}», không còn khớp với vị trí trong lưu đồ.",
                $"Hãy ghi «{expected}»."));
    }

    private void CheckFields(JsonPlace place, ActivityType type)
    {
        var known = type.Inputs.Select(input => input.Name).ToList();
        foreach (var name in place.Names.Except([.. CommonFields, .. known]).Where(name => place[name] is not null))
        {
            faults.Add(new($"{place.Path}.{JsonPlace.Short(name)}", "unknown-input",
                $"Loại bước «{type.Name}» không có mục «{JsonPlace.Short(name)}».",
                known.Count == 0 ? "Hãy xóa mục này." : $"Hãy xóa mục này, hoặc dùng một trong các mục: {string.Join(", ", known)}."));
        }
    }
}
