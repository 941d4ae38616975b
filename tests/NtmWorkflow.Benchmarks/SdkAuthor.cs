using System.Linq.Expressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace NtmWorkflow.Benchmarks;

/// <summary>
/// Writes a document as a program would that knows it by heart and uses the OpenXML SDK: it makes every element, with its
/// attributes, and puts them together. Any real program has to find out first which they are.
/// </summary>
internal sealed class SdkAuthor
{
    private readonly Element root;
    private readonly byte[] core;
    private readonly List<(string Id, string Type, byte[] Content)> others = [];

    public SdkAuthor(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        var main = document.MainDocumentPart!;
        root = Element.Of(main.Document!);
        foreach (var part in main.Parts)
            others.Add((part.RelationshipId, part.OpenXmlPart.ContentType, Read(part.OpenXmlPart)));
        core = Read(document.CoreFilePropertiesPart!);
    }

    /// <summary>Builds the tree of elements, then saves it.</summary>
    public void WriteTree(Stream docx)
    {
        using var document = WordprocessingDocument.Create(docx, WordprocessingDocumentType.Document);
        var main = AddParts(document);
        main.Document = (Document)root.Build();
        main.Document.Save();
    }

    /// <summary>Writes element after element, without a tree.</summary>
    public void WriteElements(Stream docx)
    {
        using var document = WordprocessingDocument.Create(docx, WordprocessingDocumentType.Document);
        using var writer = OpenXmlWriter.Create(AddParts(document));
        writer.WriteStartDocument(standalone: true);
        root.Write(writer);
    }

    private MainDocumentPart AddParts(WordprocessingDocument document)
    {
        var main = document.AddMainDocumentPart();
        foreach (var (id, type, content) in others)
            Feed(Add(main, type, id), content);
        Feed(document.AddCoreFilePropertiesPart(), core);
        return main;
    }

    private static OpenXmlPart Add(MainDocumentPart main, string type, string id) => type switch
    {
        _ when type.EndsWith("styles+xml", StringComparison.Ordinal) => main.AddNewPart<StyleDefinitionsPart>(id),
        _ when type.EndsWith("settings+xml", StringComparison.Ordinal) => main.AddNewPart<DocumentSettingsPart>(id),
        _ when type.EndsWith("fontTable+xml", StringComparison.Ordinal) => main.AddNewPart<FontTablePart>(id),
        _ when type.EndsWith("numbering+xml", StringComparison.Ordinal) => main.AddNewPart<NumberingDefinitionsPart>(id),
        _ when type.EndsWith("footer+xml", StringComparison.Ordinal) => main.AddNewPart<FooterPart>(id),
        _ when type.EndsWith("header+xml", StringComparison.Ordinal) => main.AddNewPart<HeaderPart>(id),
        _ when type.EndsWith("theme+xml", StringComparison.Ordinal) => main.AddNewPart<ThemePart>(id),
        _ => throw new InvalidDataException($"The template has a part of type {type} that the comparison does not know."),
    };

    private static byte[] Read(OpenXmlPart part)
    {
        using var source = part.GetStream();
        using var content = new MemoryStream();
        source.CopyTo(content);
        return content.ToArray();
    }

    private static void Feed(OpenXmlPart part, byte[] content)
    {
        using var source = new MemoryStream(content);
        part.FeedData(source);
    }

    /// <summary>How to make an element with its attributes and its text, and the elements in it.</summary>
    private sealed record Element(Func<OpenXmlElement> New, OpenXmlAttribute[] Attributes, string? Text, (string Prefix, string Uri)[] Namespaces, Element[] Children)
    {
        public static Element Of(OpenXmlElement element) => new(
            Expression.Lambda<Func<OpenXmlElement>>(Expression.New(element.GetType())).Compile(),
            [.. element.GetAttributes()],
            (element as OpenXmlLeafTextElement)?.Text,
            [.. element.NamespaceDeclarations.Select(n => (n.Key, n.Value))],
            [.. element.ChildElements.Select(Of)]);

        public OpenXmlElement Build()
        {
            var element = Make();
            foreach (var child in Children)
                element.AppendChild(child.Build());
            return element;
        }

        public void Write(OpenXmlWriter writer)
        {
            if (Children.Length == 0)
            {
                writer.WriteElement(Make());
                return;
            }
            writer.WriteStartElement(Make());
            foreach (var child in Children)
                child.Write(writer);
            writer.WriteEndElement();
        }

        private OpenXmlElement Make()
        {
            var element = New();
            foreach (var (prefix, uri) in Namespaces)
                element.AddNamespaceDeclaration(prefix, uri);
            foreach (var attribute in Attributes)
                element.SetAttribute(attribute);
            if (element is OpenXmlLeafTextElement leaf)
                leaf.Text = Text!;
            return element;
        }
    }
}
