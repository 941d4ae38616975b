using System.Text.Json.Serialization;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Reviews;

/// <summary>A commune's state (thực trạng của xã): who it is, how many criteria are met, and each criterion.</summary>
public sealed record CommuneState(
    [property: JsonPropertyName("diem")] string Point,
    [property: JsonPropertyName("ten")] string Name,
    [property: JsonPropertyName("gioi_thieu")] string Introduction,
    [property: JsonPropertyName("so_dat")] string MetCount,
    [property: JsonPropertyName("tong_so")] string Total,
    [property: JsonPropertyName("tieu_chi_dat")] string Met,
    [property: JsonPropertyName("so_chua_dat")] string NotMetCount,
    [property: JsonPropertyName("tieu_chi_chua_dat")] string NotMet,
    [property: JsonPropertyName("tieu_chi")] IReadOnlyList<CriterionState> Criteria)
{
    public static CommuneState From(CriteriaSet set, Commune commune, int index)
    {
        var summary = CommuneSummary.Of(set, commune.Findings);
        return new(
            Wording.Point(index),
            commune.Name,
            Introduce(commune),
            Wording.Count(summary.Met.Count),
            $"{set.Criteria.Count}",
            Phrases.Of(summary.Met),
            Wording.Count(summary.NotMet.Count),
            Phrases.Of(summary.NotMet),
            [.. summary.Criteria.Select(CriterionState.From)]);
    }

    private static string Introduce(Commune commune)
    {
        var profile = (commune.Profile ?? []).Select(Phrases.Sentence).ToList();
        if (commune.Zone is { } zone && !profile.Any(p => p.Contains($"vùng {zone}", StringComparison.OrdinalIgnoreCase)))
            profile.Insert(0, $"{commune.Name} là xã vùng {zone}.");
        var people = commune.EthnicGroups is { Count: > 0 } groups ? $"; dân tộc chủ yếu là {string.Join(", ", groups)}" : "";
        profile.Add($"Xã có {Wording.Count(commune.Villages)} thôn và {Wording.Number(commune.Households)} hộ dân{people}.");
        if (commune.Figures is { Count: > 0 } figures)
            profile.Add(Phrases.Sentence(string.Join("; ", figures.Select((f, i) => i == 0 ? Plain(f) : Phrases.LowerFirst(Plain(f))))));
        return string.Join(' ', profile);
    }

    private static string Plain(FurtherFinding figure) => CriterionState.Further(figure).TrimEnd('.');
}
