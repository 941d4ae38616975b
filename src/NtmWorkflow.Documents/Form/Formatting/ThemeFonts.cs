using System.Xml.Linq;

namespace NtmWorkflow.Documents.Form.Formatting;

/// <summary>The two fonts that a theme gives for headings and for text; styles may name the theme instead of a font.</summary>
internal sealed class ThemeFonts
{
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private readonly string? major, minor;

    public ThemeFonts(XElement? part)
    {
        var fonts = part?.Descendants(A + "fontScheme").FirstOrDefault();
        (major, minor) = (Latin(fonts, "majorFont"), Latin(fonts, "minorFont"));
    }

    /// <summary>The font that stands for "minorHAnsi", "majorAscii" and the like.</summary>
    public string? Of(string? name) => name switch
    {
        null => null,
        _ when name.StartsWith("major", StringComparison.Ordinal) => major,
        _ when name.StartsWith("minor", StringComparison.Ordinal) => minor,
        _ => null,
    };

    private static string? Latin(XElement? fonts, string kind) =>
        (string?)fonts?.Element(A + kind)?.Element(A + "latin")?.Attribute("typeface") is { Length: > 0 } face ? face : null;
}
