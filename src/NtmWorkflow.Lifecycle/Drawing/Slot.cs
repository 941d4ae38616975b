namespace NtmWorkflow.Lifecycle.Drawing;

/// <summary>On which way arrows go: straight down among the boxes, or in a lane beside a column.</summary>
internal enum Way
{
    Down,
    Left,
    Middle,
    Right,
}

/// <summary>All arrows that go to one activity on the same way: they run together.</summary>
internal sealed record Net(string Target, Way Way);

/// <summary>Where an arrow leaves its box: how far from the middle, and on which side its label stands.</summary>
internal sealed record Exit(Arrow Arrow, Net Net, int Offset, bool LabelOnLeft);

/// <summary>A place in a row of a column: a box, or the room in which a long arrow passes.</summary>
internal sealed class Slot(int row, string? activityId, Net? passing)
{
    /// <summary>How near to the end of its edge an arrow may meet a box, whatever the outline.</summary>
    public const int FromCorner = 20;

    private const int HalfLine = 8;

    public int Row => row;

    public string? ActivityId => activityId;

    public Net? Passing => passing;

    public Face? Face { get; private set; }

    /// <summary>From the left edge of the box to its middle, where arrows go straight down; a box may reach further on one side, for other arrows.</summary>
    public int LeftHalf { get; private set; } = HalfLine;

    public int RightHalf { get; private set; } = HalfLine;

    public IReadOnlyList<Exit> Exits { get; private set; } = [];

    /// <summary>Which place of its row this is.</summary>
    public int Index { get; set; }

    /// <summary>The x of its middle, counted from anywhere within its column.</summary>
    public int X { get; set; }

    /// <summary>What must be free on the left of the middle.</summary>
    public int Left => Exits.Where(exit => exit.LabelOnLeft).Select(exit => Drawing.Exits.Gap + exit.Arrow.LabelWidth - exit.Offset).Append(LeftHalf).Max();

    /// <summary>What must be free on the right of the middle.</summary>
    public int Right => Exits.Where(exit => !exit.LabelOnLeft).Select(exit => Drawing.Exits.Gap + exit.Arrow.LabelWidth + exit.Offset).Append(RightHalf).Max();

    /// <summary>Makes this the box of a step, wide enough for its texts and for the arrows that leave it.</summary>
    public void Show(Face face, IReadOnlyList<Exit> exits)
    {
        Exits = exits;
        LeftHalf = exits.Select(exit => FromCorner - exit.Offset).Append(face.Width / 2).Max();
        RightHalf = exits.Select(exit => FromCorner + exit.Offset).Append((face.Width + 1) / 2).Max();
        Face = face with { Width = LeftHalf + RightHalf };
    }
}
