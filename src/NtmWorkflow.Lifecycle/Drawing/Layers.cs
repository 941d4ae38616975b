using System.Collections.Immutable;
using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Lifecycle.Drawing;

/// <summary>In which layer each activity lies: below everything that comes before it. Long charts are folded into two columns, read like a newspaper.</summary>
internal sealed class Layers
{
    // In pixels: between the shape of a page of A4 and that of a laptop's screen, so that both can show a drawing at nearly its full size.
    private const double PageWidth = 900;
    private const double PageHeight = 850;

    private const int RoomBetween = 40;
    private const int RoomBeside = 60;

    // A fold through one more arrow is as bad as a page that must be made smaller by a tenth.
    private const double PriceOfCut = 0.1;

    private readonly Dictionary<string, int> layerOf;
    private readonly int fold;

    private Layers(Dictionary<string, int> layerOf, int fold) => (this.layerOf, this.fold) = (layerOf, fold);

    /// <summary>How many columns there are: one or two.</summary>
    public int Columns => fold == Count ? 1 : 2;

    private int Count => layerOf.Values.Max() + 1;

    public static Layers Of(WorkflowDefinition definition, ImmutableArray<Arrow> arrows, Func<string, int> heightOf)
    {
        var layerOf = LongestPaths(definition);
        var sizes = layerOf.GroupBy(entry => entry.Value).OrderBy(layer => layer.Key).Select(layer => new Size(
            layer.Count() * (Face.StandardWidth + RoomBetween), layer.Max(entry => heightOf(entry.Key)) + RoomBetween)).ToList();
        return new(layerOf, BestFold(sizes, arrows, layerOf));
    }

    public int ColumnOf(string activityId) => layerOf[activityId] < fold ? 0 : 1;

    /// <summary>The row within the column.</summary>
    public int RowOf(string activityId) => layerOf[activityId] - (layerOf[activityId] < fold ? 0 : fold);

    public int RowsOf(int column) => column == 0 ? fold : Count - fold;

    /// <summary>Whether an arrow leads back, or to where it came from.</summary>
    public bool IsReturn(Arrow arrow) => layerOf[arrow.Target] <= layerOf[arrow.Source];

    private static Dictionary<string, int> LongestPaths(WorkflowDefinition definition)
    {
        var forward = new Graph(definition.Connections, definition.Start.Id).Forward;
        var leaving = forward.ToLookup(connection => connection.Source, connection => connection.Target);
        var missing = definition.Activities.Keys.ToDictionary(id => id, id => forward.Count(connection => connection.Target == id));
        var layerOf = definition.Activities.Keys.ToDictionary(id => id, _ => 0);
        var ready = new Queue<string>(missing.Where(entry => entry.Value == 0).Select(entry => entry.Key));
        while (ready.TryDequeue(out var id))
        {
            foreach (var target in leaving[id])
            {
                layerOf[target] = Math.Max(layerOf[target], layerOf[id] + 1);
                if (--missing[target] == 0)
                    ready.Enqueue(target);
            }
        }
        return layerOf;
    }

    /// <summary>The first layer of the second column, so that the drawing stays as large as may be on a page; the number of layers for one column.</summary>
    private static int BestFold(List<Size> sizes, ImmutableArray<Arrow> arrows, Dictionary<string, int> layerOf)
    {
        double Price(int fold)
        {
            var (one, other) = (SizeOf(sizes.Take(fold)), SizeOf(sizes.Skip(fold)));
            var cuts = arrows.Where(arrow => layerOf[arrow.Source] < fold != layerOf[arrow.Target] < fold).DistinctBy(arrow => arrow.Target).Count();
            return Math.Max((one.Width + other.Width) / PageWidth, Math.Max(one.Height, other.Height) / PageHeight) + PriceOfCut * cuts;
        }
        return Enumerable.Range(1, sizes.Count).MinBy(Price);
    }

    private static Size SizeOf(IEnumerable<Size> layers) => layers.Aggregate(new Size(0, 0),
        (column, layer) => new(Math.Max(column.Width, layer.Width + RoomBeside), column.Height + layer.Height));

    private readonly record struct Size(int Width, int Height);
}
