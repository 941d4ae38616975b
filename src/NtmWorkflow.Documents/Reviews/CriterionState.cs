using System.ComponentModel;
using System.Text.Json.Serialization;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Reviews;

/// <summary>The state of a criterion (hiện trạng tiêu chí) in a commune, in words and figures.</summary>
/// <param name="Inline">What follows the heading on the same line, when the criterion has a single indicator.</param>
/// <param name="Lines">One paragraph for each indicator, and for each further finding behind it; several of which nothing is known share one.</param>
public sealed record CriterionState(
    [property: JsonPropertyName("ten"), Description("Số và tên tiêu chí.")] string Name,
    [property: JsonPropertyName("ket_luan"), Description("Kết luận: Đạt, Chưa đạt, Chưa kết luận.")] string Outcome,
    [property: JsonPropertyName("cung_dong"), Description("Nội dung ghi tiếp trên dòng tên tiêu chí, khi tiêu chí chỉ có một chỉ tiêu.")] string? Inline,
    [property: JsonPropertyName("noi_dung"), Description("Các đoạn về từng chỉ tiêu, mỗi đoạn một mục.")] IReadOnlyList<string> Lines)
{
    public static CriterionState From(CriterionJudgement judgement)
    {
        var (name, outcome) = (Phrases.Of(judgement.Criterion), Wording.Sentence(Phrases.Of(judgement.Outcome)));
        return judgement switch
        {
            { Indicators: [var only] } => new(name, outcome, Phrases.LowerFirst(Main(only, withOutcome: false)), FurtherOf(only.Finding)),
            { Whole: { } whole } => new(name, outcome, null, [.. WholeOf(whole), .. LinesOf([.. judgement.Indicators.Where(i => i.Finding is not null)])]),
            _ => new(name, outcome, null, [.. LinesOf(judgement.Indicators)]),
        };
    }

    private static IEnumerable<string> WholeOf(Finding whole)
    {
        var figure = whole.Figure is { } f ? Phrases.Sentence(Figures.Describe(f)) : null;
        var words = new[] { figure, whole.Text is { Length: > 0 } text ? Phrases.Sentence(text) : null }.OfType<string>().ToList();
        return (words.Count == 0 ? [] : new[] { string.Join(' ', words) }).Concat(FurtherOf(whole));
    }

    private static IEnumerable<string> LinesOf(IReadOnlyList<IndicatorJudgement> indicators)
    {
        IReadOnlyList<IndicatorJudgement> unknown = [.. indicators.Where(i => i.Finding is null)];
        var lines = indicators.Where(i => i.Finding is not null || unknown.Count == 1)
            .SelectMany(i => FurtherOf(i.Finding).Prepend($"{i.Indicator.Code}. {Main(i, withOutcome: true)}"));
        return unknown.Count < 2 ? lines : lines.Append($"Các chỉ tiêu {Wording.List([.. unknown.Select(i => i.Indicator.Code)])}: chưa có số liệu hoặc kết luận.");
    }

    /// <summary>The figure of a finding, or what stands in its place in a table: the first sentence of its text, its outcome.</summary>
    public static string Figure(IndicatorJudgement judgement) => judgement.Finding switch
    {
        null when judgement.Outcome == Programme.Reviews.Outcome.Met => "Theo kết luận chung của tiêu chí",
        null => Wording.Sentence(Nothing(judgement.Indicator)),
        { Figure: { } figure } => Wording.Sentence(Figures.Describe(figure, judgement.Indicator.Threshold)),
        { Text: { Length: > 0 } text } => FirstSentence(text),
        _ => Wording.Sentence(Phrases.Of(judgement.Outcome)),
    };

    private static string Main(IndicatorJudgement judgement, bool withOutcome)
    {
        var (indicator, finding) = (judgement.Indicator, judgement.Finding);
        if (finding is null)
            return $"{indicator.Name}: {Nothing(indicator)}.";
        var figure = finding.Figure is { } f ? $": {Figures.Describe(f, indicator.Threshold)}" : "";
        var outcome = Outcomes(judgement, withOutcome) is { Length: > 0 } words ? $" ({words})" : "";
        return $"{indicator.Name}{figure}{outcome}." + (finding.Text is { Length: > 0 } text ? " " + Phrases.Sentence(text) : "");
    }

    /// <summary>"chưa đạt, yêu cầu từ 40% trở lên": what is still missing shows beside what is there, when the level is confirmed.</summary>
    private static string Outcomes(IndicatorJudgement judgement, bool withOutcome)
    {
        var outcome = withOutcome ? Phrases.Of(judgement.Outcome) : null;
        var level = judgement is { Outcome: Programme.Reviews.Outcome.NotMet, Indicator.Threshold: { Decides: true } threshold } ? $"yêu cầu {threshold.Wording}" : null;
        return string.Join(", ", new[] { outcome, level }.OfType<string>());
    }

    private static string FirstSentence(string text) =>
        text.IndexOfAny(['.', ';', '\n']) is var end and > 0 && (end + 1 == text.Length || char.IsWhiteSpace(text[end + 1]) || text[end] == '\n') ? text[..end] : text;

    private static string Nothing(Indicator indicator) => indicator.Threshold.IsQualitative ? "chưa có kết luận" : "chưa có số liệu";

    private static IReadOnlyList<string> FurtherOf(Finding? finding) =>
        [.. (finding?.Further ?? []).Select(f => "+ " + Further(f))];

    /// <summary>"Hộ cận nghèo: 149/1.256 hộ, bằng 11,86% (chưa đạt)."</summary>
    public static string Further(FurtherFinding further)
    {
        var figure = further.Figure is { } f ? $": {Figures.Describe(f)}" : "";
        var outcome = further.Assessment switch { Assessment.Met => " (đạt)", Assessment.NotMet => " (chưa đạt)", _ => "" };
        var text = figure.Length + outcome.Length > 0 ? further.Text.TrimEnd('.', ' ') : further.Text;
        return Phrases.Sentence(text + figure + outcome);
    }
}
