namespace NtmWorkflow.Lifecycle.Drawing;

/// <summary>Orders the slots of each row by where their neighbours above and below stand, so that few arrows cross.</summary>
internal static class Ordering
{
    private const int Sweeps = 8;

    public static void Order(Column column)
    {
        var above = column.Links.ToLookup(link => link.Lower, link => link.Upper);
        var below = column.Links.ToLookup(link => link.Upper, link => link.Lower);
        var (best, fewest) = (Snapshot(column), Crossings(column, below));
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            foreach (var row in sweep % 2 == 0 ? column.Rows : column.Rows.Reverse())
                Sort(row, sweep % 2 == 0 ? above : below);
            if (Crossings(column, below) is var crossings && crossings < fewest)
                (best, fewest) = (Snapshot(column), crossings);
        }
        foreach (var (row, slots) in best.Index())
            column.Rows[row].Sort((a, b) => slots.IndexOf(a).CompareTo(slots.IndexOf(b)));
        column.Reindex();
    }

    /// <summary>By the middle of the neighbours; a slot without neighbours keeps its place.</summary>
    private static void Sort(List<Slot> row, ILookup<Slot, Slot> neighbours)
    {
        var sorted = row.OrderBy(slot => neighbours[slot].Select(other => (double)other.Index).DefaultIfEmpty(slot.Index).Average()).ToList();
        row.Clear();
        row.AddRange(sorted);
        foreach (var (index, slot) in row.Index())
            slot.Index = index;
    }

    private static List<List<Slot>> Snapshot(Column column) => [.. column.Rows.Select(row => row.ToList())];

    private static int Crossings(Column column, ILookup<Slot, Slot> below) => column.Rows.Sum(row =>
    {
        var ends = row.SelectMany(slot => below[slot].Select(lower => lower.Index).Order()).ToList();
        return ends.Index().Sum(end => ends.Take(end.Index).Count(earlier => earlier > end.Item));
    });
}
