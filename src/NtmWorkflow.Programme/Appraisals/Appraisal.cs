using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Months;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reading;
using NtmWorkflow.Programme.Reviews;

namespace NtmWorkflow.Programme.Appraisals;

/// <summary>What one office found in appraising (thẩm tra) its indicators of one commune.</summary>
/// <param name="Round">1 for the first appraisal; one more after each return of the dossier.</param>
public sealed record Appraisal(string Commune, string Office, int Round, DateOnly On, IReadOnlyList<IndicatorAppraisal> Results);

/// <summary>The appraised outcome of one indicator with its reason; what must be mended when it is not met.</summary>
/// <param name="Verified">What the office found where that is not what was reported (số liệu thẩm tra); it takes the place of the reported.</param>
public sealed record IndicatorAppraisal(string Indicator, Assessment Result, string? Reason, Finding? Verified = null);

/// <summary>The conclusion over all offices: a criterion is met when every indicator was appraised as met.</summary>
public sealed record AppraisalConclusion(IReadOnlyList<AppraisedCriterion> Criteria)
{
    public int MetCount => Criteria.Count(c => c.Outcome == Outcome.Met);

    public bool AllMet => Criteria.All(c => c.Outcome == Outcome.Met);
}

/// <summary>One criterion with the conclusions on its indicators.</summary>
public sealed record AppraisedCriterion(Criterion Criterion, Outcome Outcome, IReadOnlyList<IndicatorConclusion> Indicators);

/// <summary>What all offices that lead an indicator found: as soon as one of them found it not met, it is not met.</summary>
public sealed record IndicatorConclusion(Indicator Indicator, IReadOnlyList<(string Office, IndicatorAppraisal Found)> Appraised)
{
    public Assessment Result => Appraised.Any(a => a.Found.Result == Assessment.NotMet) ? Assessment.NotMet : Assessment.Met;

    /// <summary>The offices on whose word the result rests, each with its reason.</summary>
    public IEnumerable<(string Office, string? Reason)> Grounds => Appraised.Where(a => a.Found.Result == Result).Select(a => (a.Office, a.Found.Reason));
}

/// <summary>Decisions of the appraisal.</summary>
public static class Appraising
{
    /// <summary>
    /// Why an office may not record these results; null when it may. "Met" is refused where a confirmed threshold and the
    /// known figure say otherwise; "not met" needs a reason that tells the commune what to mend.
    /// </summary>
    public static string? Refusal(CriteriaSet set, IReadOnlyList<Indicator> own, IReadOnlyList<Finding> known, IReadOnlyList<IndicatorAppraisal> results)
    {
        var foreign = results.FirstOrDefault(r => own.All(i => i.Code != r.Indicator));
        if (foreign is not null)
            return $"Chỉ tiêu {foreign.Indicator} không do cơ quan này phụ trách.";
        var missing = own.FirstOrDefault(i => results.All(r => r.Indicator != i.Code));
        if (missing is not null)
            return $"Chưa có kết quả thẩm tra chỉ tiêu {missing.Code} {missing.Name}.";
        var silent = results.FirstOrDefault(r => r.Result == Assessment.NotMet && string.IsNullOrWhiteSpace(r.Reason));
        if (silent is not null)
            return $"Chỉ tiêu {silent.Indicator} chưa đạt thì phải ghi lý do và nội dung cần khắc phục.";
        if (results.SelectMany(r => FindingProblems(set, r)).FirstOrDefault() is { } wrong)
            return $"Số liệu thẩm tra {wrong}";
        return results.Where(r => r.Result == Assessment.Met).Select(r => AgainstFigures(set, known, r)).FirstOrDefault(r => r is not null);
    }

    /// <summary>The newest round in which an indicator was appraised counts.</summary>
    public static AppraisalConclusion Conclude(CriteriaSet set, IEnumerable<Appraisal> appraisals)
    {
        var found = appraisals.SelectMany(a => a.Results.Select(r => (a.Round, a.Office, Found: r)))
            .GroupBy(x => x.Found.Indicator)
            .ToDictionary(g => g.Key, g => g.Where(x => x.Round == g.Max(y => y.Round)).Select(x => (x.Office, x.Found)).ToList());
        return new([.. set.Criteria.Select(c => Criterion(c, [.. c.Indicators.Where(i => found.ContainsKey(i.Code)).Select(i => new IndicatorConclusion(i, found[i.Code]))]))]);
    }

    /// <summary>The known findings with those that the appraisals verified in their place, the later ones over the earlier.</summary>
    public static IReadOnlyList<Finding> Verified(IReadOnlyList<Finding> known, IEnumerable<Appraisal> appraisals) =>
        known.With(appraisals.SelectMany(a => a.Results).Select(r => r.Verified).OfType<Finding>());

    private static IEnumerable<Problem> FindingProblems(CriteriaSet set, IndicatorAppraisal result) =>
        result.Verified is { } verified ? FindingCheck.Problems($"chỉ tiêu {result.Indicator}", verified, set) : [];

    private static string? AgainstFigures(CriteriaSet set, IReadOnlyList<Finding> known, IndicatorAppraisal result)
    {
        var indicator = set.Indicator(result.Indicator)!;
        var judgement = Judge.Indicator(indicator, result.Verified ?? known.LastOrDefault(f => f.Indicator == result.Indicator));
        return judgement is { Outcome: Outcome.NotMet, Basis: Basis.Threshold }
            ? $"Chỉ tiêu {indicator.Code}: số liệu {Figures.Describe(judgement.Finding!.Figure!, indicator.Threshold)} chưa bảo đảm mức {indicator.Threshold.Wording}, không thể kết luận đạt. Nếu thẩm tra cho số liệu khác, ghi số liệu thẩm tra của chỉ tiêu này."
            : null;
    }

    private static AppraisedCriterion Criterion(Criterion criterion, IReadOnlyList<IndicatorConclusion> indicators)
    {
        var outcome = indicators.Any(i => i.Result == Assessment.NotMet) ? Outcome.NotMet
            : indicators.Count == criterion.Indicators.Count ? Outcome.Met
            : Outcome.Undetermined;
        return new(criterion, outcome, indicators);
    }
}
