namespace NtmWorkflow.Lifecycle.Drawing;

/// <summary>The places at which a net comes into a channel between two rows (or columns): from the near side and from the far side.</summary>
internal sealed class Pins
{
    public List<int> Near { get; } = [];

    public List<int> Far { get; } = [];

    /// <summary>Beyond the ends of the channel, where the net goes on in a lane.</summary>
    public int? Beyond { get; set; }

    public int Least => Math.Min(Near.Concat(Far).Min(), Beyond ?? int.MaxValue);

    public int Most => Math.Max(Near.Concat(Far).Max(), Beyond ?? int.MinValue);

    /// <summary>A net that goes straight through needs no track.</summary>
    public bool IsStraight => Least == Most;
}

/// <summary>Gives each net of a channel a track of its own: parallel lines never touch, and cross as little as may be.</summary>
internal static class Tracks
{
    /// <summary>Lines nearer than this look like one.</summary>
    public const int TooNear = 8;

    private const int PriceOfTouching = 1000;

    /// <summary>The track of each net, the nearest 0; straight nets have none. And how many tracks that makes.</summary>
    public static (Dictionary<Net, int> TrackOf, int Count) Of(IReadOnlyDictionary<Net, Pins> nets)
    {
        var order = new List<(Net Net, Pins Pins)>();
        foreach (var net in nets.Where(net => !net.Value.IsStraight))
            order.Insert(BestPlace(order, net.Value), (net.Key, net.Value));
        var tracks = new Dictionary<Net, int>();
        foreach (var (index, (net, pins)) in order.Index())
            tracks[net] = order.Take(index).Where(other => Meet(other.Pins, pins)).Select(other => tracks[other.Net] + 1).DefaultIfEmpty(0).Max();
        return (tracks, tracks.Count == 0 ? 0 : tracks.Values.Max() + 1);
    }

    private static int BestPlace(List<(Net, Pins Pins)> order, Pins pins)
    {
        var price = order.Sum(other => Price(pins, other.Pins));
        var (best, least) = (0, price);
        for (var place = 0; place < order.Count; place++)
        {
            price += Price(order[place].Pins, pins) - Price(pins, order[place].Pins);
            if (price < least)
                (best, least) = (place + 1, price);
        }
        return best;
    }

    /// <summary>How bad it is when the first net runs on a nearer track than the second.</summary>
    private static int Price(Pins first, Pins second) =>
        first.Far.Count(x => x > second.Least && x < second.Most)
        + second.Near.Count(x => x > first.Least && x < first.Most)
        + PriceOfTouching * first.Far.Count(x => second.Near.Any(other => Math.Abs(other - x) < TooNear));

    private static bool Meet(Pins one, Pins other) => one.Least <= other.Most + TooNear && other.Least <= one.Most + TooNear;
}
