using System.Xml.Linq;
using NtmWorkflow.Tests.Documents;

namespace NtmWorkflow.Tests.Form;

/// <summary>A Word document in which single things are changed, found by the text where they stand.</summary>
internal sealed class Altered(byte[] docx)
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Body = "word/document.xml";

    public byte[] Docx { get; private set; } = docx;

    /// <summary>Says something else where this is said first.</summary>
    public Altered Say(string old, string text) => InBody(body => TextOf(body, old).Value = TextOf(body, old).Value.Replace(old, text, StringComparison.Ordinal));

    /// <summary>Gives the run with this text other run properties.</summary>
    public Altered Letters(string text, string properties) => InBody(body => Set(TextOf(body, text).Parent!, "rPr", properties));

    /// <summary>Gives the paragraph with this text other paragraph properties.</summary>
    public Altered Paragraph(string text, string properties) => InBody(body => Set(ParagraphOf(body, text), "pPr", properties));

    public Altered Remove(string text) => InBody(body => ParagraphOf(body, text).Elements(W + "r").Remove());

    /// <summary>Removes the line that is drawn right under this text.</summary>
    public Altered Unrule(string text) => InBody(body => ParagraphOf(body, text).ElementsAfterSelf(W + "p").First(p => !p.Elements(W + "r").Any()).Element(W + "pPr")!.Remove());

    public Altered Before(string text, string xml) => InBody(body => ParagraphOf(body, text).AddBeforeSelf(Fragment(xml)));

    public Altered After(string text, string xml) => InBody(body => ParagraphOf(body, text).AddAfterSelf(Fragment(xml)));

    public Altered InBody(Action<XElement> change)
    {
        var document = XDocument.Parse(Documents.Docx.Part(Docx, Body), LoadOptions.PreserveWhitespace);
        change(document.Root!.Element(W + "body")!);
        Docx = Documents.Docx.With(Docx, Body, document.ToString(SaveOptions.DisableFormatting));
        return this;
    }

    public Altered InPart(string part, string old, string text)
    {
        var content = Documents.Docx.Part(Docx, part);
        Assert.Contains(old, content, StringComparison.Ordinal);
        Docx = Documents.Docx.With(Docx, part, content.Replace(old, text, StringComparison.Ordinal));
        return this;
    }

    public Altered Markup(string old, string text) => InPart(Body, old, text);

    public static IEnumerable<XElement> Fragment(string xml) => XElement.Parse($"""<x xmlns:w="{W}">{xml}</x>""", LoadOptions.PreserveWhitespace).Elements();

    private static XElement TextOf(XElement body, string text) => body.Descendants(W + "t").First(t => t.Value.Contains(text, StringComparison.Ordinal));

    private static XElement ParagraphOf(XElement body, string text) => TextOf(body, text).Ancestors(W + "p").First();

    private static void Set(XElement owner, string name, string properties)
    {
        var own = owner.Element(W + name);
        if (own is null)
            owner.AddFirst(own = new XElement(W + name));
        foreach (var property in Fragment(properties))
        {
            own.Elements(property.Name).Remove();
            own.Add(property);
        }
    }
}
