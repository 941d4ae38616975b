using System.Collections.Immutable;
using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Lifecycle.Drawing;

/// <summary>Lays out a definition: layers from top to bottom, in two columns if one would be too tall. The same for the same definition, always.</summary>
public sealed class Layout
{
    private const int Margin = 20;
    private const int NarrowestPicture = 340;

    private readonly WorkflowDefinition definition;
    private readonly ImmutableArray<Arrow> arrows;
    private readonly Layers layers;
    private readonly List<Column> columns;
    private readonly List<Levels> levels;
    private readonly Lanes lanes;
    private readonly int top;

    private Layout(WorkflowDefinition definition, Vocabulary words, Standing standing)
    {
        this.definition = definition;
        arrows = Arrow.Of(definition, words);
        var faces = definition.Activities.Values.ToDictionary(activity => activity.Id, activity => Face.Of(activity, words, standing.Of(activity.Id)));
        layers = Layers.Of(definition, arrows, id => faces[id].Height);
        columns = [.. Enumerable.Range(0, layers.Columns).Select(number => Arranged(new(number, layers, definition, arrows), faces))];
        var byLane = arrows.Select(NetOf).Where(net => net.Way != Way.Down).Distinct().ToLookup(net => net.Target);
        levels = [.. columns.Select(column => new Levels(column, new(column, byLane)))];
        lanes = new(columns, Routes());
        Width = Math.Max(lanes.Width, NarrowestPicture);
        Title = Lettering.Wrap(definition.Name, Picture.TitleSize, Width);
        top = Margin + Title.Length * Picture.TitleHeight + Margin / 2;
    }

    private int Width { get; }

    private ImmutableArray<string> Title { get; }

    /// <summary>The picture of a definition, in the words of the host, with the marks of where an instance stands.</summary>
    public static Picture Of(WorkflowDefinition definition, Vocabulary words, Standing standing)
    {
        var layout = new Layout(definition, words, standing);
        var lines = layout.arrows.Select(layout.LineOf).ToImmutableArray();
        var height = layout.top + layout.levels.Max(level => level.Height) + Margin;
        return new(layout.Width + 2 * Margin, height, layout.Title, [.. layout.columns.SelectMany(layout.BoxesOf)], lines);
    }

    private Column Arranged(Column column, Dictionary<string, Face> faces)
    {
        Ordering.Order(column);
        var leaving = arrows.ToLookup(arrow => arrow.Source);
        foreach (var box in column.Boxes)
            Exits.Set(column, box, faces[box.ActivityId!], [.. leaving[box.ActivityId!]], layers);
        Placing.Place(column);
        return column;
    }

    private Net NetOf(Arrow arrow) => new(arrow.Target, Column.WayOf(arrow, layers));

    /// <summary>Where each net that goes by a lane meets it.</summary>
    private ILookup<Net, (int Column, int Y)> Routes() => arrows.Where(arrow => NetOf(arrow).Way != Way.Down)
        .SelectMany(arrow => new[] { (Id: arrow.Source, Channel: layers.RowOf(arrow.Source) + 1), (Id: arrow.Target, Channel: layers.RowOf(arrow.Target)) }
            .Select(end => (Net: NetOf(arrow), Column: layers.ColumnOf(end.Id), end.Channel)))
        .Distinct()
        .ToLookup(route => route.Net, route => (route.Column, levels[route.Column].TrackOf(route.Net, route.Channel)!.Value));

    private IEnumerable<Box> BoxesOf(Column column) => column.Boxes.OrderBy(slot => slot.Row).ThenBy(slot => slot.Index).Select(slot =>
        new Box(definition.Activities[slot.ActivityId!], slot.Face!, column.Number, slot.Row, slot.Index, AreaOf(slot, column.Number)));

    private Area AreaOf(Slot box, int column) =>
        new(X(column, box.X - box.LeftHalf), top + levels[column].TopOf(box), box.Face!.Width, box.Face.Height);

    private Line LineOf(Arrow arrow)
    {
        var number = layers.ColumnOf(arrow.Source);
        var box = columns[number].BoxOf(arrow.Source);
        var exit = box.Exits.First(exit => exit.Arrow == arrow);
        var way = exit.Net.Way == Way.Down ? GoDown(box, exit) : GoByLane(box, exit);
        var start = new Spot(X(number, box.X + exit.Offset), AreaOf(box, number).Bottom);
        return new(arrow.Connections, layers.IsReturn(arrow), Bends([start, .. way]), LabelOf(exit, start, top + levels[number].LabelTop(box.Row)));
    }

    private IEnumerable<Spot> GoDown(Slot box, Exit exit)
    {
        var number = layers.ColumnOf(exit.Net.Target);
        var (target, x) = (columns[number].BoxOf(exit.Net.Target), box.X + exit.Offset);
        for (var row = box.Row + 1; row <= target.Row; row++)
        {
            var next = row == target.Row ? levels[number].EntryOf(exit.Net) : columns[number].At(exit.Net, row).X;
            if (levels[number].TrackOf(exit.Net, row) is { } y)
                foreach (var end in new[] { x, next })
                    yield return new(X(number, end), top + y);
            x = next;
        }
        yield return new(X(number, x), AreaOf(target, number).Top);
    }

    private IEnumerable<Spot> GoByLane(Slot box, Exit exit)
    {
        var (from, to, net) = (layers.ColumnOf(exit.Arrow.Source), layers.ColumnOf(exit.Net.Target), exit.Net);
        var target = columns[to].BoxOf(net.Target);
        var (leaving, arriving) = (top + levels[from].TrackOf(net, box.Row + 1)!.Value, top + levels[to].TrackOf(net, target.Row)!.Value);
        yield return new(X(from, box.X + exit.Offset), leaving);
        if (lanes.LaneOf(net) is { } lane)
            foreach (var y in new[] { leaving, arriving })
                yield return new(Margin + lane, y);
        var entry = X(to, levels[to].EntryOf(net));
        yield return new(entry, arriving);
        yield return new(entry, AreaOf(target, to).Top);
    }

    private int X(int column, int x) => Margin + lanes.At(column, x);

    private static Label? LabelOf(Exit exit, Spot start, int y)
    {
        var (label, width) = (exit.Arrow.Label, exit.Arrow.LabelWidth);
        var left = exit.LabelOnLeft ? start.X - Exits.Gap - width : start.X + Exits.Gap;
        return label.Length == 0 ? null : new(label, new(left, y + 4, width, label.Length * Arrow.LineHeight), exit.LabelOnLeft);
    }

    /// <summary>The spots at which a line bends, and its ends.</summary>
    private static ImmutableArray<Spot> Bends(List<Spot> spots)
    {
        for (var i = spots.Count - 2; i > 0; i--)
        {
            var (before, here, after) = (spots[i - 1], spots[i], spots[i + 1]);
            if ((before.X == here.X && here.X == after.X) || (before.Y == here.Y && here.Y == after.Y))
                spots.RemoveAt(i);
        }
        return [.. spots];
    }
}
