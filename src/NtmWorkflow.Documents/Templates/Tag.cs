using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NtmWorkflow.Documents.Templates;

internal enum TagKind { Value, Section, Inverted, End }

/// <summary>A tag in braces in a paragraph of a template, and the mark that stands for it while the part is compiled.</summary>
internal sealed record Tag(TagKind Kind, string Name, ParagraphText Paragraph, int From, int To)
{
    public bool IsBlock => Kind != TagKind.Value;
    public bool Opens => Kind is TagKind.Section or TagKind.Inverted;
    public string Written => Paragraph.Text[From..To];
    public XProcessingInstruction Mark { get; } = new("ntm", "");

    public TemplateProblem Problem(string what) => Paragraph.Problem(From, To, what);
}

/// <summary>Finds the tags in the text of a paragraph.</summary>
internal static partial class TagReader
{
    public static IEnumerable<Tag> Read(ParagraphText paragraph, List<TemplateProblem> problems)
    {
        var text = paragraph.Text;
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf("{{", at, StringComparison.Ordinal);
            var stray = text.IndexOf("}}", at, StringComparison.Ordinal);
            if (stray >= 0 && (open < 0 || stray < open))
                problems.Add(paragraph.Problem(stray, stray + 2, "có dấu }} mà không có dấu {{ đứng trước."));
            if (open < 0)
                break;
            var close = text.IndexOf("}}", open + 2, StringComparison.Ordinal);
            var next = text.IndexOf("{{", open + 2, StringComparison.Ordinal);
            if (close < 0 || (next >= 0 && next < close))
            {
                problems.Add(paragraph.Problem(open, open + 2, "có dấu {{ mà không có dấu }} trong cùng đoạn."));
                at = open + 2;
                continue;
            }
            at = close + 2;
            if (Parse(paragraph, open, at, problems) is { } tag)
                yield return tag;
        }
    }

    private static Tag? Parse(ParagraphText paragraph, int from, int to, List<TemplateProblem> problems)
    {
        var inner = Trim(paragraph.Text[(from + 2)..(to - 2)]);
        var kind = inner switch { ['#', ..] => TagKind.Section, ['^', ..] => TagKind.Inverted, ['/', ..] => TagKind.End, _ => TagKind.Value };
        var name = Trim(kind == TagKind.Value ? inner : inner[1..]);
        // Word capitalises the first letter of a sentence by itself.
        var lower = name.ToLowerInvariant();
        if (FieldName().IsMatch(lower))
            return new(kind, lower, paragraph, from, to);
        var plain = Plain(lower);
        problems.Add(paragraph.Problem(from, to, "tên trường chỉ gồm chữ không dấu, chữ số, dấu gạch dưới và dấu chấm"
            + (FieldName().IsMatch(plain) ? $". Có phải là “{plain}”?" : ".")));
        return null;
    }

    // What Word may leave beside a name without showing it: no-break and zero-width spaces, soft hyphens.
    private static string Trim(string text) => text.Trim().Trim('\u00a0', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad').Trim();

    private static string Plain(string name)
    {
        var letters = name.Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(c => c == 'đ' ? 'd' : char.IsWhiteSpace(c) ? '_' : c);
        return string.Concat(letters);
    }

    [GeneratedRegex(@"^(\.|[a-z0-9_]+(\.[a-z0-9_]+)*)\z")]
    private static partial Regex FieldName();
}
