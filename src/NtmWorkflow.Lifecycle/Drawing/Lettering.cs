using System.Collections.Immutable;
using System.Text;

namespace NtmWorkflow.Lifecycle.Drawing;

/// <summary>How much room a text takes. Every letter counts as wide as in DejaVu Sans, the widest of the fonts that may stand in for another.</summary>
internal static class Lettering
{
    /// <summary>Width in pixels, never less than what is drawn in a usual sans-serif font.</summary>
    public static int Width(string text, int size) => (text.EnumerateRunes().Sum(Thousandths) * size + 999) / 1000;

    /// <summary>Width as it usually comes out: to set a text in the middle, not to leave room for it.</summary>
    public static int Usual(string text, int size) => Width(text, size) * 17 / 20;

    /// <summary>Lines that are no wider than <paramref name="most"/>, broken between words where that is possible; of about the same width.</summary>
    public static ImmutableArray<string> Wrap(string text, int size, int most)
    {
        var lines = Fill(text, size, most);
        for (var narrower = most - size; lines.Length > 1 && narrower > 4 * size; narrower -= size)
        {
            if (Fill(text, size, narrower) is var balanced && balanced.Length > lines.Length)
                break;
            lines = balanced;
        }
        return lines;
    }

    private static ImmutableArray<string> Fill(string text, int size, int most)
    {
        var lines = new List<string>();
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, size, most)))
        {
            if (lines.Count > 0 && Width($"{lines[^1]} {word}", size) <= most)
                lines[^1] += $" {word}";
            else
                lines.Add(word);
        }
        return [.. lines];
    }

    /// <summary>A word that is wider than the line, in pieces that are not.</summary>
    private static IEnumerable<string> Pieces(string word, int size, int most)
    {
        var piece = new StringBuilder();
        foreach (var letter in word.EnumerateRunes())
        {
            if (piece.Length > 0 && Width($"{piece}{letter}", size) > most)
            {
                yield return piece.ToString();
                piece.Clear();
            }
            piece.Append(letter);
        }
        yield return piece.ToString();
    }

    private static int Thousandths(Rune letter) => letter.Value switch
    {
        ' ' or '.' or ',' or ':' or ';' or '\'' or '|' or 'i' or 'j' or 'l' or 'I' => 340,
        'f' or 't' or 'r' or '(' or ')' or '[' or ']' or '/' or '-' or '!' => 420,
        'm' or 'w' or 'M' or 'W' or '@' or '%' or '&' => 990,
        'ư' or 'ơ' => 720,
        >= 0x2E80 => 1400,
        _ when Rune.IsUpper(letter) => 800,
        < 0x80 or (>= 0xC0 and < 0x250) or (>= 0x1E00 and < 0x1F00) => 640,
        _ => 1000,
    };
}
