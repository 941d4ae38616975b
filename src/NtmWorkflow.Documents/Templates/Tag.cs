using System.Text.RegularExpressions;
using System.Xml.Linq;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Templates;

/// <summary>A tag in braces in a paragraph of a template, and the mark that stands for it while the part is compiled.</summary>
internal sealed record Tag(TagKind Kind, string Name, FieldFormat? Format, ParagraphText Paragraph, int From, int To)
{
    public bool IsBlock => Kind != TagKind.Value;
    public bool Opens => Kind is TagKind.Section or TagKind.Condition or TagKind.Inverted;
    public string Written => Paragraph.Text[From..To];
    public XProcessingInstruction Mark { get; } = new("ntm", "");

    public TemplateProblem Problem(string what) => Paragraph.Problem(From, To, what);

    /// <summary>What is kept of the tag when the part is compiled.</summary>
    public TemplateTag With(IReadOnlyList<TemplateTag> content)
    {
        var (where, around, _) = Problem("");
        return new(Kind, Name, Written, where, around, Format, content);
    }
}

/// <summary>Finds the tags in the text of a paragraph.</summary>
internal static partial class TagReader
{
    private const int LongestTag = 150;

    public static IEnumerable<Tag> Read(ParagraphText paragraph, List<TemplateProblem> problems)
    {
        var text = paragraph.Text;
        for (var (at, end) = (0, -1); at < text.Length && problems.Count < TemplateVerdict.MostProblems;)
        {
            // Looked for anew only when it was passed: it may be very far away.
            end = end >= at ? end : Next(text, "}}", at);
            var open = Next(text, "{{", at);
            if (end < open)
                problems.Add(paragraph.Problem(end, end + 2, "có dấu }} mà không có dấu {{ đứng trước."));
            if (open == int.MaxValue)
                break;
            var close = end >= open + 2 ? end : Next(text, "}}", open + 2);
            if (close == int.MaxValue || Next(text, "{{", open + 2) < close)
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

    private static int Next(string text, string sign, int from) => text.IndexOf(sign, from, StringComparison.Ordinal) is >= 0 and var at ? at : int.MaxValue;

    private static Tag? Parse(ParagraphText paragraph, int from, int to, List<TemplateProblem> problems)
    {
        var inner = Trim(paragraph.Text.Substring(from + 2, Math.Min(to - from - 4, LongestTag)));
        var kind = inner switch
        {
            ['#', ..] => TagKind.Section, ['?', ..] => TagKind.Condition, ['^', ..] => TagKind.Inverted, ['/', ..] => TagKind.End, _ => TagKind.Value,
        };
        // Word capitalises the first letter of a sentence by itself.
        var said = Trim(kind == TagKind.Value ? inner : inner[1..]).ToLowerInvariant();
        var bar = kind == TagKind.Value ? said.IndexOf('|') : -1;
        var name = bar < 0 ? said : Trim(said[..bar]);
        var format = bar < 0 ? null : FieldFormat.Find(Plain(Trim(said[(bar + 1)..])));
        var wrong = to - from > LongestTag ? $"thẻ dài quá {LongestTag} ký tự. Kiểm tra dấu }}}} ở cuối thẻ." : WrongName(name) ?? (bar >= 0 && format is null ? $"không có định dạng này. Chọn một trong: {string.Join(", ", FieldFormat.All.Select(f => f.Name))}." : null);
        if (wrong is null)
            return new(kind, name, format, paragraph, from, to);
        problems.Add(paragraph.Problem(from, to, wrong));
        return null;
    }

    private static string? WrongName(string name)
    {
        if (FieldName().IsMatch(name))
            return null;
        var plain = Plain(name);
        return "tên trường chỉ gồm chữ không dấu, chữ số, dấu gạch dưới và dấu chấm" + (FieldName().IsMatch(plain) ? $". Có phải là “{plain}”?" : ".");
    }

    // What Word may leave beside a name without showing it: no-break and zero-width spaces, soft hyphens.
    private static string Trim(string text) => text.Trim().Trim('\u00a0', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad').Trim();

    private static string Plain(string name) => string.Concat(Wording.Plain(name).Select(c => char.IsWhiteSpace(c) ? '_' : c));

    [GeneratedRegex(@"^(\.|[a-z0-9_]+(\.[a-z0-9_]+)*)\z")]
    private static partial Regex FieldName();
}
