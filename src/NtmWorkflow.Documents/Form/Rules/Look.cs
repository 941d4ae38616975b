using NtmWorkflow.Documents.Form.Formatting;
using NtmWorkflow.Documents.Form.Reading;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Form.Rules;

/// <summary>How the letters of a part of a document must look (cỡ chữ, kiểu chữ); what is null may be either way.</summary>
internal sealed record Look(decimal Smallest, decimal Largest, bool? Bold = false, bool Italic = false, bool? Upper = null, Alignment? Alignment = null)
{
    /// <summary>One fault for each line that looks otherwise, with all that differs.</summary>
    public IEnumerable<Fault> Faults(IEnumerable<Line> lines, string what) =>
        from line in lines
        let found = Differences(line).ToList()
        where found.Count > 0
        select new Fault(line.Paragraph, $"{what}: {string.Join(", ", found)}", Required, $"Chọn dòng này trong Word rồi đặt lại {string.Join(", ", Asked(line))}.") { Around = line.Text };

    private IEnumerable<string> Differences(Line line)
    {
        foreach (var size in line.Written.Select(s => s.Format.Size).Where(s => s < Smallest || s > Largest).Distinct())
            yield return $"cỡ chữ {Wording.Number(size)}";
        if (Bold is { } bold && line.Written.Any(s => s.Format.Bold != bold))
            yield return bold ? "không đậm" : "đậm";
        if (line.Written.Any(s => s.Format.Italic != Italic))
            yield return Italic ? "không nghiêng" : "nghiêng";
        if (Upper is { } upper && line.IsUpper != upper)
            yield return upper ? "không in hoa" : "in hoa";
        if (IsMisaligned(line))
            yield return Named(line.Paragraph.Format.Alignment);
    }

    // What stands beside something else on the same line is put in place by tabs; the last line of a justified paragraph stands on the left.
    private bool IsMisaligned(Line line) =>
        Alignment is { } alignment && line.Paragraph.Format.Alignment is var own && own != alignment
        && !(alignment == Formatting.Alignment.Left && own == Formatting.Alignment.Justified) && !line.AfterTab && !line.Paragraph.Lines.Any(l => l.AfterTab);

    private IEnumerable<string> Asked(Line line)
    {
        if (line.Written.Any(s => s.Format.Size < Smallest || s.Format.Size > Largest))
            yield return Sizes;
        if (line.Written.Any(s => (Bold is { } bold && s.Format.Bold != bold) || s.Format.Italic != Italic))
            yield return Style;
        if (Upper is { } upper && line.IsUpper != upper)
            yield return upper ? "chữ in hoa" : "chữ in thường";
        if (IsMisaligned(line))
            yield return Named(Alignment!.Value);
    }

    private string Required => string.Join(", ", new[]
    {
        Upper switch { true => "in hoa", false => "in thường", null => "" }, Sizes, Style, Alignment is { } alignment ? Named(alignment) : "",
    }.Where(p => p.Length > 0));

    private string Sizes => Smallest == Largest ? $"cỡ chữ {Wording.Number(Smallest)}" : $"cỡ chữ {Wording.Number(Smallest)}–{Wording.Number(Largest)}";

    private string Style => $"kiểu chữ {(Italic ? "nghiêng" : "đứng")}{Bold switch { true => ", đậm", false => ", không đậm", null => "" }}";

    public static string Named(Alignment alignment) => alignment switch
    {
        Formatting.Alignment.Centre => "canh giữa",
        Formatting.Alignment.Right => "canh phải",
        Formatting.Alignment.Justified => "canh đều hai lề",
        _ => "canh trái",
    };
}
