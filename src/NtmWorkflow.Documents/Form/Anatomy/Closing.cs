using System.Text.RegularExpressions;
using NtmWorkflow.Documents.Form.Reading;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Form.Anatomy;

/// <summary>A signature (chữ ký): authority and post in lines, and the name under them where one is typed.</summary>
internal sealed record Signature(IReadOnlyList<Line> Posts, Line? Name);

/// <summary>The end of a document (phần kết thúc): recipients (nơi nhận) and signatures.</summary>
internal sealed partial record Closing
{
    private const int LongestPost = 90;

    public Line? RecipientsHead { get; private init; }
    public IReadOnlyList<Line> Recipients { get; private init; } = [];
    public IReadOnlyList<Signature> Signatures { get; private init; } = [];

    /// <summary>How many of the lines come before it.</summary>
    public int Start { get; private init; }

    public static Closing Of(IReadOnlyList<Line> lines)
    {
        var head = lines.LastOrDefault(l => Wording.Plain(l.Text).StartsWith("noi nhan", StringComparison.Ordinal));
        var start = StartOf(lines, head);
        var end = lines.Skip(start).ToList();
        var recipients = head is null ? [] : RecipientsOf(end, head);
        var signers = end.Where(l => l != head && !IsDrafter(l) && !recipients.Contains(l)).ToList();
        return new()
        {
            RecipientsHead = head, Recipients = recipients, Start = start,
            Signatures = [.. signers.GroupBy(l => (l.Paragraph.Cell?.Table, l.Paragraph.Cell?.Column)).Select(g => SignatureOf([.. g])).Where(s => s.Posts.Count > 0)],
        };
    }

    // From the end back: lines that are a post, a recipient, or in the same table as one; a sentence ends the search.
    private static int StartOf(IReadOnlyList<Line> lines, Line? head)
    {
        var (start, table) = (lines.Count, head?.Paragraph.Cell?.Table);
        for (var i = lines.Count - 1; i >= 0 && !IsSentence(lines[i]); i--)
            if (lines[i] == head || IsPost(lines[i]) || (table is not null && lines[i].Paragraph.Cell?.Table == table))
                start = i;
        return start;
    }

    private static bool IsSentence(Line line) =>
        line.Paragraph.Cell is null && (line.Text.EndsWith("./.", StringComparison.Ordinal) || (line.Text.Length > LongestPost && !StartsWithDash(line)));

    private static List<Line> RecipientsOf(IReadOnlyList<Line> end, Line head)
    {
        var after = end.SkipWhile(l => l != head).Skip(1).Where(l => !IsDrafter(l) && (!l.AfterTab || l.Paragraph.Cell is not null));
        return head.Paragraph.Cell is { } cell
            ? [.. after.Where(l => l.Paragraph.Cell is { } own && (own.Table, own.Column) == (cell.Table, cell.Column))]
            : [.. after.SkipWhile(l => !StartsWithDash(l) && IsPost(l)).TakeWhile(StartsWithDash)];
    }

    private static Signature SignatureOf(IReadOnlyList<Line> lines)
    {
        var written = lines.Where(l => !l.Text.StartsWith('(') && l.Text.Length <= LongestPost && l.Text.Any(char.IsLetter)).ToList();
        var name = written.Count > 1 && !IsPost(written[^1]) && (!written[^1].IsUpper || IsBelowGap(written[^1], written[^2])) ? written[^1] : null;
        var posts = written.Where(l => l != name).ToList();
        return new(posts.Exists(l => IsPost(l) || l.IsUpper) ? posts : [], name);
    }

    private static bool IsBelowGap(Line line, Line above) =>
        line.Paragraph.Number - above.Paragraph.Number > 1 || line.Paragraph.Format.Before + above.Paragraph.Format.After >= 400;

    public static bool StartsWithDash(Line line) => line.Text.StartsWith('-') || line.Text.StartsWith('–') || line.Text.StartsWith('+') || line.Text.StartsWith('•');

    /// <summary>"PL.(300)": who drafted it and how many copies there are.</summary>
    public static bool IsDrafter(Line line) => Drafter().IsMatch(line.Text);

    private static bool IsPost(Line line) =>
        line.Text.Length < LongestPost && (Delegation().IsMatch(line.Text) || ((line.IsUpper || (line.IsCentred && line.IsBold)) && Post().IsMatch(line.Text)));

    [GeneratedRegex(@"^\p{Lu}{1,5}\.\s?\(\d{1,4}\)$")]
    private static partial Regex Drafter();

    [GeneratedRegex(@"^(TM|T/M|KT|K/T|TL|T/L|TUQ|T/UQ|TƯQ|Q|Q/)\s*[./]\s*\p{L}")]
    private static partial Regex Delegation();

    [GeneratedRegex(@"^(phó |quyền |thứ |tổng )?(chủ tịch|trưởng|giám đốc|chánh|thư ký|chủ t[ọo][aạ]|chủ trì|bộ trưởng|cục trưởng|chi cục trưởng|hiệu trưởng|bí thư|đại diện|người|tổ trưởng|chỉ huy)", RegexOptions.IgnoreCase)]
    private static partial Regex Post();
}
