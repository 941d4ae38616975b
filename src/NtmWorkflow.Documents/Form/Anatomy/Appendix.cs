using System.Text.RegularExpressions;
using NtmWorkflow.Documents.Form.Reading;

namespace NtmWorkflow.Documents.Form.Anatomy;

/// <summary>An appendix (phụ lục): its heading, its title, the line that says what it goes with, and the rest.</summary>
internal sealed partial record Appendix(Line Heading, IReadOnlyList<Line> Title, Line? Reference, IReadOnlyList<Line> Lines)
{
    private const int LongestTitle = 6, LongestHeading = 30;

    public static bool IsHeading(Line line) => line.Paragraph.Cell is null && line.Text.Length < LongestHeading && HeadingWords().IsMatch(line.Text);

    /// <summary>The appendices among these lines, which begin with the first one's heading.</summary>
    public static IEnumerable<Appendix> Split(IReadOnlyList<Line> lines)
    {
        var starts = Enumerable.Range(0, lines.Count).Where(i => IsHeading(lines[i])).Append(lines.Count).ToList();
        return starts.Zip(starts.Skip(1), (from, to) => Of([.. lines.Skip(from).Take(to - from)]));
    }

    private static Appendix Of(IReadOnlyList<Line> lines)
    {
        var after = lines.Skip(1).ToList();
        var reference = after.Take(LongestTitle + 1).FirstOrDefault(l => GoesWith().IsMatch(l.Text));
        var title = after.TakeWhile(l => l != reference && l.Paragraph.Cell is null && (reference is not null || l.IsCentred)).Take(LongestTitle).ToList();
        return new(lines[0], title, reference, lines);
    }

    [GeneratedRegex(@"^phụ lục(\s+(số\s+)?([0-9]+|[ivxlc]+))?\s*[.:]?$", RegexOptions.IgnoreCase)]
    private static partial Regex HeadingWords();

    [GeneratedRegex(@"^\(?\s*(ban hành )?kèm theo\b", RegexOptions.IgnoreCase)]
    private static partial Regex GoesWith();
}
