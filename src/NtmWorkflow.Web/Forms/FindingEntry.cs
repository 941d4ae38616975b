using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reviews;

namespace NtmWorkflow.Web.Forms;

/// <summary>One finding (hiện trạng của một chỉ tiêu) as a form edits it.</summary>
public sealed class FindingEntry
{
    private const string AtLeast = "trên ";

    [DisplayName("Tử số"), StringLength(30)]
    public string? Numerator { get; set; }

    [DisplayName("Mẫu số"), StringLength(30)]
    public string? Denominator { get; set; }

    [DisplayName("Giá trị"), StringLength(30)]
    public string? Value { get; set; }

    [DisplayName("Đơn vị"), StringLength(40)]
    public string? Unit { get; set; }

    [DisplayName("Kết luận của cơ quan")]
    public Assessment? Assessment { get; set; }

    [DisplayName("Diễn giải"), StringLength(4000)]
    public string? Text { get; set; }

    /// <summary>The places of the further findings that were not met and now are; a list that can grow, for binding adds to it.</summary>
    public IList<int> Mended { get; set; } = [];

    /// <summary>The form of a finding that is known, or of an indicator of which nothing is.</summary>
    public static FindingEntry Of(Indicator indicator, Finding? known) => new()
    {
        Numerator = Written(known?.Figure?.Numerator),
        Denominator = Written(known?.Figure?.Denominator),
        Value = known?.Figure is { Value: not null, AtLeast: true } ? AtLeast + Written(known.Figure.Value) : Written(known?.Figure?.Value),
        Unit = UnitOf(indicator, known),
        Assessment = known?.Assessment,
        Text = known?.Text,
    };

    /// <summary>The finding when it differs from what is known; null when nothing was changed.</summary>
    /// <param name="refuse">Takes what is wrong, with the property that it is about.</param>
    public Finding? Changed(Indicator indicator, Finding? known, Action<string, string> refuse)
    {
        var before = known ?? new Finding(indicator.Code);
        var after = before with
        {
            Figure = Figure(indicator, known, refuse),
            Assessment = Assessment,
            Text = Plain(Text) == Plain(before.Text) ? before.Text : Plain(Text),
            Further = Further(before.Further),
        };
        return after == before ? null : after;
    }

    private Figure? Figure(Indicator indicator, Finding? known, Action<string, string> refuse)
    {
        var unit = Unit?.Trim() ?? UnitOf(indicator, known);
        var numerator = Number(nameof(Numerator), Numerator, known?.Figure?.Numerator, unit, refuse);
        var denominator = Number(nameof(Denominator), Denominator, known?.Figure?.Denominator, unit, refuse);
        var atLeast = Value?.TrimStart().StartsWith(AtLeast, StringComparison.OrdinalIgnoreCase) == true;
        var value = Number(nameof(Value), atLeast ? Value!.TrimStart()[AtLeast.Length..] : Value, known?.Figure?.Value, unit, refuse);
        if ((numerator, denominator, value) is (null, null, null))
            return null;
        var figure = new Figure(numerator, denominator, value, value is null && unit == "%" ? "" : unit, atLeast);
        Check(figure, refuse);
        return figure;
    }

    private void Check(Figure figure, Action<string, string> refuse)
    {
        if (figure.Numerator is null != figure.Denominator is null)
            refuse(figure.Numerator is null ? nameof(Numerator) : nameof(Denominator), "ghi đủ cả tử số và mẫu số.");
        else if (figure.IsRatio && figure.Value is not null)
            refuse(nameof(Value), "ghi tử số và mẫu số, hoặc một giá trị; không ghi cả hai.");
        else if (FindingCheck.FigureProblems("", figure).FirstOrDefault() is { } problem)
            refuse(figure.IsRatio ? nameof(Numerator) : nameof(Value), $"{problem.What}. {problem.Mend}.");
    }

    private static decimal? Number(string field, string? typed, decimal? known, string unit, Action<string, string> refuse)
    {
        // What was not touched means what it meant, however it would read.
        if (known is not null && typed?.Trim() == Written(known))
            return known;
        var reading = VietnameseNumber.Read(typed, unit);
        if (reading.Refusal is { } refusal)
            refuse(field, refusal);
        return reading.Value;
    }

    private IReadOnlyList<FurtherFinding>? Further(IReadOnlyList<FurtherFinding>? before) => before is null || Mended.Count == 0
        ? before
        : [.. before.Select((f, place) => Mended.Contains(place) ? f with { Assessment = Programme.Reviews.Assessment.Met } : f)];

    private static string UnitOf(Indicator indicator, Finding? known) =>
        known?.Figure?.Unit ?? (indicator.Threshold is { IsQualitative: false, Unit: not "%" } counted ? counted.Unit : "");

    private static string? Written(decimal? number) => number is { } value ? VietnameseNumber.Write(value) : null;

    private static string? Plain(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Trim().Normalize().ReplaceLineEndings("\n");
}
