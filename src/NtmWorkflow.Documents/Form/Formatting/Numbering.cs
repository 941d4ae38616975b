using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NtmWorkflow.Documents.Templates;

namespace NtmWorkflow.Documents.Form.Formatting;

/// <summary>Automatic lists (đánh số tự động): the indents that they give, and the number that stands before each item.</summary>
internal sealed partial class Numbering
{
    private const int Levels = 9;
    private readonly Dictionary<string, string> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Abstract, int Level), XElement> levels = [];
    private readonly Dictionary<string, int[]> counters = new(StringComparer.Ordinal);

    public Numbering(XElement? part)
    {
        foreach (var kind in part?.Elements(WordXml.W + "abstractNum") ?? [])
            foreach (var level in kind.Elements(WordXml.W + "lvl"))
                if (kind.Value("abstractNumId") is { } id && Measure.Number(level.Value("ilvl")) is { } at and >= 0 and < Levels)
                    levels.TryAdd((id, (int)at), level);
        foreach (var list in part?.Elements(WordXml.W + "num") ?? [])
            if (list.Value("numId") is { } id && list.Element(WordXml.W + "abstractNumId").Value() is { } kind)
                lists.TryAdd(id, kind);
    }

    public XElement? Properties(string list, int level) => Find(list, level)?.Element(WordXml.W + "pPr");

    /// <summary>How the number is written: as the list says, and where it says nothing as the end of the paragraph is.</summary>
    public XElement? Letters(string list, int level, XElement? paragraphEnd)
    {
        var own = Find(list, level)?.Element(WordXml.W + "rPr")?.Elements().Where(e => e.Name != WordXml.W + "rFonts" || e.Value("ascii") is not null).ToList() ?? [];
        return own.Count == 0 ? paragraphEnd : new(WordXml.W + "rPr", paragraphEnd?.Elements().Where(e => own.TrueForAll(o => o.Name != e.Name)), own);
    }

    /// <summary>The number of the next item ("1.", "b)", "-"); to be asked once for each item, in the order of the text.</summary>
    public string Next(string list, int level)
    {
        if (Find(list, level) is not { } own)
            return "";
        var counts = counters.TryGetValue(lists[list], out var known) ? known : counters[lists[list]] = new int[Levels];
        counts[level] = counts[level] == 0 ? Start(own) : counts[level] + 1;
        Array.Clear(counts, level + 1, Levels - level - 1);
        if (own.Element(WordXml.W + "numFmt").Value() is "bullet" or "none")
            return own.Element(WordXml.W + "numFmt").Value() == "bullet" ? "-" : "";
        return Place().Replace(own.Element(WordXml.W + "lvlText").Value() ?? "", match =>
        {
            var at = match.Value[1] - '1';
            return Find(list, at) is { } level ? Written(Math.Max(counts[at], 1), level.Element(WordXml.W + "numFmt").Value()) : "";
        });
    }

    private XElement? Find(string list, int level) => lists.TryGetValue(list, out var kind) ? levels.GetValueOrDefault((kind, level)) : null;

    private static int Start(XElement level) => (int)Math.Clamp(Measure.Number(level.Element(WordXml.W + "start").Value()) ?? 1, 0, 9999);

    // Word's letters are the English ones: that its lists leave out "đ" is just what rule G7 is about.
    private static string Written(int number, string? format) => format switch
    {
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperLetter" => $"{(char)('A' + (number - 1) % 26)}",
        "lowerLetter" => $"{(char)('a' + (number - 1) % 26)}",
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        _ => $"{number}",
    };

    private static string Roman(int number)
    {
        (int, string)[] signs = [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var text = "";
        foreach (var (value, sign) in signs)
            for (; number >= value && text.Length < 20; number -= value)
                text += sign;
        return text;
    }

    [GeneratedRegex("%[1-9]")]
    private static partial Regex Place();
}
