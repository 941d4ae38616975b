using System.Text.Json.Nodes;
using NtmWorkflow.Documents.Templates;

namespace NtmWorkflow.Documents.Issuing;

/// <summary>A field in the guide for authors of templates.</summary>
/// <param name="Depth">How many blocks are around it.</param>
/// <param name="Tag">How it is written in Word.</param>
/// <param name="Example">What a real document says there; null when none of them says anything there.</param>
public sealed record GuideLine(int Depth, string Tag, string Form, string Description, string? Example);

/// <summary>What the template of a kind may use (hướng dẫn soạn mẫu), with examples from real documents.</summary>
public static class FieldGuide
{
    private const int LongestExample = 100;

    /// <param name="examples">Documents of the kind; of several that say something the first is shown.</param>
    public static IReadOnlyList<GuideLine> Of(DocumentKind kind, IEnumerable<OfficialDocument> examples) => [.. Lines(kind.Fields, 0, [.. examples.Select(e => e.ToJson())])];

    private static IEnumerable<GuideLine> Lines(IReadOnlyList<DataField> fields, int depth, IReadOnlyList<JsonNode> around)
    {
        foreach (var field in fields)
        {
            var values = around.OfType<JsonObject>().Select(o => o[field.Name]).SelectMany(v => v as JsonArray ?? Enumerable.Repeat(v, 1)).OfType<JsonNode>().ToList();
            yield return new(depth, Tag(field), Form(field), field.Description, field.Fields.Count > 0 ? null : Example(values));
            foreach (var line in Lines(field.Fields, depth + 1, values))
                yield return line;
        }
    }

    private static string Tag(DataField field) => field switch
    {
        { Form: FieldForm.Flag } => $"{{{{?{field.Name}}}}} … {{{{/{field.Name}}}}}",
        { IsListOfTexts: true } => $"{{{{#{field.Name}}}}} {{{{.}}}} {{{{/{field.Name}}}}}",
        { Form: FieldForm.List or FieldForm.Group } => $"{{{{#{field.Name}}}}} … {{{{/{field.Name}}}}}",
        { IsOptional: true } => $"{{{{?{field.Name}}}}} {{{{{field.Name}}}}} {{{{/{field.Name}}}}}",
        _ => $"{{{{{field.Name}}}}}",
    };

    private static string Form(DataField field) => field switch
    {
        { Form: FieldForm.Flag } => "có hoặc không",
        { IsListOfTexts: true } => "danh sách chữ",
        { Form: FieldForm.List } => "danh sách, mỗi mục gồm",
        { Form: FieldForm.Group, IsOptional: true } => "nhóm, có thể không có",
        { Form: FieldForm.Group } => "nhóm gồm",
        { IsOptional: true } => "chữ, có thể không có",
        _ => "chữ",
    };

    private static string? Example(IReadOnlyList<JsonNode> values) =>
        values.OfType<JsonValue>().Select(v => v.TryGetValue<bool>(out var flag) ? (flag ? "có" : "không") : v.GetValue<string>())
            .Select(text => Programme.Vietnamese.Wording.Cut(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), LongestExample))
            .FirstOrDefault(text => text.Length > 0);
}
