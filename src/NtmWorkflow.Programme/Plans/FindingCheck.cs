using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Reading;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Programme.Plans;

/// <summary>What can be wrong with one finding: used when a plan is read and when an office reports.</summary>
public static class FindingCheck
{
    public static IEnumerable<Problem> Problems(string path, Finding finding, CriteriaSet set)
    {
        if (set.Indicator(finding.Indicator) is null && set.Criteria.All(c => c.Code != finding.Indicator))
            yield return new($"{path}.indicator", $"chỉ tiêu '{finding.Indicator}' không có trong bộ tiêu chí {set.Code}", Near(finding.Indicator, set));
        if (finding is { Figure: null, Assessment: null, Text: null, Further: null or [] })
            yield return new(path, $"chỉ tiêu {finding.Indicator} không có số liệu, kết luận hay diễn giải nào", "Bổ sung ít nhất một nội dung");
        // A share tells by itself that it is one; any other level is compared with figures of its own unit only.
        if (finding.Figure is { } figure && set.Indicator(finding.Indicator)?.Threshold is { Decides: true, Unit: not "%" } threshold && !threshold.IsIn(figure.Unit))
            yield return new($"{path}.figure.unit", $"đơn vị {(figure.Unit.Length == 0 ? "để trống" : $"'{figure.Unit}'")} khác đơn vị của mức đạt {threshold.Wording}", $"Quy đổi số liệu và ghi theo đơn vị '{threshold.Unit}'");
        foreach (var problem in FigureProblems($"{path}.figure", finding.Figure).Concat(FurtherProblems($"{path}.further", finding.Further)))
            yield return problem;
    }

    public static IEnumerable<Problem> FurtherProblems(string path, IReadOnlyList<FurtherFinding>? further) =>
        (further ?? []).SelectMany((f, i) => FigureProblems($"{path}[{i}].figure", f.Figure));

    public static IEnumerable<Problem> FigureProblems(string path, Figure? figure)
    {
        if (figure is null)
            yield break;
        if (figure.Numerator is null != figure.Denominator is null)
            yield return new(path, "chỉ có tử số hoặc chỉ có mẫu số", "Ghi đủ cả numerator và denominator, hoặc dùng value");
        if (figure.IsRatio == figure.Value is not null && figure.Numerator is null == figure.Denominator is null)
            yield return new(path, "phải có hoặc một tỷ lệ (numerator, denominator), hoặc một giá trị (value)", "Giữ lại đúng một cách ghi");
        if (figure.Denominator == 0)
            yield return new($"{path}.denominator", "mẫu số bằng 0", "Ghi mẫu số lớn hơn 0, hoặc bỏ số liệu nếu không có đối tượng");
        if (figure is { Numerator: { } n, Denominator: > 0 and var d } && n > d)
            yield return new($"{path}.numerator", $"tử số {Wording.Number(n)} lớn hơn mẫu số {Wording.Number(d)}", "Kiểm tra lại hai số, có thể đã ghi ngược");
        if (figure is { Unit: "%", Value: > 100 })
            yield return new($"{path}.value", $"tỷ lệ {Wording.Number(figure.Value.Value)}% lớn hơn 100%", "Kiểm tra lại số liệu");
    }

    private static string Near(string code, CriteriaSet set)
    {
        var same = set.Indicators.Where(i => i.OfficialCode == code || i.Code.Split('.')[0] == code.Split('.')[0]).Select(i => i.Code).ToList();
        return same.Count > 0 ? $"Tiêu chí {code.Split('.')[0]} có các chỉ tiêu: {string.Join(", ", same)}" : $"Bộ tiêu chí này có các tiêu chí 1 đến {set.Criteria.Count}";
    }
}
