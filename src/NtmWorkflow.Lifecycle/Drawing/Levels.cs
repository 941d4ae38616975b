namespace NtmWorkflow.Lifecycle.Drawing;

/// <summary>How far down everything of a column lies: rows, labels under them, tracks between them.</summary>
internal sealed class Levels
{
    private const int BetweenTracks = 12;
    private const int BeforeTracks = 12;
    private const int ForArrowhead = 20;
    private const int RowsApart = 28;
    private const int LabelStrip = 6;

    private readonly Channels channels;
    private readonly List<int> rowTops = [];
    private readonly List<int> rowHeights = [];
    private readonly List<int> channelTops = [0];

    public Levels(Column column, Channels channels)
    {
        this.channels = channels;
        foreach (var (number, row) in column.Rows.Index())
        {
            rowTops.Add(channelTops[number] + ChannelHeight(number, column.Rows.Count));
            rowHeights.Add(row.Max(slot => slot.Face?.Height ?? 0));
            var lines = row.SelectMany(slot => slot.Exits).Select(exit => exit.Arrow.Label.Length).DefaultIfEmpty(0).Max();
            channelTops.Add(LabelTop(number) + (lines == 0 ? 0 : LabelStrip + lines * Arrow.LineHeight));
        }
        Height = channelTops[^1] + ChannelHeight(column.Rows.Count, column.Rows.Count);
    }

    public int Height { get; }

    /// <summary>Boxes stand in the middle of their row.</summary>
    public int TopOf(Slot box) => rowTops[box.Row] + (rowHeights[box.Row] - box.Face!.Height) / 2;

    /// <summary>Where the labels under a row begin.</summary>
    public int LabelTop(int row) => rowTops[row] + rowHeights[row];

    /// <summary>The y of a net's track in a channel; null where it goes straight through.</summary>
    public int? TrackOf(Net net, int channel) => channels.TrackOf(net, channel) is { } track
        ? channelTops[channel] + BeforeTracks + track * BetweenTracks
        : null;

    public int EntryOf(Net net) => channels.EntryOf(net);

    private int ChannelHeight(int channel, int rows) => channels.TracksIn(channel) switch
    {
        0 => channel == 0 || channel == rows ? 0 : RowsApart,
        var tracks => BeforeTracks + (tracks - 1) * BetweenTracks + (channel == rows ? BeforeTracks : ForArrowhead),
    };
}
