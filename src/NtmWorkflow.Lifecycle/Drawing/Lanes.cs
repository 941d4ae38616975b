namespace NtmWorkflow.Lifecycle.Drawing;

/// <summary>How far to the right everything lies: the columns, and the lanes beside and between them.</summary>
internal sealed class Lanes
{
    private const int BetweenLanes = 14;
    private const int BesideLanes = 14;
    private const int BetweenColumns = 44;

    private readonly Dictionary<Net, int> laneOf = [];
    private readonly List<int> shifts = [];

    /// <param name="routes">For each net that goes by a lane: at which heights it comes to the lane, and from which column.</param>
    public Lanes(IReadOnlyList<Column> columns, ILookup<Net, (int Column, int Y)> routes)
    {
        var x = Open(Way.Left, routes, 0, 0);
        foreach (var column in columns)
        {
            var slots = column.Rows.SelectMany(row => row).ToList();
            var least = slots.Min(slot => slot.X - slot.Left);
            shifts.Add(x - least);
            x += slots.Max(slot => slot.X + slot.Right) - least;
            if (column.Number < columns.Count - 1)
                x = Math.Max(x + BetweenColumns, Open(Way.Middle, routes, x, column.Number) + BesideLanes);
        }
        Width = Open(Way.Right, routes, x, columns.Count - 1);
    }

    public int Width { get; }

    /// <summary>The x in the picture of an x in a column.</summary>
    public int At(int column, int x) => x + shifts[column];

    /// <summary>The x of a net's lane; null where it crosses straight over.</summary>
    public int? LaneOf(Net net) => laneOf.TryGetValue(net, out var lane) ? lane : null;

    /// <summary>Gives the nets of a way their lanes, from this x on; where the lanes end.</summary>
    private int Open(Way way, ILookup<Net, (int Column, int Y)> routes, int x, int columnOnLeft)
    {
        var nets = new Dictionary<Net, Pins>();
        foreach (var route in routes.Where(route => route.Key.Way == way))
        {
            var pins = nets[route.Key] = new();
            foreach (var (column, y) in route)
                Add(pins, y, isNear: column == columnOnLeft && way != Way.Left);
        }
        var (tracks, count) = Tracks.Of(nets);
        foreach (var (net, track) in tracks)
            laneOf[net] = x + BesideLanes + (way == Way.Left ? track - 1 : track) * BetweenLanes;
        return count == 0 ? x : x + BesideLanes + count * BetweenLanes - (way == Way.Right ? BetweenLanes : 0);
    }

    private static void Add(Pins pins, int y, bool isNear)
    {
        if (isNear)
            pins.AddNear(y);
        else
            pins.AddFar(y);
    }
}
