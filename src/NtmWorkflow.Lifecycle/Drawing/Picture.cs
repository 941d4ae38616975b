using System.Collections.Immutable;
using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Lifecycle.Drawing;

/// <summary>Where everything of a drawing lies, in pixels from its upper left corner.</summary>
public sealed record Picture(int Width, int Height, ImmutableArray<string> Title, ImmutableArray<Box> Boxes, ImmutableArray<Line> Lines)
{
    internal const int TitleSize = 18;
    internal const int TitleHeight = 24;
}

/// <summary>A rectangle of a drawing.</summary>
public readonly record struct Area(int Left, int Top, int Width, int Height)
{
    /// <summary>The x after its last.</summary>
    public int Right => Left + Width;

    /// <summary>The y after its last.</summary>
    public int Bottom => Top + Height;

    /// <summary>Whether two rectangles share a point.</summary>
    public bool Overlaps(Area other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}

/// <summary>A point of a drawing.</summary>
public readonly record struct Spot(int X, int Y);

/// <summary>A step in its place: in which column and layer, as which of it, and where.</summary>
public sealed record Box(Activity Activity, Face Face, int Column, int Row, int Index, Area Area);

/// <summary>The line of all connections from one step to another, bent at right angles; a return goes back to a step on the way here.</summary>
public sealed record Line(ImmutableArray<Connection> Connections, bool IsReturn, ImmutableArray<Spot> Spots, Label? Label);

/// <summary>The words beside the beginning of a line; they end at the line where it is to their right.</summary>
public sealed record Label(ImmutableArray<string> Text, Area Area, bool EndsAtLine);
