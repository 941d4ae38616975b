using System.Text;
using System.Text.Json;

namespace NtmWorkflow.Documents.Templates;

/// <summary>Text as a document may hold it: in NFC, with single line feeds, without the characters that XML forbids.</summary>
internal static class CleanText
{
    /// <summary>The clean text of a JSON string (with its quotes); null when it is not sound Unicode.</summary>
    public static string? Of(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            return Of(reader.GetString()!);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes that are no UTF-8: what was meant can no longer be known.
            return null;
        }
    }

    private static string Of(string text)
    {
        var clean = text.EnumerateRunes().All(r => IsAllowed(r.Value)) ? text : Cleaned(text);
        return clean.IsNormalized() ? clean : clean.Normalize();
    }

    private static string Cleaned(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n").Replace('\r', '\n').EnumerateRunes())
            if (IsAllowed(rune.Value))
                clean.Append(rune);
        return clean.ToString();
    }

    private static bool IsAllowed(int rune) => rune is '\t' or '\n' or (>= 0x20 and not 0xFFFE and not 0xFFFF);

    /// <summary>
    /// Whether the letters of a JSON string are clean as they stand, which nearly all are: no escapes, and only sound UTF-8
    /// of blocks in which every letter is its own NFC and joins with no other.
    /// </summary>
    public static bool IsClean(ReadOnlySpan<byte> letters)
    {
        for (var i = 0; i < letters.Length;)
        {
            var length = CleanLength(letters[i..]);
            if (length == 0)
                return false;
            i += length;
        }
        return true;
    }

    private static int CleanLength(ReadOnlySpan<byte> letters) => letters switch
    {
        [(byte)'\\', ..] => 0,
        [< 0x80, ..] => 1,
        // Latin with its supplement and extensions A and B, U+0080 to U+02FF.
        [>= 0xC2 and <= 0xCB, >= 0x80 and <= 0xBF, ..] => 2,
        // Latin extended additional, where Vietnamese letters with two marks are, U+1E00 to U+1EFF.
        [0xE1, >= 0xB8 and <= 0xBB, >= 0x80 and <= 0xBF, ..] => 3,
        // Dashes, quotation marks, bullets, U+2010 to U+203F.
        [0xE2, 0x80, >= 0x90 and <= 0xBF, ..] => 3,
        _ => 0,
    };
}
