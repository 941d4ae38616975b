using System.Collections.Immutable;
using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Lifecycle.Drawing;

/// <summary>A column of a drawing: rows of slots, and which slot an arrow goes on to in the next row.</summary>
internal sealed class Column
{
    private readonly Dictionary<string, Slot> boxOf = [];
    private readonly Dictionary<(Net, int), Slot> passingIn = [];
    private readonly List<(Slot Upper, Slot Lower)> links = [];

    public Column(int number, Layers layers, WorkflowDefinition definition, ImmutableArray<Arrow> arrows)
    {
        Number = number;
        Rows = [.. Enumerable.Range(0, layers.RowsOf(number)).Select(_ => new List<Slot>())];
        foreach (var id in ReadingOrder(definition).Where(id => layers.ColumnOf(id) == number))
            boxOf[id] = Add(new(layers.RowOf(id), id, null));
        foreach (var arrow in arrows.Where(arrow => layers.ColumnOf(arrow.Source) == number && WayOf(arrow, layers) == Way.Down))
            Link(arrow);
        Links = [.. links.Distinct()];
        Reindex();
    }

    public int Number { get; }

    public IReadOnlyList<List<Slot>> Rows { get; }

    /// <summary>The pairs of slots of neighbouring rows between which an arrow goes down.</summary>
    public ImmutableArray<(Slot Upper, Slot Lower)> Links { get; }

    public IEnumerable<Slot> Boxes => boxOf.Values;

    public Slot BoxOf(string activityId) => boxOf[activityId];

    /// <summary>Where a net is in a row: at its target, or on the way to it.</summary>
    public Slot At(Net net, int row) => passingIn.GetValueOrDefault((net, row)) ?? boxOf[net.Target];

    /// <summary>Returns go round on the outside, what changes the column goes between the two.</summary>
    public static Way WayOf(Arrow arrow, Layers layers) =>
        layers.ColumnOf(arrow.Source) != layers.ColumnOf(arrow.Target) ? Way.Middle
        : !layers.IsReturn(arrow) ? Way.Down
        : layers.Columns == 2 && layers.ColumnOf(arrow.Source) == 0 ? Way.Left
        : Way.Right;

    /// <summary>Numbers the slots of each row as they stand.</summary>
    public void Reindex()
    {
        foreach (var row in Rows)
        {
            foreach (var (index, slot) in row.Index())
                slot.Index = index;
        }
    }

    private Slot Add(Slot slot)
    {
        Rows[slot.Row].Add(slot);
        return slot;
    }

    private void Link(Arrow arrow)
    {
        var (net, upper, target) = (new Net(arrow.Target, Way.Down), boxOf[arrow.Source], boxOf[arrow.Target]);
        for (var row = upper.Row + 1; row <= target.Row; row++)
        {
            var lower = row == target.Row ? target : Passing(net, row);
            links.Add((upper, lower));
            upper = lower;
        }
    }

    private Slot Passing(Net net, int row) =>
        passingIn.TryGetValue((net, row), out var slot) ? slot : passingIn[(net, row)] = Add(new(row, null, net));

    /// <summary>Depth first from the start, the first way out first: what belongs together comes together.</summary>
    private static IEnumerable<string> ReadingOrder(WorkflowDefinition definition)
    {
        var leaving = definition.Connections.ToLookup(connection => connection.Source, connection => connection.Target);
        var (seen, open) = (new HashSet<string>(), new Stack<string>(definition.Activities.Keys.Reverse().Append(definition.Start.Id)));
        while (open.TryPop(out var id))
        {
            if (!seen.Add(id))
                continue;
            yield return id;
            foreach (var next in leaving[id].Reverse())
                open.Push(next);
        }
    }
}
