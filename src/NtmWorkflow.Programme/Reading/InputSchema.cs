using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Programme.Reading;

/// <summary>
/// The JSON Schema of an input record. It is derived from the record and its annotations, so that what is printed,
/// what is checked and what is read cannot differ.
/// </summary>
public static class InputSchema
{
    /// <summary>The longest text in a list of texts: a paragraph, a recipient, a line of the heading.</summary>
    private const int LongestItem = 2000;

    public static JsonObject Of<T>(string title)
    {
        var exporter = new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Annotate };
        var schema = (JsonObject)InputJson.Options.GetJsonSchemaAsNode(typeof(T), exporter);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", title);
        return schema;
    }

    private static JsonObject Annotate(JsonSchemaExporterContext context, JsonNode node)
    {
        var schema = node as JsonObject ?? [];
        var nullable = context.PropertyInfo is { IsGetNullable: true };
        if (Special(context.TypeInfo.Type) is { } special)
            schema = Text(special, nullable);
        else if (context.TypeInfo.Kind == JsonTypeInfoKind.Object && !schema.ContainsKey("$ref"))
            Close(schema, context.TypeInfo);
        if (context.PropertyInfo?.AttributeProvider is { } property)
            Limit(schema, property);
        else if (context.TypeInfo.Type == typeof(string))
            schema["maxLength"] = LongestItem;
        if (Description(context) is { } text)
            schema.Insert(0, "description", text);
        return schema;
    }

    private static string? Special(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var day when day == typeof(DateOnly) => "date",
        var due when due == typeof(DueDate) => "deadline",
        var month when month == typeof(YearMonth) => "month",
        _ => null,
    };

    /// <summary>No unknown names; required is what is neither nullable nor has a default.</summary>
    private static void Close(JsonObject schema, JsonTypeInfo type)
    {
        schema["additionalProperties"] = false;
        foreach (var property in type.Properties)
            if (Special(property.PropertyType) is { } special && schema["properties"]![property.Name] is JsonObject bare && !bare.ContainsKey("type"))
                Complete(bare, special, property);
        var required = type.Properties
            .Where(p => p is { IsGetNullable: false, AssociatedParameter.HasDefaultValue: false })
            .Select(p => (JsonNode)p.Name);
        schema["required"] = new JsonArray([.. required]);
    }

    /// <summary>The exporter leaves a nullable value with a converter of its own without type and description.</summary>
    private static void Complete(JsonObject bare, string special, JsonPropertyInfo property)
    {
        var text = Text(special, property.IsGetNullable);
        if (Of(property.AttributeProvider) is { } description)
            text.Insert(0, "description", description);
        bare.Clear();
        foreach (var (name, value) in text)
            bare[name] = value?.DeepClone();
    }

    private static JsonObject Text(string format, bool nullable) =>
        new() { ["type"] = nullable ? new JsonArray("string", "null") : "string", ["format"] = format };

    private static void Limit(JsonObject schema, ICustomAttributeProvider property)
    {
        var isList = schema.ContainsKey("items");
        foreach (var attribute in property.GetCustomAttributes(inherit: true))
        {
            switch (attribute)
            {
                case RegularExpressionAttribute pattern: schema["pattern"] = pattern.Pattern; break;
                case EmailAddressAttribute: schema["format"] = "email"; break;
                case MaxLengthAttribute max: schema[isList ? "maxItems" : "maxLength"] = max.Length; break;
                case MinLengthAttribute min: schema[isList ? "minItems" : "minLength"] = min.Length; break;
                case RangeAttribute range:
                    schema["minimum"] = Convert.ToInt64(range.Minimum, null);
                    schema["maximum"] = Convert.ToInt64(range.Maximum, null);
                    break;
            }
        }
    }

    private static string? Description(JsonSchemaExporterContext context) =>
        Of(context.PropertyInfo?.AttributeProvider) ?? Of(context.TypeInfo.Type);

    private static string? Of(ICustomAttributeProvider? provider) =>
        provider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: true).OfType<DescriptionAttribute>().FirstOrDefault()?.Description;
}
