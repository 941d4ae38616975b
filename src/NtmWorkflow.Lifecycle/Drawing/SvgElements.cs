using System.Xml;
using System.Xml.Linq;

namespace NtmWorkflow.Lifecycle.Drawing;

/// <summary>The elements of an SVG drawing.</summary>
internal static class SvgElements
{
    public const string Ink = "#1f2430";
    public const string Paper = "#ffffff";

    private static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    public static XElement Element(string name, params (string Name, object Value)[] attributes) =>
        new(Namespace + name, attributes.Select(attribute => new XAttribute(attribute.Name, attribute.Value)));

    public static XElement Named(string name, string id, string text) => new(Namespace + name, new XAttribute("id", id), Clean(text));

    public static XElement Text(string text, int x, int y, int size, params (string Name, object Value)[] attributes)
    {
        var element = Element("text", [("x", x), ("y", y), ("font-size", size), .. attributes]);
        element.Add(Clean(text));
        return element;
    }

    public static XElement Group(string name, string value, params object?[] content) =>
        new(Namespace + "g", new XAttribute(name, value), content);

    /// <summary>XML has no place for control characters, escaped or not.</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes()
        .Select(letter => letter.Value > 0xFFFF || XmlConvert.IsXmlChar((char)letter.Value) ? letter.ToString() : "\uFFFD"));
}
