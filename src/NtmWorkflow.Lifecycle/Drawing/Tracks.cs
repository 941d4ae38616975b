namespace NtmWorkflow.Lifecycle.Drawing;

/// <summary>The places at which a net comes into a channel between two rows (or columns): from the near side and from the far side.</summary>
internal sealed class Pins
{
    private readonly List<int> near = [];
    private readonly List<int> far = [];

    public IReadOnlyList<int> Near => near;

    public IReadOnlyList<int> Far => far;

    public int Least { get; private set; } = int.MaxValue;

    public int Most { get; private set; } = int.MinValue;

    /// <summary>A net that goes straight through needs no track.</summary>
    public bool IsStraight => Least == Most;

    public void AddNear(int at) => near.Add(Reaching(at));

    public void AddFar(int at) => far.Add(Reaching(at));

    /// <summary>The net also goes on beyond an end of the channel, in a lane.</summary>
    public int Reaching(int at)
    {
        (Least, Most) = (Math.Min(Least, at), Math.Max(Most, at));
        return at;
    }
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
