using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace NtmWorkflow.Programme.Criteria;

/// <summary>A national set of criteria (bộ tiêu chí) for one level and period, as one decision of the Prime Minister issues it.</summary>
/// <param name="Code">Short stable name used by plans: "2016-2020", "2021-2025", "2021-2025-nang-cao", "2026-2030".</param>
/// <param name="From">First year of the period.</param>
/// <param name="To">Last year of the period.</param>
public sealed record CriteriaSet(
    string Code, string Name, string Decision, DateOnly DecidedOn, CriteriaLevel Level, int From, int To, string? Caution,
    IReadOnlyList<Criterion> Criteria)
{
    [JsonIgnore]
    public IEnumerable<Indicator> Indicators => Criteria.SelectMany(c => c.Indicators);

    /// <summary>What a commune reaches by it: "nông thôn mới", "nông thôn mới nâng cao", "nông thôn mới kiểu mẫu".</summary>
    [JsonIgnore]
    public string Standard => Level switch
    {
        CriteriaLevel.Advanced => "nông thôn mới nâng cao",
        CriteriaLevel.Model => "nông thôn mới kiểu mẫu",
        _ => "nông thôn mới",
    };

    public Criterion? Criterion(int number) => Criteria.FirstOrDefault(c => c.Number == number);

    public Indicator? Indicator(string code) => Indicators.FirstOrDefault(i => i.Code == code);
}

/// <summary>What a commune is judged for: đạt chuẩn, nâng cao, kiểu mẫu.</summary>
public enum CriteriaLevel { Standard, Advanced, Model }

/// <summary>One criterion (tiêu chí) of a set: met when all its indicators are.</summary>
public sealed record Criterion(int Number, string Name, IReadOnlyList<Indicator> Indicators)
{
    /// <summary>The number as plans name the whole criterion: "5".</summary>
    [JsonIgnore]
    public string Code => Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>One indicator (chỉ tiêu) of a criterion.</summary>
/// <param name="Code">"2.1"; a letter a to e is added where the decision sets several thresholds in one indicator: "17.1a", "17.1b".</param>
public sealed record Indicator(
    [property: Description("Mã chỉ tiêu: số tiêu chí, số thứ tự sau dấu chấm nếu có, thêm chữ a đến e khi một chỉ tiêu có nhiều mức.")]
    [property: RegularExpression(Indicator.CodePattern)]
    string Code,
    [property: MinLength(2)] string Name,
    Threshold Threshold)
{
    public const string CodePattern = @"^\d{1,2}(\.\d{1,2})?[a-e]?$";

    /// <summary>The code as the decision numbers it: "17.1" for "17.1a" and "17.1b".</summary>
    [JsonIgnore]
    public string OfficialCode => Code.TrimEnd('a', 'b', 'c', 'd', 'e');

    [JsonIgnore]
    public int CriterionNumber => int.Parse(OfficialCode.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture);
}
