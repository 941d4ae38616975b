using System.Text.Json;
using System.Text.Json.Nodes;

namespace NtmWorkflow.Documents.Templates;

/// <summary>Writes segments with the values of one set of data, noting what the data lacks.</summary>
internal sealed class Filling(JsonObject data)
{
    private const int MaxSteps = 5_000_000;
    private readonly List<(JsonNode? Node, string Path)> scopes = [(data, "")];
    private readonly HashSet<string> reported = [];
    private FilledText text = new();
    private int steps;

    public List<MissingField> Missing { get; } = [];

    public FilledText Fill(IReadOnlyList<Segment> segments)
    {
        text = new();
        Write(segments);
        return text;
    }

    private void Write(IReadOnlyList<Segment> segments)
    {
        foreach (var segment in segments)
        {
            if (++steps > MaxSteps)
                throw new DocumentTooLargeException();
            Write(segment);
        }
    }

    private void Write(Segment segment)
    {
        switch (segment)
        {
            case Fixed { Utf8: var utf8 }: text.Write(utf8); break;
            case Field field: WriteField(field); break;
            case Section section: WriteSection(section); break;
            case ParagraphAtEnd: EndWithParagraph(); break;
            case TableWithRows { Content: var content }: WriteTable(content); break;
        }
    }

    private void WriteField(Field field)
    {
        var (node, path) = Find(field.Name);
        switch (node?.GetValueKind())
        {
            case JsonValueKind.String when Formatted(node.GetValue<string>(), field.Format) is { Length: > 0 } value: text.WriteText(value); break;
            case JsonValueKind.Array when field.Format?.OfList is { } format && Formatted(node.AsArray(), format) is { Length: > 0 } value: text.WriteText(value); break;
            case null or JsonValueKind.Null: Lack(path, "chưa có dữ liệu"); break;
            case JsonValueKind.String: Lack(path, "để trống"); break;
            default: Lack(path, "phải là chữ (đây là danh sách, nhóm, số hoặc đúng/sai)"); break;
        }
    }

    private static string Formatted(string value, FieldFormat? format) => CleanText.Of(format?.OfText is { } of ? of(value) : value);

    private static string Formatted(JsonArray list, Func<IReadOnlyList<string>, string> format) =>
        CleanText.Of(format([.. list.Select(item => item?.GetValueKind() == JsonValueKind.String ? item.GetValue<string>() : "")]));

    private void WriteSection(Section section)
    {
        var (node, path) = Find(section.Name);
        if (IsShown(node, path) == section.Inverted)
            return;
        if (section.Inverted || section.Once || node is not JsonArray list)
            WriteWithin(section, section.Inverted || section.Once ? null : node, path);
        else
            for (var i = 0; i < list.Count; i++)
                WriteWithin(section, list[i], $"{path}[{i}]");
    }

    // An inverted block, a condition and a flag have no item of their own: names in them mean what they mean around them.
    private void WriteWithin(Section section, JsonNode? node, string path)
    {
        if (node is null || node.GetValueKind() is JsonValueKind.True)
        {
            Write(section.Content);
            return;
        }
        scopes.Add((node, path));
        Write(section.Content);
        scopes.RemoveAt(scopes.Count - 1);
    }

    private bool IsShown(JsonNode? node, string path)
    {
        switch (node?.GetValueKind())
        {
            case JsonValueKind.Array: return node.AsArray().Count > 0;
            case JsonValueKind.String: return CleanText.Of(node.GetValue<string>()).Length > 0;
            case JsonValueKind.Object or JsonValueKind.True: return true;
            case JsonValueKind.Number: Lack(path, "là số, không dùng làm khối được"); return false;
            default: return false;
        }
    }

    private (JsonNode? Node, string Path) Find(FieldName name)
    {
        if (name.Steps.Length == 0)
            return scopes[^1];
        for (var i = scopes.Count - 1; i >= 0; i--)
            if (scopes[i].Node is JsonObject scope && scope.TryGetPropertyValue(name.Steps[0], out var node))
                return (Into(node, name.Steps), Join(scopes[i].Path, name.Written));
        return (null, Join(scopes[^1].Path, name.Written));
    }

    private static JsonNode? Into(JsonNode? node, string[] steps)
    {
        foreach (var step in steps.AsSpan(1))
            node = node is JsonObject o && o.TryGetPropertyValue(step, out var inner) ? inner : null;
        return node;
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private void Lack(string path, string reason)
    {
        if (reported.Add(path))
            Missing.Add(new(path.Length == 0 ? "." : path, reason));
    }

    private void EndWithParagraph()
    {
        if (!text.Written.EndsWith("</w:p>"u8) && !text.Written.EndsWith("<w:p />"u8))
            text.Write("<w:p />"u8);
    }

    private void WriteTable(IReadOnlyList<Segment> content)
    {
        var start = text.Length;
        Write(content);
        if (text.Written[start..].IndexOf("<w:tr>"u8) < 0 && text.Written[start..].IndexOf("<w:tr "u8) < 0)
            text.ShortenTo(start);
    }
}
