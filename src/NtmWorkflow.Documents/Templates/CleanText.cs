using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace NtmWorkflow.Documents.Templates;

/// <summary>Texts as a document may hold them: in NFC, with single line feeds, without the characters that XML forbids.</summary>
internal sealed class CleanText
{
    // Room to look back from the first letter.
    private const int Start = CleanLetters.LookBack;
    private byte[] letters = "  "u8.ToArray();
    private int end = Start;

    public int Capacity => letters.Length;

    public ReadOnlySpan<byte> this[Range taken] => letters.AsSpan(taken);

    public void Clear() => end = Start;

    /// <summary>Takes the text of a JSON string, cleaned; null when it is not sound Unicode.</summary>
    public Range? Take(JsonElement text)
    {
        var json = JsonMarshal.GetRawUtf8Value(text);
        Reserve(json.Length);
        if (!json.Contains((byte)'\\'))
        {
            json[1..^1].CopyTo(letters.AsSpan(end));
            if (CleanLetters.Are(letters, end, json.Length - 2))
                return Took(json.Length - 2);
        }
        return Unescape(json) is not { } length ? null
            : Took(CleanLetters.Are(letters, end, length) ? length : Rewrite(length));
    }

    /// <summary>Takes a text that a format has made, cleaned.</summary>
    public Range Take(string text)
    {
        var clean = Cleaned(text);
        Reserve(Encoding.UTF8.GetByteCount(clean));
        return Took(Encoding.UTF8.GetBytes(clean, letters.AsSpan(end)));
    }

    private Range Took(int length)
    {
        var start = end;
        end += length;
        return start..end;
    }

    private int? Unescape(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            return reader.CopyString(letters.AsSpan(end));
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes that are no UTF-8: what was meant can no longer be known.
            return null;
        }
    }

    private int Rewrite(int length)
    {
        var clean = Cleaned(Encoding.UTF8.GetString(letters, end, length));
        Reserve(Encoding.UTF8.GetByteCount(clean));
        return Encoding.UTF8.GetBytes(clean, letters.AsSpan(end));
    }

    private static string Cleaned(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n").Replace('\r', '\n').EnumerateRunes())
            if (rune.Value is '\t' or '\n' or (>= ' ' and not 0xFFFE and not 0xFFFF))
                clean.Append(rune);
        return clean.ToString().Normalize();
    }

    private void Reserve(int length)
    {
        var room = end + length + CleanLetters.LookAhead;
        if (room > letters.Length)
            Array.Resize(ref letters, Math.Max(room, letters.Length * 2));
    }
}
