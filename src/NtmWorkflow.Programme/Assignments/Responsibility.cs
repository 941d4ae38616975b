using System.Globalization;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reading;

namespace NtmWorkflow.Programme.Assignments;

/// <summary>Who leads (chủ trì) and who assists (phối hợp) an indicator. The narrower code wins: "17.1a" over "17.1" over "17".</summary>
public static class Responsibility
{
    /// <summary>The codes of the offices that lead an indicator; several only when one duty names them jointly.</summary>
    public static IReadOnlyList<string> LeadsOf(Plan plan, Indicator indicator) =>
        new[] { indicator.Code, indicator.OfficialCode, indicator.CriterionNumber.ToString(CultureInfo.InvariantCulture) }
            .Select(code => Leads(plan, code)).FirstOrDefault(leads => leads.Count > 0) ?? [];

    /// <summary>The indicators that an office leads, in the order of the set.</summary>
    public static IReadOnlyList<Indicator> IndicatorsOf(Plan plan, CriteriaSet set, string office) =>
        [.. set.Indicators.Where(i => LeadsOf(plan, i).Contains(office))];

    /// <summary>What an office leads, as short as it can be said: "4" for a whole criterion, "17.8" for one of its indicators.</summary>
    public static IReadOnlyList<string> CodesOf(Plan plan, CriteriaSet set, string office)
    {
        var own = IndicatorsOf(plan, set, office).ToHashSet();
        return [.. set.Criteria.SelectMany(c => c.Indicators.All(own.Contains)
            ? [c.Code]
            : c.Indicators.GroupBy(i => i.OfficialCode).SelectMany(g => g.All(own.Contains) ? [g.Key] : g.Where(own.Contains).Select(i => i.Code)))];
    }

    /// <summary>The offices that lead at least one indicator, in the order of the plan.</summary>
    public static IReadOnlyList<Office> ResponsibleOffices(Plan plan, CriteriaSet set)
    {
        var leading = set.Indicators.SelectMany(i => LeadsOf(plan, i)).ToHashSet();
        return [.. plan.Offices.Where(o => leading.Contains(o.Code))];
    }

    /// <summary>The offices that get work from the plan: they lead an indicator or a solution, in the order of the plan.</summary>
    public static IReadOnlyList<Office> TaskedOffices(Plan plan, CriteriaSet set)
    {
        var leading = set.Indicators.SelectMany(i => LeadsOf(plan, i)).Concat(plan.Solutions.SelectMany(s => s.Lead)).ToHashSet();
        return [.. plan.Offices.Where(o => leading.Contains(o.Code))];
    }

    /// <summary>
    /// What keeps the plan from being carried out: an indicator that no office leads is confirmed and appraised by nobody,
    /// so that its criterion is never met. The communes' own committees do not appraise.
    /// </summary>
    public static IReadOnlyList<Problem> Gaps(Plan plan, CriteriaSet set)
    {
        var offices = plan.Offices.Select(o => o.Code).ToHashSet();
        return [.. from criterion in set.Criteria
            let open = criterion.Indicators.Where(i => !LeadsOf(plan, i).Any(offices.Contains)).Select(i => i.Code).ToList()
            where open.Count > 0
            let name = $"tiêu chí {criterion.Number} {criterion.Name}"
            select new Problem("$.duties", $"{(open.Count == criterion.Indicators.Count ? name : $"chỉ tiêu {string.Join(", ", open)} của {name}")} chưa có cơ quan chủ trì",
                "Ghi vào leads của một cơ quan trong danh sách offices")];
    }

    public static IReadOnlyList<string> Leads(Plan plan, string code) =>
        plan.Duties.FirstOrDefault(d => d.Leads?.Contains(code) == true)?.Offices ?? [];

    /// <summary>An indicator or criterion that two duties hand to different leads is handed to nobody: it must be settled.</summary>
    public static IEnumerable<Problem> Conflicts(Plan plan) =>
        plan.Duties.SelectMany((duty, index) => (duty.Leads ?? []).Select(code => (code, index)))
            .GroupBy(x => x.code)
            .Where(g => g.Count() > 1)
            .SelectMany(g => g.Skip(1).Select(x => new Problem($"$.duties[{x.index}].leads",
                $"'{x.code}' đã giao chủ trì ở $.duties[{g.First().index}]", "Giao chủ trì cho một nơi, các nơi khác ghi vào assists")));
}
