using System.Globalization;
using System.Text;
using System.Xml.Linq;
using static NtmWorkflow.Lifecycle.Drawing.SvgElements;

namespace NtmWorkflow.Lifecycle.Drawing;

/// <summary>The arrows of a drawing as SVG.</summary>
internal static class SvgLines
{
    private const int Rounding = 7;

    // Boxes are drawn over it: so a line begins at the edge of its box, whatever the outline.
    private const int UnderBox = 10;

    /// <summary>The lines to one step, with a white edge so that it is seen which of two crossing lines is which.</summary>
    public static IEnumerable<XElement> Draw(IEnumerable<Line> toOneStep)
    {
        var (strokes, seen) = (new List<Stroke>(), new List<(Spot From, Spot To)>());
        foreach (var line in toOneStep.OrderByDescending(line => Parts(line.Spots).Sum(part => Distance(part.From, part.To))))
        {
            strokes.Add(line.IsReturn ? Uncovered(line, seen) : new(line, line.Spots));
            seen.AddRange(line.IsReturn ? Parts(line.Spots) : []);
        }
        return [.. strokes.Select(stroke => Drawn(stroke, Paper, 6)), .. strokes.Select(Drawn)];
    }

    public static XElement Draw(Label label) => Group("data-label", string.Join(' ', label.Text), label.Text.Select((line, index) => Text(line,
        label.EndsAtLine ? label.Area.Right : label.Area.Left, label.Area.Top + 11 + index * Arrow.LineHeight, Arrow.LetterSize,
        ("text-anchor", label.EndsAtLine ? "end" : "start"))));

    /// <summary>A line as far as it runs alone: dashes drawn over dashes would close their gaps.</summary>
    private sealed record Stroke(Line Line, IReadOnlyList<Spot> Spots)
    {
        public bool Arrives => Spots.Count == Line.Spots.Length;
    }

    private static Stroke Uncovered(Line line, List<(Spot From, Spot To)> seen)
    {
        var alone = line.Spots.Length;
        while (alone > 2 && seen.Any(part => Covers(part, (line.Spots[alone - 2], line.Spots[alone - 1]))))
            alone--;
        return new(line, [.. line.Spots.Take(alone)]);
    }

    private static bool Covers((Spot From, Spot To) whole, (Spot From, Spot To) part) =>
        new[] { part.From, part.To }.All(spot => Distance(whole.From, spot) + Distance(spot, whole.To) == Distance(whole.From, whole.To));

    private static XElement Drawn(Stroke stroke)
    {
        var first = stroke.Line.Connections[0];
        var group = Group("data-from", first.Source, Drawn(stroke, Ink, 1.5));
        group.Add(new XAttribute("data-ports", string.Join(' ', stroke.Line.Connections.Select(connection => connection.Port))), new XAttribute("data-to", first.Target));
        group.Add(stroke.Line.IsReturn ? Upwards(stroke) : null, stroke.Arrives ? Head(stroke.Spots[^1]) : null);
        return group;
    }

    private static XElement Drawn(Stroke stroke, string ink, double width)
    {
        var path = Element("path", ("d", Path(stroke)), ("fill", "none"), ("stroke", ink), ("stroke-width", width));
        if (stroke.Line.IsReturn && ink == Ink)
            path.Add(new XAttribute("stroke-dasharray", "6 4"));
        return path;
    }

    private static string Path(Stroke stroke)
    {
        var spots = stroke.Spots;
        var path = new StringBuilder($"M{spots[0].X} {spots[0].Y - UnderBox}");
        for (var i = 1; i < spots.Count - 1; i++)
        {
            var round = Math.Min(Rounding, Math.Min(Distance(spots[i - 1], spots[i]), Distance(spots[i], spots[i + 1])) / 2);
            var (before, after) = (Towards(spots[i], spots[i - 1], round), Towards(spots[i], spots[i + 1], round));
            path.Append(CultureInfo.InvariantCulture, $"L{before.X} {before.Y}Q{spots[i].X} {spots[i].Y} {after.X} {after.Y}");
        }
        return path.Append(CultureInfo.InvariantCulture, $"L{spots[^1].X} {spots[^1].Y - (stroke.Arrives ? 2 : 0)}").ToString();
    }

    /// <summary>All arrows come down on their steps.</summary>
    private static XElement Head(Spot tip) => Element("path", ("d", $"M{tip.X - 5} {tip.Y - 10}H{tip.X + 5}L{tip.X} {tip.Y}Z"), ("fill", Ink));

    /// <summary>A second arrowhead where a return goes up, beside the step to which it goes.</summary>
    private static IEnumerable<XElement> Upwards(Stroke stroke) => Parts(stroke.Spots).Where(part => part.To.Y < part.From.Y).Take(1)
        .Select(part => Element("path", ("d", $"M{part.To.X - 5} {part.To.Y + 26}H{part.To.X + 5}L{part.To.X} {part.To.Y + 16}Z"), ("fill", Ink)));

    private static IEnumerable<(Spot From, Spot To)> Parts(IReadOnlyList<Spot> spots) => spots.Zip(spots.Skip(1));

    private static int Distance(Spot one, Spot other) => Math.Abs(one.X - other.X) + Math.Abs(one.Y - other.Y);

    private static Spot Towards(Spot from, Spot to, int distance) =>
        new(from.X + Math.Sign(to.X - from.X) * distance, from.Y + Math.Sign(to.Y - from.Y) * distance);
}
