using System.Xml;
using System.Xml.Linq;

namespace NtmWorkflow.Documents.Templates;

/// <summary>WordprocessingML names, and the reading and writing of its parts within safe bounds.</summary>
internal static class WordXml
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XName P = W + "p", R = W + "r", T = W + "t", Cell = W + "tc", Row = W + "tr", Table = W + "tbl";

    // Deeper nesting than any word processor writes; unbounded depth would exhaust the stack.
    private const int MaxDepth = 200;
    private const int MaxCharacters = 10_000_000;

    // Several hundred pages; each element and attribute costs far more memory than its letters.
    private const int MaxNodes = 500_000;

    // The reader compares all attributes of an element with one another before it shows the first.
    private const int MaxAttributes = 2_000;

    private static readonly XmlReaderSettings Strict = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Reads a part; a DTD, bad XML or absurd depth is an <see cref="XmlException"/>.</summary>
    public static XDocument Load(byte[] part)
    {
        CheckBounds(part);
        using var reader = XmlReader.Create(new MemoryStream(part), Strict);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    public static void CheckBounds(byte[] part)
    {
        CheckAttributes(part);
        using var reader = XmlReader.Create(new MemoryStream(part), Strict);
        for (var nodes = 0; reader.Read();)
            if (reader.Depth > MaxDepth || (nodes += 1 + reader.AttributeCount) > MaxNodes)
                throw new XmlException("There are too many elements, or they are nested too deeply.");
    }

    // No value holds the sign that begins a tag, so all attributes of an element stand between two of them.
    private static void CheckAttributes(ReadOnlySpan<byte> part)
    {
        foreach (var between in part.Split((byte)'<'))
            if (part[between].Count((byte)'=') > MaxAttributes)
                throw new XmlException("An element has too many attributes.");
    }

    public static byte[] Save(XDocument document)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new System.Text.UTF8Encoding(false),
            NewLineHandling = NewLineHandling.Entitize,
        };
        document.Declaration = new XDeclaration("1.0", "UTF-8", "yes");
        using (var writer = XmlWriter.Create(stream, settings))
            document.Save(writer);
        return stream.ToArray();
    }

    /// <summary>Makes "w" the prefix of WordprocessingML, so that what is written between the fixed pieces can rely on it.</summary>
    public static void UsePrefixW(XElement root)
    {
        root.DescendantsAndSelf().Attributes()
            .Where(a => a.IsNamespaceDeclaration && (a.Value == W.NamespaceName || a.Name.LocalName == "w"))
            .ToList().ForEach(a => a.Remove());
        root.Add(new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName));
    }
}
