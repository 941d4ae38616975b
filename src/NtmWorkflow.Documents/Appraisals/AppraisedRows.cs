using System.Text.Json.Serialization;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Documents.Reviews;
using NtmWorkflow.Programme.Appraisals;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Appraisals;

/// <summary>A criterion as it was appraised (tiêu chí được thẩm tra).</summary>
public sealed record AppraisedRows(
    [property: JsonPropertyName("ten")] string Name,
    [property: JsonPropertyName("ket_qua")] string Outcome,
    [property: JsonPropertyName("chi_tieu")] IReadOnlyList<AppraisedIndicator> Indicators)
{
    /// <summary>The criteria of which at least one indicator was appraised.</summary>
    public static IReadOnlyList<AppraisedRows> From(CriteriaSet set, AppraisalConclusion conclusion, IReadOnlyList<Finding> known) =>
        [.. from criterion in conclusion.Criteria
            where criterion.Results.Count > 0
            select new AppraisedRows(
                Phrases.Of(criterion.Criterion),
                Wording.Sentence(Phrases.Of(criterion.Outcome)),
                [.. criterion.Results.Select(r => AppraisedIndicator.From(set.Indicator(r.Indicator)!, r, known))])];
}

/// <summary>An indicator as it was appraised (chỉ tiêu được thẩm tra).</summary>
public sealed record AppraisedIndicator(
    [property: JsonPropertyName("ma")] string Code,
    [property: JsonPropertyName("ten")] string Name,
    [property: JsonPropertyName("muc_dat")] string Level,
    [property: JsonPropertyName("thuc_te")] string State,
    [property: JsonPropertyName("ket_qua")] string Outcome,
    [property: JsonPropertyName("ly_do")] string? Reason)
{
    public static AppraisedIndicator From(Indicator indicator, IndicatorAppraisal result, IReadOnlyList<Finding> known)
    {
        var state = Judge.Indicator(indicator, known.LastOrDefault(f => f.Indicator == indicator.Code));
        return new(indicator.Code, indicator.Name, IndicatorRow.LevelOf(indicator.Threshold), CriterionState.Figure(state),
            Wording.Sentence(Phrases.Of(result.Result == Assessment.Met ? Programme.Reviews.Outcome.Met : Programme.Reviews.Outcome.NotMet)),
            result.Reason is { Length: > 0 } reason ? Phrases.Sentence(reason) : null);
    }
}
