using System.Text.Json;

namespace NtmWorkflow.Lifecycle.Definitions;

/// <summary>A JSON value and the path to it, so that every fault can say where it is.</summary>
internal readonly record struct JsonPlace(JsonElement Value, string Path)
{
    /// <summary>A property of an object, or null if it is absent or null.</summary>
    public JsonPlace? this[string name] =>
        Value.ValueKind == JsonValueKind.Object && Value.TryGetProperty(name, out var property) && property.ValueKind != JsonValueKind.Null
            ? new(property, $"{Path}.{name}")
            : null;

    public bool IsObject => Value.ValueKind == JsonValueKind.Object;

    /// <summary>The text, if this is one.</summary>
    public string? Text => Value.ValueKind == JsonValueKind.String ? Value.GetString() : null;

    /// <summary>The whole number, if this is one.</summary>
    public int? Number => Value.ValueKind == JsonValueKind.Number && Value.TryGetInt32(out var number) ? number : null;

    /// <summary>A text, number or Boolean as a text.</summary>
    public string? Scalar => Value.ValueKind switch
    {
        JsonValueKind.String => Value.GetString(),
        JsonValueKind.Number => Value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    /// <summary>The items of an array, bare or as {"$values": []}; null if this is no array.</summary>
    public IReadOnlyList<JsonPlace>? Items
    {
        get
        {
            if (this["$values"] is { } values)
                return values.Items;
            var path = Path;
            return Value.ValueKind == JsonValueKind.Array
                ? [.. Value.EnumerateArray().Select((item, index) => new JsonPlace(item, $"{path}[{index}]"))]
                : null;
        }
    }

    /// <summary>The names of the properties of an object.</summary>
    public IEnumerable<string> Names => IsObject ? Value.EnumerateObject().Select(property => property.Name) : [];

    /// <summary>Reads every name and text inside this value, and gives the place of each object.</summary>
    public void VisitObjects(Action<JsonPlace> visit)
    {
        _ = Text;
        if (Value.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in Value.EnumerateArray())
                new JsonPlace(item, $"{Path}[{index++}]").VisitObjects(visit);
        }
        if (!IsObject)
            return;
        visit(this);
        foreach (var property in Value.EnumerateObject())
            new JsonPlace(property.Value, $"{Path}.{Short(property.Name)}").VisitObjects(visit);
    }

    /// <summary>A path or a label stays readable, and cheap, whatever names the file gives.</summary>
    public static string Short(string name) => name.Length <= 64 ? name : $"{name[..64]}…";
}
