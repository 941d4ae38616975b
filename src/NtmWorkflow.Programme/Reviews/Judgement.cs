using NtmWorkflow.Programme.Criteria;

namespace NtmWorkflow.Programme.Reviews;

/// <summary>Whether an indicator or criterion is met (đạt), not met (chưa đạt), or cannot be told yet (chưa kết luận).</summary>
public enum Outcome { Met, NotMet, Undetermined }

/// <summary>What an outcome rests on.</summary>
public enum Basis { Threshold, Assessment, Nothing }

/// <summary>The outcome of one indicator, with what it rests on and what a person should look at.</summary>
public sealed record IndicatorJudgement(Indicator Indicator, Finding? Finding, Outcome Outcome, Basis Basis, string? Doubt);

/// <summary>The outcome of one criterion: met when all its indicators are, not met as soon as one is not.</summary>
/// <param name="Whole">What was found for the criterion as a whole, where a plan does not speak of each indicator.</param>
public sealed record CriterionJudgement(Criterion Criterion, Outcome Outcome, IReadOnlyList<IndicatorJudgement> Indicators, Finding? Whole)
{
    public bool IsMet => Outcome == Outcome.Met;
}

/// <summary>Judges findings against a criteria set. Exact: a ratio is compared by cross-multiplication, never by its rounded percentage.</summary>
public static class Judge
{
    public static IReadOnlyList<CriterionJudgement> Commune(CriteriaSet set, IReadOnlyList<Finding> findings)
    {
        var byIndicator = findings.GroupBy(f => f.Indicator).ToDictionary(g => g.Key, g => g.Last());
        return [.. set.Criteria.Select(c => Criterion(c, byIndicator))];
    }

    public static IndicatorJudgement Indicator(Indicator indicator, Finding? finding)
    {
        if (finding is null)
            return new(indicator, null, Outcome.Undetermined, Basis.Nothing, "chưa có số liệu hoặc kết luận");
        var (outcome, basis, doubt) = Main(indicator.Threshold, finding);
        if (outcome != Outcome.NotMet && finding.Further?.Any(f => f.Assessment == Assessment.NotMet) == true)
            (outcome, basis) = (Outcome.NotMet, Basis.Assessment);
        return new(indicator, finding, outcome, basis, doubt);
    }

    /// <summary>What is said of the whole criterion holds for the indicators of which nothing else is said.</summary>
    private static CriterionJudgement Criterion(Criterion criterion, Dictionary<string, Finding> findings)
    {
        var whole = criterion.Indicators.Any(i => i.Code == criterion.Code) ? null : findings.GetValueOrDefault(criterion.Code);
        IReadOnlyList<IndicatorJudgement> indicators =
            [.. criterion.Indicators.Select(i => findings.TryGetValue(i.Code, out var own) || whole is not { Assessment: Assessment.Met }
                ? Indicator(i, own)
                : new(i, null, Outcome.Met, Basis.Assessment, null))];
        var outcome = indicators.Any(i => i.Outcome == Outcome.NotMet) ? Outcome.NotMet
            : indicators.All(i => i.Outcome == Outcome.Met) ? Outcome.Met
            : whole is { Assessment: Assessment.NotMet } ? Outcome.NotMet
            : Outcome.Undetermined;
        return new(criterion, outcome, indicators, whole);
    }

    private static (Outcome, Basis, string?) Main(Threshold threshold, Finding finding)
    {
        if (threshold.Decides && Reaches(threshold, finding.Figure) is { } reaches)
            return (reaches ? Outcome.Met : Outcome.NotMet, Basis.Threshold, Contradiction(reaches, threshold, finding));
        return finding.Assessment switch
        {
            Assessment.Met => (Outcome.Met, Basis.Assessment, Unproven(threshold, finding)),
            Assessment.NotMet => (Outcome.NotMet, Basis.Assessment, null),
            _ => (Outcome.Undetermined, Basis.Nothing, "chưa có kết luận của cơ quan phụ trách và mức đạt chưa được xác nhận"),
        };
    }

    /// <summary>
    /// True or false by the exact figures; null when they do not tell. "Over 75%" proves that 70% is reached and that a limit of 70% is broken,
    /// but tells nothing about a level of 80%.
    /// </summary>
    private static bool? Reaches(Threshold threshold, Figure? figure) => (Compared(threshold, figure), threshold.Comparison) switch
    {
        (true, not Comparison.AtLeast) or (false, not Comparison.AtMost) when figure!.AtLeast => null,
        var (compared, _) => compared,
    };

    /// <summary>Null when the figure is not of the threshold's kind.</summary>
    private static bool? Compared(Threshold threshold, Figure? figure) => (threshold.Unit, figure) switch
    {
        (_, null) => null,
        ("%", { Numerator: { } n, Denominator: > 0 and var d }) => threshold.Holds(n * 100, threshold.Value!.Value * d),
        ("%", { Value: { } share, Unit: "%" }) => threshold.Holds(share, threshold.Value!.Value),
        ("%", _) => null,
        _ when !threshold.IsIn(figure.Unit) => null,
        (_, { Value: { } value }) => threshold.Holds(value, threshold.Value!.Value),
        (_, { Numerator: { } count }) => threshold.Holds(count, threshold.Value!.Value),
        _ => null,
    };

    private static string? Contradiction(bool reaches, Threshold threshold, Finding finding) => (reaches, finding.Assessment) switch
    {
        (false, Assessment.Met) => $"được báo là đạt nhưng số liệu {Figures.Describe(finding.Figure!, threshold)} chưa bảo đảm mức {threshold.Wording}",
        (true, Assessment.NotMet) => $"được báo là chưa đạt nhưng số liệu {Figures.Describe(finding.Figure!, threshold)} đã bảo đảm mức {threshold.Wording}",
        _ => null,
    };

    private static string? Unproven(Threshold threshold, Finding finding) =>
        !threshold.IsQualitative && finding.Figure is null ? "được kết luận là đạt nhưng chưa có số liệu" : null;
}
