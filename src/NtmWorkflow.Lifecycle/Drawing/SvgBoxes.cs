using System.Xml.Linq;
using static NtmWorkflow.Lifecycle.Drawing.SvgElements;

namespace NtmWorkflow.Lifecycle.Drawing;

/// <summary>The steps of a drawing as SVG.</summary>
internal static class SvgBoxes
{
    private const int MarkSize = 12;
    private const string Small = "#3d4454";

    /// <summary>The words of a mark; null where there is none.</summary>
    public static string? Words(Mark mark) => mark switch { Mark.Here => "Đang ở đây", Mark.Passed => "Đã qua", _ => null };

    public static XElement Draw(Box box)
    {
        var (face, middle) = (box.Face, box.Area.Left + box.Area.Width / 2);
        var (ink, small) = face.Outline == Outline.Bar ? (Paper, Paper) : (Ink, Small);
        var group = Group("data-activity", box.Activity.Id, Element("path", ("d", Outlines.Path(face.Outline, box.Area)),
            ("fill", Outlines.Fill(face.Outline)), ("stroke", Ink), ("stroke-width", face.Mark == Mark.Here ? 4 : 1.5)));
        var y = box.Area.Top + Face.Padding;
        if (face.Caption is { } caption)
        {
            group.Add(Caption(face.Icon, caption, middle, y, small));
            y += Face.CaptionHeight;
        }
        foreach (var line in face.Text)
        {
            group.Add(Text(line, middle, y + 14, Face.LetterSize, ("text-anchor", "middle"), ("fill", ink)));
            y += Face.LineHeight;
        }
        group.Add(Marked(face.Mark, middle, y, ink));
        return group;
    }

    private static IEnumerable<XElement> Caption(string? icon, string caption, int middle, int y, string ink)
    {
        var left = middle - (Lettering.Usual(caption, Face.CaptionSize) + Face.IconWidth) / 2;
        if (icon is null)
            return [Text(caption, middle, y + 10, Face.CaptionSize, ("text-anchor", "middle"), ("fill", ink))];
        return
        [
            Element("path", ("d", icon), ("transform", $"translate({left} {y})"), ("fill", "none"), ("stroke", ink), ("stroke-width", 1.3), ("stroke-linejoin", "round")),
            Text(caption, left + Face.IconWidth, y + 10, Face.CaptionSize, ("fill", ink)),
        ];
    }

    /// <summary>Where the instance stands is white on black; what it has passed has a tick.</summary>
    private static IEnumerable<XElement> Marked(Mark mark, int middle, int y, string ink)
    {
        if (Words(mark) is not { } words)
            yield break;
        var width = Lettering.Usual(words, MarkSize) + 2 * Face.IconWidth;
        if (mark == Mark.Here)
            yield return Element("rect", ("x", middle - width / 2), ("y", y + 1), ("width", width), ("height", 18), ("rx", 9), ("fill", Ink), ("stroke", Paper));
        else
            yield return Element("path", ("d", Icons.Tick), ("transform", $"translate({middle - width / 2} {y + 4})"), ("fill", "none"), ("stroke", ink), ("stroke-width", 2));
        var x = mark == Mark.Here ? middle : middle + Face.IconWidth / 2;
        yield return Text(words, x, y + 14, MarkSize, ("text-anchor", "middle"), ("font-weight", "bold"), ("fill", mark == Mark.Here ? Paper : ink));
    }
}
