namespace NtmWorkflow.Lifecycle.Drawing;

/// <summary>Gives each slot of a column its x: near its neighbours above and below, in the order of its row, arrows straight where that can be.</summary>
internal static class Placing
{
    private const int Gap = 24;
    private const int Sweeps = 24;
    private const int Strong = 12;

    public static void Place(Column column)
    {
        Compact(column);
        var pulls = Pulls(column);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var row in sweep % 2 == 0 ? column.Rows : column.Rows.Reverse())
                Settle(row, pulls);
        }
        var lines = StraightLines(column).OrderByDescending(line => line.Count).ToList();
        for (var round = 0; round < 3; round++)
            lines.ForEach(line => Straighten(line, column, pulls));
    }

    private static void Compact(Column column)
    {
        foreach (var row in column.Rows)
        {
            for (var i = 0; i < row.Count; i++)
                row[i].X = i == 0 ? row[i].Left : row[i - 1].X + Between(row[i - 1], row[i]);
        }
    }

    private static ILookup<Slot, Pull> Pulls(Column column) =>
        column.Links.SelectMany(link =>
        {
            var offset = link.Upper.Exits.FirstOrDefault(exit => exit.Net.Way == Way.Down && column.At(exit.Net, link.Lower.Row) == link.Lower)?.Offset ?? 0;
            var weight = offset == 0 && link.Upper.Face is null == link.Lower.Face is null ? Strong : 1;
            return new (Slot At, Pull Pull)[] { (link.Upper, new(link.Lower, -offset, weight)), (link.Lower, new(link.Upper, offset, weight)) };
        }).ToLookup(pull => pull.At, pull => pull.Pull);

    /// <summary>The least squares answer for a row whose slots keep their order and distance: neighbours that push each other move as one.</summary>
    private static void Settle(List<Slot> row, ILookup<Slot, Pull> pulls)
    {
        var groups = new List<(double Sum, double Weight, int Count)>();
        var shift = 0;
        for (var i = 0; i < row.Count; i++)
        {
            shift += i == 0 ? 0 : Between(row[i - 1], row[i]);
            var mine = pulls[row[i]].DefaultIfEmpty(new(row[i], 0, 1)).ToList();
            var weight = mine.Sum(pull => (double)pull.Weight);
            groups.Add((mine.Sum(pull => (double)pull.Weight * (pull.To.X + pull.Offset - shift)), weight, 1));
            while (groups.Count > 1 && groups[^2].Sum / groups[^2].Weight > groups[^1].Sum / groups[^1].Weight)
            {
                var (last, before) = (groups[^1], groups[^2]);
                groups.RemoveAt(groups.Count - 1);
                groups[^1] = (before.Sum + last.Sum, before.Weight + last.Weight, before.Count + last.Count);
            }
        }
        var settled = groups.SelectMany(group => Enumerable.Repeat((int)Math.Floor(group.Sum / group.Weight), group.Count)).ToList();
        (shift, row[0].X) = (0, settled[0]);
        for (var i = 1; i < row.Count; i++)
            row[i].X = settled[i] + (shift += Between(row[i - 1], row[i]));
    }

    /// <summary>The slots that would best stand on one vertical line: each the middle way on from the one above it.</summary>
    private static IEnumerable<List<Slot>> StraightLines(Column column)
    {
        var below = column.Links.Where(link => IsStraightOn(link.Upper, link.Lower, column)).ToDictionary(link => link.Upper, link => link.Lower);
        var above = below.GroupBy(link => link.Value).ToDictionary(group => group.Key, Nearest);
        foreach (var first in column.Rows.SelectMany(row => row).Where(slot => !above.ContainsKey(slot)))
        {
            var line = new List<Slot> { first };
            while (below.TryGetValue(line[^1], out var next) && above[next] == line[^1])
                line.Add(next);
            yield return line;
        }
    }

    private static bool IsStraightOn(Slot upper, Slot lower, Column column) =>
        upper.Passing is not null || upper.Exits.Any(exit => exit.Offset == 0 && exit.Net.Way == Way.Down && column.At(exit.Net, lower.Row) == lower);

    private static Slot Nearest(IGrouping<Slot, KeyValuePair<Slot, Slot>> group) =>
        group.Select(link => link.Key).OrderBy(slot => slot.Face is null != group.Key.Face is null).ThenBy(slot => Math.Abs(slot.X - group.Key.X)).First();

    /// <summary>Brings as many slots of a line as can be to one x, then the next as many.</summary>
    private static void Straighten(List<Slot> line, Column column, ILookup<Slot, Pull> pulls)
    {
        var (least, most, from) = (int.MinValue, int.MaxValue, 0);
        for (var i = 0; i < line.Count; i++)
        {
            var (low, high) = Room(line[i], column.Rows[line[i].Row]);
            if (Math.Max(least, low) > Math.Min(most, high))
            {
                Align(line[from..i], least, most, pulls);
                (least, most, from) = (low, high, i);
            }
            (least, most) = (Math.Max(least, low), Math.Min(most, high));
        }
        Align(line[from..], least, most, pulls);
    }

    private static void Align(List<Slot> slots, int least, int most, ILookup<Slot, Pull> pulls)
    {
        var x = Math.Clamp(slots[0].Face is null ? Under(slots[0], pulls) : (int)Math.Floor(slots.Average(slot => slot.X)), least, most);
        slots.ForEach(slot => slot.X = x);
    }

    /// <summary>Between which x a slot may stand in its row.</summary>
    private static (int Least, int Most) Room(Slot slot, List<Slot> row) => (
        slot.Index == 0 ? int.MinValue : row[slot.Index - 1].X + Between(row[slot.Index - 1], slot),
        slot.Index == row.Count - 1 ? int.MaxValue : row[slot.Index + 1].X - Between(slot, row[slot.Index + 1]));

    /// <summary>Where a long arrow comes from, that it may leave its box without a bend.</summary>
    private static int Under(Slot passing, ILookup<Slot, Pull> pulls) =>
        pulls[passing].Where(pull => pull.To.Row < passing.Row).Select(pull => pull.To.X + pull.Offset).MinBy(x => Math.Abs(x - passing.X));

    /// <summary>What pulls at a slot: another slot, how far from it this one wants to be, how strongly.</summary>
    private readonly record struct Pull(Slot To, int Offset, int Weight);

    private static int Between(Slot left, Slot right) => left.Right + Gap + right.Left;
}
