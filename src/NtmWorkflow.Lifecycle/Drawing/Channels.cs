namespace NtmWorkflow.Lifecycle.Drawing;

/// <summary>The channels of a column, above, between and below its rows: on which track each net crosses, and where it comes down on its target.</summary>
internal sealed class Channels
{
    private const int StraightEnough = 36;
    private const int SideEntry = 36;
    private const int Nudge = 12;
    private const int FarAway = 1_000_000;

    private readonly Column column;
    private readonly ILookup<string, Net> byLane;
    private readonly Dictionary<Net, int> entryOf = [];
    private readonly List<(Dictionary<Net, int> TrackOf, int Count)> tracks = [];

    /// <param name="byLane">The nets that arrive by a lane, by their targets.</param>
    public Channels(Column column, ILookup<string, Net> byLane)
    {
        (this.column, this.byLane) = (column, byLane);
        for (var channel = 0; channel <= column.Rows.Count; channel++)
            tracks.Add(Tracks.Of(PinsIn(channel)));
    }

    /// <summary>The x at which a net comes down on its target.</summary>
    public int EntryOf(Net net) => entryOf[net];

    public int TracksIn(int channel) => tracks[channel].Count;

    /// <summary>The track of a net in a channel; null where it goes straight through.</summary>
    public int? TrackOf(Net net, int channel) => tracks[channel].TrackOf.TryGetValue(net, out var track) ? track : null;

    private Dictionary<Net, Pins> PinsIn(int channel)
    {
        var nets = new Dictionary<Net, Pins>();
        if (channel > 0)
            column.Rows[channel - 1].ForEach(slot => Leave(slot, nets));
        if (channel < column.Rows.Count)
            column.Rows[channel].ForEach(slot => Enter(slot, nets));
        foreach (var (net, pins) in nets.Where(net => net.Key.Way != Way.Down))
            pins.Reaching(IsOnRight(net) ? FarAway : -FarAway);
        return nets;
    }

    private static void Leave(Slot slot, Dictionary<Net, Pins> nets)
    {
        if (slot.Passing is { } passing)
            Of(passing, nets).AddNear(slot.X);
        foreach (var exit in slot.Exits)
            Of(exit.Net, nets).AddNear(slot.X + exit.Offset);
    }

    private void Enter(Slot slot, Dictionary<Net, Pins> nets)
    {
        if (slot.Passing is { } passing)
            Of(passing, nets).AddFar(slot.X);
        if (slot.ActivityId is not { } id)
            return;
        var down = new Net(id, Way.Down);
        var arriving = byLane[id].Concat(nets.ContainsKey(down) ? [down] : []).ToList();
        var taken = new List<int>();
        foreach (var net in arriving.OrderBy(net => net.Way))
        {
            taken.Add(Entry(slot, net, arriving.Count > 1, nets, taken));
            Of(net, nets).AddFar(entryOf[net] = taken[^1]);
        }
    }

    /// <summary>In the middle, returns beside it; moved a little where an arrow can then go straight, or would touch another.</summary>
    private int Entry(Slot box, Net net, bool hasOthers, Dictionary<Net, Pins> nets, List<int> taken)
    {
        var wanted = box.X + (IsMain(net, nets) || !hasOthers ? 0 : IsOnRight(net) ? SideEntry : -SideEntry);
        var straight = nets.GetValueOrDefault(net)?.Near.Where(x => Math.Abs(x - box.X) <= StraightEnough).OrderBy(x => Math.Abs(x - box.X)).Take(1) ?? [];
        var (least, most) = (box.X - box.LeftHalf + Slot.FromCorner, box.X + box.RightHalf - Slot.FromCorner);
        var nudged = Enumerable.Range(0, 2 * (most - least) / Nudge).Select(i => wanted + (i % 2 == 0 ? 1 : -1) * ((i + 1) / 2) * Nudge);
        return straight.Concat(nudged).Where(x => x >= least && x <= most).FirstOrDefault(x => !Touches(x, net, nets, taken), wanted);
    }

    /// <summary>Whether a net brings an instance here for the first time.</summary>
    private bool IsMain(Net net, Dictionary<Net, Pins> nets) =>
        net.Way == Way.Down || (net.Way == Way.Middle && column.Number > 0 && !nets.ContainsKey(new(net.Target, Way.Down)));

    private static bool Touches(int x, Net net, Dictionary<Net, Pins> nets, List<int> taken) =>
        taken.Any(other => Math.Abs(other - x) < Nudge)
        || nets.Any(other => other.Key != net && other.Value.Near.Any(near => Math.Abs(near - x) < Tracks.TooNear));

    private bool IsOnRight(Net net) => net.Way == Way.Right || (net.Way == Way.Middle && column.Number == 0);

    private static Pins Of(Net net, Dictionary<Net, Pins> nets) => nets.TryGetValue(net, out var pins) ? pins : nets[net] = new();
}
