using System.ComponentModel;
using System.Reflection;
using System.Text.Json.Serialization;

namespace NtmWorkflow.Documents.Templates;

/// <summary>What a template can do with a field: print a text, ask a flag, step into a group, repeat a list.</summary>
public enum FieldForm { Text, Flag, Group, List }

/// <summary>A field (trường) that data promise to a template.</summary>
/// <param name="IsOptional">A text or group that may be absent; a text that is not optional is never empty.</param>
/// <param name="Fields">What a group holds, or each item of a list; a list without fields is one of texts.</param>
public sealed record DataField(string Name, FieldForm Form, bool IsOptional, string Description, IReadOnlyList<DataField> Fields)
{
    public bool IsListOfTexts => Form == FieldForm.List && Fields.Count == 0;

    /// <summary>The fields under which a view is written as JSON: the view is the only place that knows them.</summary>
    public static IReadOnlyList<DataField> Of(Type view) =>
        [.. view.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetCustomAttribute<JsonIgnoreAttribute>() is null).Select(Of)];

    private static DataField Of(PropertyInfo property)
    {
        var type = property.PropertyType;
        var item = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;
        return new(
            property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? property.Name,
            type == typeof(string) ? FieldForm.Text : type == typeof(bool) ? FieldForm.Flag : item is null ? FieldForm.Group : FieldForm.List,
            new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable,
            property.GetCustomAttribute<DescriptionAttribute>()?.Description ?? "",
            type == typeof(string) || type == typeof(bool) || item == typeof(string) ? [] : FieldsOf(item ?? type, property));
    }

    private static IReadOnlyList<DataField> FieldsOf(Type type, PropertyInfo property) => type.IsClass && type.Assembly == typeof(DataField).Assembly
        ? Of(type)
        : throw new InvalidOperationException($"{property.DeclaringType!.Name}.{property.Name} is neither a text, a flag, a group nor a list of texts or groups.");
}
