using System.Text;

namespace NtmWorkflow.Documents.Templates;

/// <summary>The growing UTF-8 of a part that is being filled.</summary>
internal sealed class FilledText
{
    private const int MaxBytes = 64 << 20;
    private static ReadOnlySpan<byte> LineBreak => "</w:t><w:br/><w:t xml:space=\"preserve\">"u8;
    private static ReadOnlySpan<byte> Tab => "</w:t><w:tab/><w:t xml:space=\"preserve\">"u8;
    private byte[] bytes = new byte[64 << 10];

    public int Length { get; private set; }
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public void Write(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        utf8.CopyTo(bytes.AsSpan(Length));
        Length += utf8.Length;
    }

    /// <summary>Writes text inside a w:t element, with line breaks and tabs as Word's own.</summary>
    public void WriteText(string clean)
    {
        var rest = clean.AsSpan();
        for (int at; (at = rest.IndexOfAny("&<>\n\t")) >= 0; rest = rest[(at + 1)..])
        {
            WriteLetters(rest[..at]);
            Write(rest[at] switch { '&' => "&amp;"u8, '<' => "&lt;"u8, '>' => "&gt;"u8, '\n' => LineBreak, _ => Tab });
        }
        WriteLetters(rest);
    }

    public void ShortenTo(int length) => Length = length;

    private void WriteLetters(ReadOnlySpan<char> letters)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(letters.Length));
        Length += Encoding.UTF8.GetBytes(letters, bytes.AsSpan(Length));
    }

    private void Reserve(int more)
    {
        if (Length + (long)more > MaxBytes)
            throw new DocumentTooLargeException();
        if (Length + more > bytes.Length)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + more));
    }
}

/// <summary>Text as a document may hold it.</summary>
internal static class CleanText
{
    /// <summary>The text in NFC with single line feeds and without the characters that XML forbids.</summary>
    public static string Of(string text)
    {
        var clean = NeedsCleaning(text) ? Cleaned(text) : text;
        return clean.IsNormalized() ? clean : clean.Normalize();
    }

    private static bool NeedsCleaning(string text) =>
        text.AsSpan().ContainsAnyInRange('\0', '\u0008') || text.AsSpan().ContainsAnyInRange('\u000b', '\u001f')
        || text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') || text.AsSpan().ContainsAnyInRange('\ufffe', '\uffff');

    private static string Cleaned(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n").Replace('\r', '\n').EnumerateRunes())
            if (IsAllowed(rune.Value))
                clean.Append(rune);
        return clean.ToString();
    }

    private static bool IsAllowed(int rune) => rune is '\t' or '\n' or (>= 0x20 and not 0xFFFE and not 0xFFFF);
}
