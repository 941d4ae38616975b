using System.Collections.Immutable;

namespace NtmWorkflow.Lifecycle.Drawing;

/// <summary>Where the arrows of a box leave it: one straight down, the others beside it on the side to which they go.</summary>
internal static class Exits
{
    /// <summary>From a line to its label.</summary>
    public const int Gap = 5;

    private const int Spacing = 18;

    public static void Set(Column column, Slot box, Face face, ImmutableArray<Arrow> arrows, Layers layers)
    {
        var ways = arrows.Select(arrow => (Arrow: arrow, Net: new Net(arrow.Target, Column.WayOf(arrow, layers))))
            .OrderBy(way => SideOf(way.Net, column, box)).ToList();
        var straight = Straight([.. ways.Select(way => (way.Net.Way, layers.IsReturn(way.Arrow)))]);
        var exits = new List<Exit>();
        for (var (index, offset) = (straight, 0); index < ways.Count; offset += ways[index].Arrow.LabelWidth + Gap + Spacing, index++)
            exits.Add(new(ways[index].Arrow, ways[index].Net, offset, LabelOnLeft: false));
        for (var (index, offset) = (straight - 1, -Spacing); index >= 0; offset -= ways[index].Arrow.LabelWidth + Gap + Spacing, index--)
            exits.Add(new(ways[index].Arrow, ways[index].Net, offset, LabelOnLeft: true));
        box.Show(face, exits);
    }

    /// <summary>The middle one of those that go down, else one that goes on in the next column, else the first.</summary>
    private static int Straight(List<(Way Way, bool IsReturn)> ways)
    {
        var down = ways.Index().Where(way => way.Item.Way == Way.Down).Select(way => way.Index).ToList();
        return down.Count > 0 ? down[(down.Count - 1) / 2] : Math.Max(0, ways.FindIndex(way => !way.IsReturn));
    }

    /// <summary>How far to the right an arrow goes.</summary>
    private static int SideOf(Net net, Column column, Slot box) => net.Way switch
    {
        Way.Left => int.MinValue,
        Way.Right => int.MaxValue,
        Way.Middle => column.Number == 0 ? int.MaxValue : int.MinValue,
        _ => column.At(net, box.Row + 1).Index,
    };
}
