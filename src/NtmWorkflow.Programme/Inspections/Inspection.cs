using System.Globalization;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Programme.Inspections;

/// <summary>An inspection (kiểm tra, đôn đốc) of all communes of an annual plan in one month.</summary>
public sealed record Inspection(YearMonth Month, IReadOnlyList<CommuneInspection> Communes)
{
    private const int LongestNote = 1000;

    /// <summary>Why this cannot be what was found in the communes of the plan; null when it can.</summary>
    public string? Refusal(Plan plan, CriteriaSet set) =>
        !Communes.Select(c => c.Commune).SequenceEqual(plan.Communes.Select(c => c.Code))
            ? "Kết quả kiểm tra phải có đủ các xã của kế hoạch, mỗi xã một lần."
            : Communes.Select(c => Refusal(c, plan, set)).FirstOrDefault(refusal => refusal is not null);

    private static string? Refusal(CommuneInspection found, Plan plan, CriteriaSet set)
    {
        var name = plan.Communes.First(c => c.Code == found.Commune).Name;
        var unknown = found.Met.Where(number => set.Criteria.All(c => c.Number != number)).ToList();
        return unknown.Count > 0 ? $"Xã {name}: bộ tiêu chí không có tiêu chí {Wording.List([.. unknown.Select(n => $"{n}")])}. Ghi các số từ 1 đến {set.Criteria.Max(c => c.Number)}."
            : found.Met.Distinct().Count() != found.Met.Count ? $"Xã {name}: có tiêu chí ghi hai lần. Mỗi tiêu chí đạt ghi một lần."
            : found.Note?.Length > LongestNote ? $"Xã {name}: nhận xét dài quá {LongestNote} ký tự. Viết gọn lại."
            : null;
    }
}

/// <summary>What an inspection found in a commune (kết quả kiểm tra xã): the numbers of the criteria that are met, and a word on the rest.</summary>
public sealed record CommuneInspection(string Commune, IReadOnlyList<int> Met, string? Note = null)
{
    /// <summary>The same as findings on whole criteria.</summary>
    public IReadOnlyList<Finding> Findings(CriteriaSet set) =>
        [.. set.Criteria.Select(c => new Finding(c.Number.ToString(CultureInfo.InvariantCulture), Assessment: Met.Contains(c.Number) ? Assessment.Met : Assessment.NotMet))];
}

/// <summary>What is known of the communes of an annual plan (kế hoạch năm) from its inspections.</summary>
public static class Inspected
{
    /// <summary>The state at the beginning of the year: as the plan tells it, else as the first inspection found it.</summary>
    public static IReadOnlyList<Finding> AtStart(Commune commune, CriteriaSet set, IEnumerable<Inspection> inspections) =>
        commune.Findings.Count > 0 ? commune.Findings : Of(commune, set, inspections.OrderBy(i => i.Month).FirstOrDefault());

    /// <summary>The state as the newest inspection found it, else as the plan tells it.</summary>
    public static IReadOnlyList<Finding> Now(Commune commune, CriteriaSet set, IEnumerable<Inspection> inspections) =>
        inspections.OrderBy(i => i.Month).LastOrDefault() is { } newest ? Of(commune, set, newest) : commune.Findings;

    private static IReadOnlyList<Finding> Of(Commune commune, CriteriaSet set, Inspection? inspection) =>
        inspection?.Communes.FirstOrDefault(c => c.Commune == commune.Code)?.Findings(set) ?? [];
}
