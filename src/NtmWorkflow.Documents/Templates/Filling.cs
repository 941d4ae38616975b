using System.Runtime.InteropServices;
using System.Text.Json;

namespace NtmWorkflow.Documents.Templates;

/// <summary>A stretch of a part that is being filled: fixed XML, or, without it, a text of the data.</summary>
internal readonly record struct Piece(Fixed? Xml, Range Text);

/// <summary>
/// Finds which pieces make up the parts of one document, and what the data lack, before anything is written. It can be
/// used again for the next document.
/// </summary>
internal sealed class Filling
{
    private const int MaxSteps = 2_000_000, MaxBytes = 64 << 20;
    private readonly List<Scope> scopes = [];
    private readonly HashSet<string> reported = [];
    private readonly List<Piece> pieces = [];
    private readonly CleanText texts = new();
    private int steps, bytes;

    public List<MissingField> Missing { get; } = [];

    public int Capacity => pieces.Capacity + texts.Capacity;

    public void Begin(JsonElement data)
    {
        Clear();
        scopes.Add(new(data, -1, null, null));
    }

    public void Clear()
    {
        (steps, bytes) = (0, 0);
        scopes.Clear();
        reported.Clear();
        pieces.Clear();
        texts.Clear();
        Missing.Clear();
    }

    public ReadOnlySpan<Piece> this[Range part] => CollectionsMarshal.AsSpan(pieces)[part];

    public ReadOnlySpan<byte> Text(in Piece piece) => texts[piece.Text];

    /// <summary>Takes the pieces of a part.</summary>
    public Range Take(Segment[] part)
    {
        var start = pieces.Count;
        TakeAll(part);
        return start..pieces.Count;
    }

    private void TakeAll(Segment[] segments)
    {
        foreach (var segment in segments)
        {
            if (++steps > MaxSteps)
                throw new DocumentTooLargeException();
            Take(segment);
        }
    }

    private void Take(Segment segment)
    {
        switch (segment)
        {
            case Fixed xml: Take(xml); break;
            case Field field: TakeField(field); break;
            case Section section: TakeSection(section); break;
            case ParagraphAtEnd: EndWithParagraph(); break;
            case TableWithRows { Content: var content }: TakeTable(content); break;
        }
    }

    private void Take(Fixed xml) => Add(new(xml, default), xml.Utf8.Length);

    private void TakeField(Field field)
    {
        var (node, scope) = Find(field.Name);
        if (node.ValueKind != JsonValueKind.String && !IsListed(node, field.Format))
            Lack(scope, field.Name, node.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null
                ? "chưa có dữ liệu" : "phải là chữ (đây là danh sách, nhóm, số hoặc đúng/sai)");
        else if (TextOf(node, field.Format) is not { } text)
            Lack(scope, field.Name, "có ký tự hỏng, không đọc được. Nhập lại chữ này");
        else if (Length(text) == 0)
            Lack(scope, field.Name, "để trống");
        else
            Add(new(null, text), Length(text));
    }

    private static bool IsListed(JsonElement node, FieldFormat? format) => node.ValueKind == JsonValueKind.Array && format?.OfList is not null;

    /// <summary>The text as the format wants it; null when it, or one of the list, is not sound Unicode.</summary>
    private Range? TextOf(JsonElement node, FieldFormat? format)
    {
        if (format is null || (node.ValueKind == JsonValueKind.String && format.OfText is null))
            return texts.Take(node);
        if (node.ValueKind == JsonValueKind.String)
            return texts.Take(node) is null ? null : texts.Take(format.OfText!(node.GetString()!));
        var items = node.EnumerateArray().Select(i => i.ValueKind != JsonValueKind.String ? "" : texts.Take(i) is null ? null : i.GetString()).ToList();
        return items.Contains(null) ? null : texts.Take(format.OfList!(items.OfType<string>().ToList()));
    }

    private static int Length(Range text) => text.End.Value - text.Start.Value;

    private void Add(Piece piece, int length)
    {
        if (length > MaxBytes - bytes)
            throw new DocumentTooLargeException();
        bytes += length;
        pieces.Add(piece);
    }

    private void TakeSection(Section section)
    {
        var (node, scope) = Find(section.Name);
        if (IsShown(node, scope, section.Name) == section.Inverted)
            return;
        // An inverted block, a condition and a flag have no item of their own: names in them mean what they mean around them.
        if (section.Inverted || section.Once || node.ValueKind == JsonValueKind.True)
            TakeAll(section.Content);
        else if (node.ValueKind != JsonValueKind.Array)
            TakeWithin(new(node, scope, section.Name, null), section);
        else
        {
            var i = 0;
            foreach (var item in node.EnumerateArray())
                TakeWithin(new(item, scope, section.Name, i++), section);
        }
    }

    private void TakeWithin(Scope scope, Section section)
    {
        scopes.Add(scope);
        TakeAll(section.Content);
        scopes.RemoveAt(scopes.Count - 1);
    }

    private bool IsShown(JsonElement node, int scope, FieldName name)
    {
        switch (node.ValueKind)
        {
            case JsonValueKind.Array: return node.GetArrayLength() > 0;
            case JsonValueKind.String: return texts.Take(node) is not { } text || Length(text) > 0;
            case JsonValueKind.Object or JsonValueKind.True: return true;
            case JsonValueKind.Number: Lack(scope, name, "là số, không dùng làm khối được"); return false;
            default: return false;
        }
    }

    /// <summary>The value of the name, looked for from the innermost item outward, and the item that has it.</summary>
    private (JsonElement Node, int Scope) Find(FieldName name)
    {
        var last = scopes.Count - 1;
        if (name.Steps.Length == 0)
            return (scopes[last].Node, last);
        for (var i = last; i >= 0; i--)
            if (scopes[i].Node.ValueKind == JsonValueKind.Object && scopes[i].Node.TryGetProperty(name.Steps[0], out var node))
                return (Into(node, name.Steps), i);
        return (default, last);
    }

    private static JsonElement Into(JsonElement node, byte[][] steps)
    {
        foreach (var step in steps.AsSpan(1))
            node = node.ValueKind == JsonValueKind.Object && node.TryGetProperty(step, out var inner) ? inner : default;
        return node;
    }

    private void Lack(int scope, FieldName name, string reason)
    {
        var path = PathOf(scope, name);
        if (reported.Add(path))
            Missing.Add(new(path.Length == 0 ? "." : path, reason));
    }

    private string PathOf(int scope, FieldName name)
    {
        var path = scopes[scope].Name is { } outer ? PathOf(scopes[scope].Outer, outer) + (scopes[scope].Index is { } i ? $"[{i}]" : "") : "";
        return name.Steps.Length == 0 ? path : path.Length == 0 ? name.Written : $"{path}.{name.Written}";
    }

    private void EndWithParagraph()
    {
        if (pieces is not [.., { Xml.EndsParagraph: true }])
            Take(Fixed.EmptyParagraph);
    }

    private void TakeTable(Segment[] content)
    {
        var taken = Take(content);
        foreach (ref readonly var piece in this[taken])
            if (piece.Xml is { HasRow: true })
                return;
        pieces.RemoveRange(taken.Start.Value, pieces.Count - taken.Start.Value);
    }

    /// <summary>An item whose fields can be named: the data themselves, or what a block shows of the item around it.</summary>
    private readonly record struct Scope(JsonElement Node, int Outer, FieldName? Name, int? Index);
}
