using System.Text.Json.Nodes;
using NtmWorkflow.Programme.Reading;

namespace NtmWorkflow.Programme.Criteria;

/// <summary>Reads a criteria set (bộ tiêu chí) from its JSON and checks that its numbers, codes and thresholds fit together.</summary>
public static class CriteriaSetReader
{
    public const int MostBytes = 5_000_000;

    public static JsonObject Schema { get; } = InputSchema.Of<CriteriaSet>("Bộ tiêu chí quốc gia về nông thôn mới");

    public static InputReading<CriteriaSet> Read(ReadOnlySpan<byte> json)
    {
        var reading = InputReader.Read<CriteriaSet>(json, Schema, MostBytes);
        IReadOnlyList<Problem> problems = reading.Value is { } set ? [.. Problems(set)] : reading.Problems;
        return problems.Count > 0 ? new(null, problems) : reading;
    }

    private static IEnumerable<Problem> Problems(CriteriaSet set)
    {
        if (set.To < set.From)
            yield return new("$.to", $"năm cuối {set.To} trước năm đầu {set.From}", "Đổi lại thứ tự");
        var seen = new HashSet<string>();
        for (var c = 0; c < set.Criteria.Count; c++)
        {
            if (set.Criteria[c].Number != c + 1)
                yield return new($"$.criteria[{c}].number", $"là {set.Criteria[c].Number} thay vì {c + 1}", "Đánh số tiêu chí liên tục từ 1");
            for (var i = 0; i < set.Criteria[c].Indicators.Count; i++)
                foreach (var problem in Problems($"$.criteria[{c}].indicators[{i}]", set.Criteria[c].Indicators[i], c + 1, seen))
                    yield return problem;
        }
    }

    private static IEnumerable<Problem> Problems(string path, Indicator indicator, int criterion, HashSet<string> seen)
    {
        if (!seen.Add(indicator.Code))
            yield return new($"{path}.code", $"chỉ tiêu '{indicator.Code}' được ghi hai lần", "Chỉ giữ lại một lần");
        if (indicator.CriterionNumber != criterion)
            yield return new($"{path}.code", $"chỉ tiêu '{indicator.Code}' không thuộc tiêu chí {criterion}", $"Mã chỉ tiêu phải bắt đầu bằng {criterion}");
        if (indicator.Threshold is { IsQualitative: false, Certainty: Certainty.Confirmed, Value: null })
            yield return new($"{path}.threshold.value", "còn thiếu dù mức đạt ghi là đã xác nhận", "Ghi mức đạt, hoặc đổi certainty");
        if (indicator.Threshold is { IsQualitative: true, Value: not null } or { Certainty: Certainty.Unknown, Value: not null })
            yield return new($"{path}.threshold.value", "có giá trị dù chỉ tiêu định tính hoặc mức đạt chưa biết", "Bỏ giá trị, hoặc sửa comparison, certainty");
    }
}
