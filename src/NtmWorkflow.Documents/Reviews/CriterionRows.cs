using System.ComponentModel;
using System.Text.Json.Serialization;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Reviews;

/// <summary>A criterion in a table (bảng tiêu chí): its name and result, and a row for each indicator.</summary>
public sealed record CriterionRows(
    [property: JsonPropertyName("ten"), Description("Số và tên tiêu chí.")] string Name,
    [property: JsonPropertyName("ket_qua"), Description("Kết quả: Đạt, Chưa đạt, Chưa kết luận.")] string Outcome,
    [property: JsonPropertyName("chi_tieu"), Description("Các chỉ tiêu của tiêu chí, mỗi chỉ tiêu một hàng.")] IReadOnlyList<IndicatorRow> Indicators)
{
    public static IReadOnlyList<CriterionRows> From(CriteriaSet set, IReadOnlyList<Finding> findings) =>
        [.. Judge.Commune(set, findings).Select(c => new CriterionRows(
            Phrases.Of(c.Criterion), Wording.Sentence(Phrases.Of(c.Outcome)), [.. c.Indicators.Select(IndicatorRow.From)]))];
}

/// <summary>An indicator in a table (chỉ tiêu): level, state, result.</summary>
public sealed record IndicatorRow(
    [property: JsonPropertyName("ma"), Description("Mã chỉ tiêu.")] string Code,
    [property: JsonPropertyName("ten"), Description("Tên chỉ tiêu.")] string Name,
    [property: JsonPropertyName("muc_dat"), Description("Mức phải đạt.")] string Level,
    [property: JsonPropertyName("hien_trang"), Description("Hiện trạng: số liệu hoặc kết luận.")] string State,
    [property: JsonPropertyName("ket_qua"), Description("Kết quả: Đạt, Chưa đạt, Chưa kết luận.")] string Outcome)
{
    public static IndicatorRow From(IndicatorJudgement judgement) => new(
        judgement.Indicator.Code,
        judgement.Indicator.Name,
        LevelOf(judgement.Indicator.Threshold),
        CriterionState.Figure(judgement),
        Wording.Sentence(Phrases.Of(judgement.Outcome)));

    /// <summary>The level; one that is known only from memory is shown as such.</summary>
    public static string LevelOf(Threshold threshold) =>
        Wording.Sentence(threshold.Wording) + (threshold is { Certainty: Certainty.Recalled, Value: not null } ? " (chưa xác nhận)" : "");
}
