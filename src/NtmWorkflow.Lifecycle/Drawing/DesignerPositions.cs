using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Lifecycle.Drawing;

/// <summary>A definition file whose steps stand in Elsa's designer as they are drawn, and the steps that have no position to set.</summary>
public sealed record PlacedFile(ImmutableArray<byte> Json, ImmutableArray<string> Without);

/// <summary>Where the steps of a definition stand in Elsa's designer (metadata.designer.position).</summary>
public static class DesignerPositions
{
    // Elsa's arrows leave on the right and enter on the left: so the layers go from left to right there, and our columns lie below each other.
    private const int BetweenLayers = 280;
    private const int BetweenSteps = 120;
    private const int BetweenColumns = 240;
    private const int DrawnBetweenSteps = Face.StandardWidth + 24;

    /// <summary>The position of each step, by its id.</summary>
    public static ImmutableSortedDictionary<string, Spot> Of(WorkflowDefinition definition)
    {
        var (positions, top) = (ImmutableSortedDictionary.CreateBuilder<string, Spot>(StringComparer.Ordinal), 0);
        foreach (var column in Layout.Of(definition, Vocabulary.Own, Standing.Nowhere).Boxes.GroupBy(box => box.Column))
        {
            var left = column.Min(box => box.Area.Left);
            foreach (var box in column)
                positions.Add(box.Activity.Id, new(box.Row * BetweenLayers, top + (box.Area.Left - left) * BetweenSteps / DrawnBetweenSteps));
            top = positions.Values.Max(spot => spot.Y) + BetweenColumns;
        }
        return positions.ToImmutable();
    }

    /// <summary>The file of this definition with these positions; not a byte else is changed.</summary>
    public static PlacedFile Set(ReadOnlyMemory<byte> file, WorkflowDefinition definition)
    {
        var json = file.Span.StartsWith("\uFEFF"u8) ? file[3..] : file;
        using var document = JsonDocument.Parse(json);
        var (placed, written, without) = (new List<byte>(file.Length), 0, new List<string>());
        var spots = Of(definition);
        foreach (var (id, position) in Positions(document.RootElement))
        {
            if (position is not { } place || place["x"] is not { Value.ValueKind: JsonValueKind.Number } x || place["y"] is not { Value.ValueKind: JsonValueKind.Number } y)
            {
                without.Add(id);
                continue;
            }
            var spot = spots[id];
            foreach (var (number, value) in new[] { (x.Value, spot.X), (y.Value, spot.Y) }.OrderBy(number => From(json, number.Item1)))
            {
                placed.AddRange(json.Span[written..From(json, number)]);
                placed.AddRange(Encoding.ASCII.GetBytes(value.ToString(CultureInfo.InvariantCulture)));
                written = From(json, number) + JsonMarshal.GetRawUtf8Value(number).Length;
            }
        }
        placed.AddRange(json.Span[written..]);
        return new([.. file.Span[..(file.Length - json.Length)], .. placed], [.. without]);
    }

    private static IEnumerable<(string Id, JsonPlace? Position)> Positions(JsonElement root) =>
        from activity in new JsonPlace(root, "$")["root"]?["activities"]?.Items ?? []
        select (activity["id"]!.Value.Text!, activity["metadata"]?["designer"]?["position"]);

    /// <summary>Where in the file a value begins: a parsed document looks at the bytes that it was given.</summary>
    private static int From(ReadOnlyMemory<byte> json, JsonElement value) =>
        json.Span.Overlaps(JsonMarshal.GetRawUtf8Value(value), out var from) ? from : throw new InvalidOperationException("The document was copied.");
}
