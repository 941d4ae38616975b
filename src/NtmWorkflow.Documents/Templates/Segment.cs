using System.Text;

namespace NtmWorkflow.Documents.Templates;

/// <summary>A piece of a compiled part: fixed bytes, or something that the data decides.</summary>
internal abstract record Segment;

/// <summary>XML that is the same in every document, ready as UTF-8.</summary>
internal sealed record Fixed(byte[] Utf8) : Segment
{
    public static readonly Fixed EmptyParagraph = new("<w:p />"u8.ToArray());

    public bool EndsParagraph { get; } = Utf8.AsSpan().EndsWith("</w:p>"u8) || Utf8.AsSpan().EndsWith("<w:p />"u8);

    public bool HasRow { get; } = Utf8.AsSpan().IndexOf("<w:tr>"u8) >= 0 || Utf8.AsSpan().IndexOf("<w:tr "u8) >= 0;
}

/// <summary>A field's text, or a list's in a format of lists.</summary>
internal sealed record Field(FieldName Name, FieldFormat? Format = null) : Segment;

/// <summary>A block that is repeated for a list, shown once for a true flag, an object or a text, or, inverted, shown in their absence.</summary>
/// <param name="Once">A condition: shown once even for a list, and names in it mean what they mean around it.</param>
internal sealed record Section(FieldName Name, bool Inverted, Segment[] Content, bool Once = false) : Segment;

/// <summary>The end of a cell or header, which Word wants to close with a paragraph even when all blocks in it stayed empty.</summary>
internal sealed record ParagraphAtEnd : Segment;

/// <summary>A table all of whose rows depend on data: without rows it is left out, for Word refuses it.</summary>
internal sealed record TableWithRows(Segment[] Content) : Segment;

/// <summary>A dotted name; no steps mean the current item itself.</summary>
internal sealed record FieldName(string Written, byte[][] Steps)
{
    public static FieldName Of(string name) => new(name, name == "." ? [] : [.. name.Split('.').Select(Encoding.UTF8.GetBytes)]);
}
