using System.ComponentModel;
using System.Text.Json.Serialization;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Documents.Reviews;
using NtmWorkflow.Programme.Appraisals;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Appraisals;

/// <summary>A criterion as it was appraised (tiêu chí được thẩm tra).</summary>
public sealed record AppraisedRows(
    [property: JsonPropertyName("ten"), Description("Số và tên tiêu chí.")] string Name,
    [property: JsonPropertyName("ket_qua"), Description("Kết quả thẩm tra: Đạt, Chưa đạt, Chưa kết luận.")] string Outcome,
    [property: JsonPropertyName("chi_tieu"), Description("Các chỉ tiêu đã thẩm tra, mỗi chỉ tiêu một hàng.")] IReadOnlyList<AppraisedIndicator> Indicators)
{
    /// <summary>The criteria of which at least one indicator was appraised.</summary>
    public static IReadOnlyList<AppraisedRows> From(Plan plan, AppraisalConclusion conclusion, IReadOnlyList<Finding> known) =>
        [.. from criterion in conclusion.Criteria
            where criterion.Indicators.Count > 0
            select new AppraisedRows(
                Phrases.Of(criterion.Criterion),
                Wording.Sentence(Phrases.Of(criterion.Outcome)),
                [.. criterion.Indicators.Select(i => AppraisedIndicator.From(plan, i, known))])];
}

/// <summary>An indicator as it was appraised (chỉ tiêu được thẩm tra).</summary>
public sealed record AppraisedIndicator(
    [property: JsonPropertyName("ma"), Description("Mã chỉ tiêu.")] string Code,
    [property: JsonPropertyName("ten"), Description("Tên chỉ tiêu.")] string Name,
    [property: JsonPropertyName("muc_dat"), Description("Mức phải đạt.")] string Level,
    [property: JsonPropertyName("thuc_te"), Description("Số liệu hoặc kết luận thực tế.")] string State,
    [property: JsonPropertyName("ket_qua"), Description("Kết quả thẩm tra: Đạt, Chưa đạt.")] string Outcome,
    [property: JsonPropertyName("ly_do"), Description("Lý do hoặc nội dung cần khắc phục.")] string? Reason)
{
    public static AppraisedIndicator From(Plan plan, IndicatorConclusion conclusion, IReadOnlyList<Finding> known)
    {
        var indicator = conclusion.Indicator;
        var state = Judge.Indicator(indicator, known.LastOrDefault(f => f.Indicator == indicator.Code));
        var reasons = conclusion.Grounds.Where(g => !string.IsNullOrWhiteSpace(g.Reason))
            .Select(g => Phrases.Sentence(conclusion.Appraised.Count == 1 ? g.Reason! : $"{Phrases.Offices(plan, [g.Office])}: {g.Reason}"));
        return new(indicator.Code, indicator.Name, IndicatorRow.LevelOf(indicator.Threshold), CriterionState.Figure(state),
            Wording.Sentence(Phrases.Of(conclusion.Result)), string.Join(' ', reasons) is { Length: > 0 } reason ? reason : null);
    }
}
