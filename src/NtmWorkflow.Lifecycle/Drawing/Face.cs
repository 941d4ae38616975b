using System.Collections.Immutable;
using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Lifecycle.Drawing;

/// <summary>The outline of a step in a drawing: each kind of step is known by it, also in black and white.</summary>
public enum Outline
{
    /// <summary>Round ends: where an instance begins and ends.</summary>
    Round,

    /// <summary>A rectangle: a person's work.</summary>
    Rectangle,

    /// <summary>Round on the right, as flowcharts draw a delay: waits for a date.</summary>
    Delay,

    /// <summary>A wavy lower edge: makes a document.</summary>
    Page,

    /// <summary>A hexagon: chooses between two ways.</summary>
    Hexagon,

    /// <summary>A black bar: where branches part and meet.</summary>
    Bar,

    /// <summary>Double sides: something with steps of its own.</summary>
    DoubleSided,

    /// <summary>A parallelogram: notes a value.</summary>
    Slanted,

    /// <summary>Corners cut off: notes a result.</summary>
    Clipped,
}

/// <summary>How a step looks: outline, small word and picture above, text, mark, and the room that all this takes.</summary>
public sealed record Face(Outline Outline, string? Icon, string? Caption, ImmutableArray<string> Text, Mark Mark, int Width, int Height)
{
    internal const int StandardWidth = 244;
    internal const int LetterSize = 14;
    internal const int LineHeight = 18;
    internal const int CaptionSize = 11;
    internal const int CaptionHeight = 16;
    internal const int IconWidth = 16;
    internal const int MarkHeight = 20;
    internal const int Padding = 8;


    /// <summary>How far texts stay from the left and right of an outline, and how much its lower edge takes.</summary>
    internal static (int Side, int Below) Inset(Outline outline) => outline switch
    {
        Outline.Round or Outline.Hexagon => (24, 0),
        Outline.DoubleSided or Outline.Delay => (16, 0),
        Outline.Slanted => (26, 0),
        Outline.Clipped => (16, 0),
        Outline.Page => (8, 8),
        _ => (8, 0),
    };

    internal static Face Of(Activity activity, Vocabulary words, Mark mark)
    {
        var (outline, icon, caption) = KindOf(activity, words);
        var (side, below) = Inset(outline);
        var text = Lettering.Wrap(activity.DisplayText, LetterSize, StandardWidth - 2 * side);
        if (caption == activity.DisplayText)
            (icon, caption) = (null, null);
        var room = IconWidth * 2 + Lettering.Width(caption ?? "", CaptionSize) + 2 * side;
        var height = 2 * Padding + (caption is null ? 0 : CaptionHeight) + LineHeight * text.Length + (mark == Mark.None ? 0 : MarkHeight) + below;
        return new(outline, icon, caption, text, mark, Math.Max(StandardWidth, room), height);
    }

    private static (Outline Outline, string? Icon, string? Caption) KindOf(Activity activity, Vocabulary words) => activity.Type switch
    {
        "Elsa.Start" => (Outline.Round, null, "Bắt đầu"),
        "Elsa.End" => (Outline.Round, null, "Kết thúc"),
        "Elsa.FlowDecision" => (Outline.Hexagon, Icons.Question, "Xét điều kiện"),
        "Elsa.FlowFork" => (Outline.Bar, null, "Rẽ nhánh song song"),
        "Elsa.FlowJoin" => (Outline.Bar, null, Literal(activity, "mode") == "WaitAll" ? "Gộp nhánh: chờ đủ các nhánh" : "Gộp nhánh: chờ nhánh đầu tiên"),
        "Elsa.SetVariable" => (Outline.Slanted, Icons.Pencil, "Ghi giá trị"),
        "Ntm.HumanTask" => (Outline.Rectangle, Icons.Person, WhoDoes(activity, words)),
        "Ntm.WaitUntil" => (Outline.Delay, Icons.Clock, "Chờ đến ngày"),
        "Ntm.CheckForm" => (Outline.DoubleSided, Icons.Tick, "Hệ thống kiểm tra"),
        "Ntm.Document" => (Outline.Page, Icons.Page, activity.Inputs.ContainsKey("forEach") ? "Văn bản, mỗi nơi một bản" : "Văn bản"),
        "Ntm.StartPursuits" => (Outline.DoubleSided, Icons.Start, "Mở quy trình khác"),
        "Ntm.Conclude" => (Outline.Clipped, Icons.Flag, "Ghi kết quả"),
        _ => (Outline.Rectangle, null, null),
    };

    private static string WhoDoes(Activity activity, Vocabulary words)
    {
        var who = words.Roles.GetValueOrDefault(Literal(activity, "role") ?? "") ?? "Người thực hiện";
        return activity.Inputs.ContainsKey("forEach") ? $"Từng {char.ToLowerInvariant(who[0])}{who[1..]}" : who;
    }

    private static string? Literal(Activity activity, string input) =>
        activity.Inputs.GetValueOrDefault(input) is { Kind: ExpressionKind.Literal } expression ? expression.Value : null;
}
