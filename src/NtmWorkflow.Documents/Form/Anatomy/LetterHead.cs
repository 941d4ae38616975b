using System.Text.RegularExpressions;
using NtmWorkflow.Documents.Form.Reading;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Form.Anatomy;

/// <summary>The head of a document (phần mở đầu): country and motto, issuing body, number and symbol, place and date, subject of a letter.</summary>
internal sealed partial record LetterHead
{
    public Line? Nation { get; private init; }
    public Line? Motto { get; private init; }
    public Line? Symbol { get; private init; }
    public Line? PlaceAndDate { get; private init; }

    /// <summary>"V/v …" of an official letter (công văn).</summary>
    public Line? Subject { get; private init; }

    /// <summary>The body above the issuing one (cơ quan chủ quản).</summary>
    public IReadOnlyList<Line> Parent { get; private init; } = [];

    public IReadOnlyList<Line> Issuer { get; private init; } = [];

    // Words with which the name of a body begins; a line that begins otherwise goes on with the name above it.
    private static readonly string[] Beginnings =
    [
        "ủy ban", "uỷ ban", "ubnd", "hđnd", "hội đồng", "hội ", "ban ", "bộ ", "sở ", "phòng ", "văn phòng", "chi cục", "cục ", "tổng cục", "trung tâm", "trạm ",
        "công an", "công ty", "chính phủ", "thủ tướng", "viện ", "tòa án", "kho bạc", "liên đoàn", "đoàn ", "tổ ", "trường ", "bảo hiểm", "huyện ủy", "đảng ủy", "tỉnh ủy",
    ];

    /// <param name="lines">All that stands above the title, or above the addressee of a letter.</param>
    public static LetterHead Of(IReadOnlyList<Line> lines)
    {
        var nation = lines.FirstOrDefault(l => Letters(l).Contains("conghoaxahoichunghia", StringComparison.Ordinal));
        var motto = lines.FirstOrDefault(l => Letters(l) is { Length: < 30 } letters && letters.Contains("doclap", StringComparison.Ordinal) && letters.Contains("hanhphuc", StringComparison.Ordinal));
        var symbol = lines.FirstOrDefault(l => SymbolStart().IsMatch(l.Text));
        var date = lines.FirstOrDefault(l => l.Text.Length < 90 && !l.Text.StartsWith('(') && DateWords().IsMatch(l.Text));
        var subject = lines.FirstOrDefault(l => SubjectStart().IsMatch(l.Text));
        var known = new[] { nation, motto, symbol, date, subject };
        var before = symbol ?? date ?? subject;
        var bodies = lines.TakeWhile(l => l != before).Except(known.OfType<Line>())
            .Where(l => l.Text.Count(char.IsLetter) > 2 && (l.IsUpper || l.IsBold || l.Paragraph.Cell is not null) && !IsMark(l) && !SameCell(l, nation)).ToList();
        var start = Math.Max(0, bodies.FindLastIndex(l => Array.Exists(Beginnings, b => l.Text.StartsWith(b, StringComparison.OrdinalIgnoreCase))));
        return new()
        {
            Nation = nation, Motto = motto, Symbol = symbol, PlaceAndDate = date, Subject = subject,
            Parent = bodies[..start], Issuer = bodies[start..],
        };
    }

    public IEnumerable<Line> Lines => new[] { Nation, Motto, Symbol, PlaceAndDate, Subject }.OfType<Line>().Concat(Parent).Concat(Issuer);

    /// <summary>Letters and digits without diacritics: what is left of a text however it is spaced, cased and accented.</summary>
    public static string Letters(Line line) => string.Concat(Wording.Plain(line.Text).Where(char.IsLetterOrDigit));

    /// <summary>Degrees of urgency and of circulation, and the stamp of a draft, are no names.</summary>
    public static bool IsMark(Line line) => Marks().IsMatch(line.Text);

    private static bool SameCell(Line line, Line? other) =>
        other?.Paragraph.Cell is { } cell && line.Paragraph.Cell is { } own && (own.Table, own.Row, own.Column) == (cell.Table, cell.Row, cell.Column);

    [GeneratedRegex(@"^số\s*(:|[.]?[\s\d.…_-]*([a-z]\s*)?/)", RegexOptions.IgnoreCase)]
    private static partial Regex SymbolStart();

    [GeneratedRegex(@"ngày\b.{0,14}\btháng\b.{0,14}\bnăm\b", RegexOptions.IgnoreCase)]
    private static partial Regex DateWords();

    [GeneratedRegex(@"^(v\s*/\s*v|về việc)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SubjectStart();

    [GeneratedRegex(@"^(hỏa tốc|hoả tốc|thượng khẩn|khẩn|dự thảo.*|mật|tối mật|tuyệt mật|xem xong trả lại|lưu hành nội bộ)$", RegexOptions.IgnoreCase)]
    private static partial Regex Marks();
}
