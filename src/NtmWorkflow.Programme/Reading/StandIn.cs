using System.Text.Json;
using System.Text.Json.Nodes;

namespace NtmWorkflow.Programme.Reading;

/// <summary>Puts something of the right kind where an input is broken, so that all the rest of it can be read and checked as well.</summary>
internal static class StandIn
{
    public static JsonNode? For(JsonElement value, JsonObject node, JsonObject root)
    {
        var schema = SchemaCheck.Resolve(node, root);
        return !SchemaCheck.IsReadable(value, schema, root) ? Empty(schema, root) : value.ValueKind switch
        {
            JsonValueKind.Object => Members(value, schema, root),
            JsonValueKind.Array => new JsonArray([.. value.EnumerateArray().Select(item => For(item, schema["items"]!.AsObject(), root))]),
            JsonValueKind.Null => null,
            _ => JsonValue.Create(value),
        };
    }

    private static JsonObject Members(JsonElement value, JsonObject schema, JsonObject root)
    {
        var properties = schema["properties"]!.AsObject();
        var members = new JsonObject();
        foreach (var name in Required(schema))
            members[name] = Empty(SchemaCheck.Resolve(properties[name]!.AsObject(), root), root);
        foreach (var member in value.EnumerateObject())
            if (properties[member.Name] is JsonObject property)
                members[member.Name] = For(member.Value, property, root);
        return members;
    }

    private static JsonNode? Empty(JsonObject schema, JsonObject root)
    {
        var types = SchemaCheck.Types(schema).ToList();
        return types.Contains("null") ? null : types[0] switch
        {
            "object" => new JsonObject(Required(schema).Select(name =>
                KeyValuePair.Create(name, Empty(SchemaCheck.Resolve(schema["properties"]![name]!.AsObject(), root), root)))),
            "array" => new JsonArray(),
            "string" => Text(schema),
            "boolean" => false,
            _ => schema["minimum"]?.GetValue<long>() ?? 0,
        };
    }

    private static JsonNode Text(JsonObject schema) => (schema["enum"]?[0] ?? schema["format"])?.GetValue<string>() switch
    {
        "date" => "2000-01-01",
        "deadline" or "month" => "2000-01",
        "email" or null => "",
        var word => word,
    };

    private static IEnumerable<string> Required(JsonObject schema) => (schema["required"]?.AsArray() ?? []).Select(name => name!.GetValue<string>());
}
