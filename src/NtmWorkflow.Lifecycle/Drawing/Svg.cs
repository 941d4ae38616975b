using System.Text;
using System.Xml;
using System.Xml.Linq;
using NtmWorkflow.Lifecycle.Definitions;
using static NtmWorkflow.Lifecycle.Drawing.SvgElements;

namespace NtmWorkflow.Lifecycle.Drawing;

/// <summary>A definition drawn as SVG. No style and no script, so that it may stand in any page; shapes and words, not only colours.</summary>
public static class Svg
{
    private const int FromLegend = 22;

    /// <summary>The drawing; the same bytes for the same definition, words and standing.</summary>
    public static string Of(WorkflowDefinition definition, Vocabulary words, Standing standing)
    {
        var picture = Layout.Of(definition, words, standing);
        var legend = Legend(picture);
        var height = picture.Height + legend.Count * FromLegend;
        var svg = Element("svg", ("width", picture.Width), ("height", height), ("viewBox", $"0 0 {picture.Width} {height}"), ("role", "img"),
            ("aria-labelledby", $"t-{definition.DefinitionId} d-{definition.DefinitionId}"), ("font-family", "Arial, 'Liberation Sans', sans-serif"), ("fill", Ink));
        svg.Add(
            Named("title", $"t-{definition.DefinitionId}", definition.Name),
            Named("desc", $"d-{definition.DefinitionId}", Described(definition, picture, words)),
            Element("rect", ("width", picture.Width), ("height", height), ("fill", Paper)),
            picture.Title.Select((line, index) => Text(line, 20, 36 + index * Picture.TitleHeight, Picture.TitleSize, ("font-weight", "bold"))),
            picture.Lines.GroupBy(line => line.Connections[0].Target).SelectMany(SvgLines.Draw),
            picture.Boxes.Select(SvgBoxes.Draw),
            picture.Lines.Where(line => line.Label is not null).Select(line => SvgLines.Draw(line.Label!)),
            legend.Select((line, index) => Text(line, 20, picture.Height + 4 + index * FromLegend, 12)));
        return Write(svg);
    }

    private static List<string> Legend(Picture picture)
    {
        var notes = new List<string>();
        if (picture.Boxes.Any(box => box.Column > 0))
            notes.Add("Đọc hết cột trái từ trên xuống, rồi sang cột phải.");
        if (picture.Lines.Any(line => line.IsReturn))
            notes.Add("Đường nét đứt: quay lại một bước trước.");
        return notes;
    }

    /// <summary>The same in words, for those who hear a drawing.</summary>
    private static string Described(WorkflowDefinition definition, Picture picture, Vocabulary words)
    {
        var next = definition.Connections.ToLookup(connection => connection.Source);
        return string.Join(" ", picture.Boxes.Select(box => $"{Told(box)}{(next[box.Activity.Id].Any() ? ", tiếp theo: " : "")}"
            + string.Join("; ", next[box.Activity.Id].Select(connection => box.Activity.Ports is ["Done"]
                ? definition.Activities[connection.Target].DisplayText
                : $"{words.Outcome(connection.Port)} → {definition.Activities[connection.Target].DisplayText}")) + "."));
    }

    private static string Told(Box box) => string.Join(", ",
        new[] { box.Activity.DisplayText, box.Face.Caption, SvgBoxes.Words(box.Face.Mark) }.Where(text => text is not null));

    private static string Write(XElement svg)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new() { Indent = true, IndentChars = " ", NewLineChars = "\n", OmitXmlDeclaration = true }))
            svg.Save(writer);
        return text.Append('\n').ToString();
    }
}
