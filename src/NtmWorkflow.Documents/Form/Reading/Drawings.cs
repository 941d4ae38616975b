using System.Text.RegularExpressions;
using System.Xml.Linq;
using NtmWorkflow.Documents.Form.Formatting;

namespace NtmWorkflow.Documents.Form.Reading;

/// <summary>Finds the lines that are drawn with Word's shapes, of the present kind (DrawingML) and of the older one (VML).</summary>
internal static partial class Drawings
{
    public static IEnumerable<Stroke> Strokes(XElement drawing) => drawing.Name.LocalName == "drawing" ? Shapes(drawing) : OlderShapes(drawing);

    private static IEnumerable<Stroke> Shapes(XElement drawing)
    {
        var width = drawing.Descendants().FirstOrDefault(e => e.Name.LocalName == "extent");
        return drawing.Descendants().Where(e => e.Name.LocalName == "prstGeom" && (string?)e.Attribute("prst") is "line" or "straightConnector1")
            .Where(e => (string?)e.Parent?.Descendants().FirstOrDefault(d => d.Name.LocalName == "prstDash")?.Attribute("val") is null or "solid")
            .Select(_ => new Stroke(Measure.TwipsOfEmus((string?)width?.Attribute("cx")))).Take(1);
    }

    private static IEnumerable<Stroke> OlderShapes(XElement drawing) => drawing.Descendants()
        .Where(e => e.Name.LocalName == "line" || (e.Name.LocalName == "shape" && (string?)e.Attribute("type") is "#_x0000_t32" or "#_x0000_t20"))
        .Where(e => (string?)e.Elements().FirstOrDefault(c => c.Name.LocalName == "stroke")?.Attribute("dashstyle") is null or "solid")
        .Select(e => new Stroke(e.Name.LocalName == "line" ? Span(e) : Width(e)));

    private static decimal? Span(XElement line) =>
        X((string?)line.Attribute("from")) is { } from && X((string?)line.Attribute("to")) is { } to ? Math.Abs(to - from) : null;

    private static decimal? X(string? point) => Measure.TwipsOfPoints(point?.Split(',')[0]);

    private static decimal? Width(XElement shape) =>
        WidthInStyle().Match((string?)shape.Attribute("style") ?? "") is { Success: true } width ? Measure.TwipsOfPoints(width.Groups[1].Value) : null;

    [GeneratedRegex(@"(?:^|;)\s*width\s*:\s*([0-9.]+[a-z]{0,2})")]
    private static partial Regex WidthInStyle();
}
