using System.Collections.Immutable;

namespace NtmWorkflow.Lifecycle.Definitions;

/// <summary>The connections of a flowchart, in each of the forms that Elsa reads; but none is dropped in silence.</summary>
internal sealed class ConnectionList(IReadOnlyDictionary<string, (Activity Activity, string Path)> activities, List<Fault> faults)
{
    private const int MostConnections = 2_000;

    public ImmutableArray<Connection> Read(JsonPlace flowchart)
    {
        var list = flowchart["connections"];
        if (list is { Items: null, IsObject: false } wrong)
            faults.Add(new(wrong.Path, "not-a-list", "«connections» phải là một danh sách.", "Hãy ghi các đường nối trong dấu [ ]."));
        IReadOnlyList<JsonPlace> places = list?.Items ?? (list is { IsObject: true } single ? [single] : []);
        if (places.Count > MostConnections)
            faults.Add(new("$.root.connections", "connection-count",
                $"Lưu đồ có {places.Count} đường nối, vượt giới hạn {MostConnections}.",
                "Hãy chia nhỏ quy trình."));
        var connections = new Dictionary<(string, string), Connection>();
        foreach (var place in places.Take(MostConnections))
        {
            if (ReadOne(place) is { } connection && !connections.TryAdd((connection.Source, connection.Port), connection))
                faults.Add(new(place.Path, "port-twice", $"Cổng ra «{connection.Port}» của bước «{connection.Source}» có nhiều đường nối.",
                    "Mỗi cổng ra chỉ một đường nối; muốn đi song song hãy dùng Elsa.FlowFork."));
        }
        return [.. connections.Values];
    }

    private Connection? ReadOne(JsonPlace place)
    {
        var source = Endpoint(place, "source", "Source");
        var target = Endpoint(place, "target", "Target");
        if (target.Port is not ("In" or null))
            faults.Add(new(place.Path, "unknown-port", $"Không có cổng vào «{target.Port}».", "Hãy nối vào cổng «In»."));
        return Exists(source.Id, $"{place.Path}.source") & Exists(target.Id, $"{place.Path}.target")
            ? Check(new(source.Id!, source.Port ?? "Done", target.Id!), place)
            : null;
    }

    /// <summary>Nested {activity, port}, in either case, or the old flat id with its port beside it.</summary>
    private static (string? Id, string? Port) Endpoint(JsonPlace place, string name, string pascalName) =>
        (place[name] ?? place[pascalName]) is not { } end ? (null, null)
        : end.Text is { } flat ? (flat, place[$"{name}Port"]?.Text)
        : ((end["activity"] ?? end["Activity"])?.Text, (end["port"] ?? end["Port"])?.Text);

    private bool Exists(string? id, string path)
    {
        if (id is not null && activities.ContainsKey(id))
            return true;
        faults.Add(new(path, "connection-to-nowhere", $"Đường nối tới bước «{id}» không có trong lưu đồ; Elsa sẽ bỏ đường nối này.",
            "Hãy sửa mã bước hoặc xóa đường nối."));
        return false;
    }

    private Connection? Check(Connection connection, JsonPlace place)
    {
        var source = activities[connection.Source].Activity;
        if (activities[connection.Target].Activity.Kind == ActivityKind.Start)
            faults.Add(new(place.Path, "into-start", "Không được nối vào bước bắt đầu.", "Hãy nối vào bước đứng sau bước bắt đầu."));
        var portsAreKnown = source.Kind == ActivityKind.End || !source.Ports.IsEmpty;
        if (!portsAreKnown || source.Ports.Contains(connection.Port))
            return connection;
        faults.Add(new(place.Path, "unknown-port", $"Bước «{source.Id}» không có cổng ra «{connection.Port}».",
            source.Ports.IsEmpty ? "Bước này không có cổng ra nào." : $"Các cổng ra: {string.Join(", ", source.Ports)}."));
        return null;
    }
}
