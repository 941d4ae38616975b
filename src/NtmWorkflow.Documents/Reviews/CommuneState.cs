using System.ComponentModel;
using System.Text.Json.Serialization;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Reviews;

/// <summary>A commune's state (thực trạng của xã): who it is, how many criteria are met, and each criterion.</summary>
/// <param name="Point">The letter of its point; a plan's only commune has none, because nothing follows it.</param>
/// <param name="Introduction">Null when the plan says nothing of the commune but its findings.</param>
public sealed record CommuneState(
    [property: JsonPropertyName("diem"), Description("Chữ cái đầu điểm (a, b, c, d, đ …); không có khi kế hoạch chỉ có một xã.")] string? Point,
    [property: JsonPropertyName("ten"), Description("Tên xã, không kèm chữ “xã”.")] string Name,
    [property: JsonPropertyName("gioi_thieu"), Description("Đoạn giới thiệu xã: vị trí, số thôn, số hộ, dân tộc.")] string? Introduction,
    [property: JsonPropertyName("so_dat"), Description("Số tiêu chí đã đạt.")] string MetCount,
    [property: JsonPropertyName("tong_so"), Description("Tổng số tiêu chí của bộ tiêu chí.")] string Total,
    [property: JsonPropertyName("tieu_chi_dat"), Description("Tên các tiêu chí đã đạt; không có khi chưa đạt tiêu chí nào.")] string? Met,
    [property: JsonPropertyName("so_chua_dat"), Description("Số tiêu chí chưa đạt.")] string NotMetCount,
    [property: JsonPropertyName("tieu_chi_chua_dat"), Description("Tên các tiêu chí chưa đạt; không có khi đã đạt hết.")] string? NotMet,
    [property: JsonPropertyName("tieu_chi"), Description("Hiện trạng từng tiêu chí.")] IReadOnlyList<CriterionState> Criteria)
{
    /// <summary>A plan for a year may describe a commune without its findings.</summary>
    [JsonPropertyName("co_ra_soat"), Description("Xã có kết quả rà soát hay không.")]
    public bool IsReviewed { get; private init; }

    public static CommuneState From(CriteriaSet set, Commune commune, string? point)
    {
        var summary = CommuneSummary.Of(set, commune.Findings);
        return new(
            point,
            commune.Name,
            Introduce(commune),
            Wording.Count(summary.Met.Count),
            $"{set.Criteria.Count}",
            summary.Met.Count == 0 ? null : Phrases.Of(summary.Met),
            Wording.Count(summary.NotMet.Count),
            summary.NotMet.Count == 0 ? null : Phrases.Of(summary.NotMet),
            [.. summary.Criteria.Select(CriterionState.From)])
        {
            IsReviewed = commune.Findings.Count > 0,
        };
    }

    /// <summary>Who the commune is; null when the plan says nothing of it but its findings.</summary>
    internal static string? Introduce(Commune commune)
    {
        var profile = (commune.Profile ?? []).Select(Phrases.Sentence).ToList();
        if (commune.Zone is { } zone && !profile.Any(p => p.Contains($"vùng {zone}", StringComparison.OrdinalIgnoreCase)))
            profile.Insert(0, $"{commune.Name} là xã vùng {zone}.");
        if (People(commune) is { } people)
            profile.Add(Phrases.Sentence(people));
        if (commune.Figures is { Count: > 0 } figures)
            profile.Add(Phrases.Sentence(string.Join("; ", figures.Select((f, i) => i == 0 ? Plain(f) : Phrases.LowerFirst(Plain(f))))));
        return profile.Count == 0 ? null : string.Join(' ', profile);
    }

    private static string? People(Commune commune)
    {
        var size = Phrases.Size(commune) is { } s ? $"xã có {s}" : null;
        var groups = commune.EthnicGroups is { Count: > 0 } g ? $"dân tộc chủ yếu là {string.Join(", ", g)}" : null;
        return size is null && groups is null ? null : string.Join("; ", new[] { size, groups }.OfType<string>());
    }

    private static string Plain(FurtherFinding figure) => CriterionState.Further(figure).TrimEnd('.');
}
