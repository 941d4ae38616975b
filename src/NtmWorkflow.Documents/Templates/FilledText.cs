using System.Buffers;
using NtmWorkflow.Documents.Packages;

namespace NtmWorkflow.Documents.Templates;

/// <summary>The UTF-8 of a part that is being filled, handed on to be compressed in stretches that the cache holds.</summary>
internal sealed class FilledText(Deflating deflating)
{
    private const int Stretch = 32 << 10;
    private static readonly SearchValues<byte> Special = SearchValues.Create("&<>\n\t"u8);
    private static ReadOnlySpan<byte> LineBreak => "</w:t><w:br/><w:t xml:space=\"preserve\">"u8;
    private static ReadOnlySpan<byte> Tab => "</w:t><w:tab/><w:t xml:space=\"preserve\">"u8;
    private readonly byte[] bytes = new byte[Stretch];
    private int length;

    public Deflated Compress(Filling filling, Range part)
    {
        deflating.Begin();
        length = 0;
        foreach (ref readonly var piece in filling[part])
            if (piece.Xml is { } xml)
                Write(xml.Utf8);
            else
                WriteText(filling.Text(piece));
        HandOn();
        return deflating.End();
    }

    /// <summary>Writes text inside a w:t element, with line breaks and tabs as Word's own.</summary>
    private void WriteText(ReadOnlySpan<byte> clean)
    {
        for (int at; (at = clean.IndexOfAny(Special)) >= 0; clean = clean[(at + 1)..])
        {
            Write(clean[..at]);
            Write(clean[at] switch { (byte)'&' => "&amp;"u8, (byte)'<' => "&lt;"u8, (byte)'>' => "&gt;"u8, (byte)'\n' => LineBreak, _ => Tab });
        }
        Write(clean);
    }

    private void Write(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > bytes.Length - length)
            HandOn();
        if (utf8.Length > bytes.Length)
        {
            deflating.Write(utf8);
            return;
        }
        utf8.CopyTo(bytes.AsSpan(length));
        length += utf8.Length;
    }

    private void HandOn()
    {
        deflating.Write(bytes.AsSpan(0, length));
        length = 0;
    }
}
