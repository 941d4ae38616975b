using System.Collections.Immutable;

namespace NtmWorkflow.Lifecycle.Definitions;

/// <summary>The connections of a flowchart, in each of the forms that Elsa reads; but none is dropped in silence.</summary>
internal sealed class ConnectionList(IReadOnlyDictionary<string, (Activity Activity, string Path)> activities, List<Fault> faults)
{
    private const int MostConnections = 2_000;

    private readonly HashSet<string> refusedSources = [];

    /// <summary>The activities from which a connection was refused; empty stands for one that there is not.</summary>
    public IReadOnlyCollection<string> RefusedSources => refusedSources;

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
                Refuse(connection, place.Path, "port-twice", $"Cổng ra «{connection.Port}» có nhiều đường nối.",
                    "Hãy giữ một đường nối; muốn đi song song thì dùng Elsa.FlowFork.");
        }
        return [.. connections.Values];
    }

    private Connection? ReadOne(JsonPlace place)
    {
        var source = Endpoint(place, "source", "Source");
        var target = Endpoint(place, "target", "Target");
        var connection = new Connection(source.Id ?? "", source.Port ?? "Done", target.Id ?? "");
        if (target.Port is not ("In" or null))
            faults.Add(At(connection, place.Path, "unknown-port", $"Đường nối đi vào cổng «{target.Port}», mà mỗi bước chỉ có cổng vào «In».",
                "Hãy nối vào cổng «In»."));
        return Exists(connection.Source, "đi từ", $"{place.Path}.source") & Exists(connection.Target, "đi tới", $"{place.Path}.target")
            ? Check(connection, place)
            : null;

        bool Exists(string id, string direction, string path) => activities.ContainsKey(id) || Refuse(connection, path, "connection-to-nowhere",
            $"Đường nối {direction} bước «{id}», mà lưu đồ không có bước này, nên Elsa sẽ bỏ đường nối.", "Hãy sửa mã bước, hoặc xóa đường nối.");
    }

    /// <summary>Nested {activity, port}, in either case, or the old flat id with its port beside it.</summary>
    private static (string? Id, string? Port) Endpoint(JsonPlace place, string name, string pascalName) =>
        (place[name] ?? place[pascalName]) is not { } end ? (null, null)
        : end.Text is { } flat ? (flat, place[$"{name}Port"]?.Text)
        : ((end["activity"] ?? end["Activity"])?.Text, (end["port"] ?? end["Port"])?.Text);

    private Connection? Check(Connection connection, JsonPlace place)
    {
        var source = activities[connection.Source].Activity;
        if (activities[connection.Target].Activity.Kind == ActivityKind.Start)
            faults.Add(At(connection, place.Path, "into-start", "Đường nối đi vào bước bắt đầu.", "Hãy nối vào bước đứng sau bước bắt đầu."));
        var portsAreKnown = source.Kind == ActivityKind.End || !source.Ports.IsEmpty;
        if (!portsAreKnown || source.Ports.Contains(connection.Port))
            return connection;
        Refuse(connection, place.Path, "unknown-port", $"Bước này không có cổng ra «{connection.Port}».",
            source.Ports.IsEmpty ? "Hãy xóa đường nối, vì bước này không có cổng ra nào." : $"Hãy chọn một trong các cổng ra: {string.Join(", ", source.Ports)}.");
        return null;
    }

    /// <returns>False.</returns>
    private bool Refuse(Connection connection, string path, string rule, string message, string mend)
    {
        refusedSources.Add(activities.ContainsKey(connection.Source) ? connection.Source : "");
        faults.Add(At(connection, path, rule, message, mend));
        return false;
    }

    private Fault At(Connection connection, string path, string rule, string message, string mend) =>
        activities.TryGetValue(connection.Source, out var source)
            ? new(path, rule, message, mend) { Activity = source.Activity, Port = connection.Port }
            : new(path, rule, message, mend);
}
