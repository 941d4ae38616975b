using System.Globalization;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reading;

namespace NtmWorkflow.Programme.Assignments;

/// <summary>Who leads (chủ trì) and who assists (phối hợp) an indicator. An indicator named alone wins over its whole criterion.</summary>
public static class Responsibility
{
    /// <summary>The codes of the offices that lead an indicator; several only when one duty names them jointly.</summary>
    public static IReadOnlyList<string> LeadsOf(Plan plan, Indicator indicator)
    {
        var own = Leads(plan, indicator.OfficialCode);
        return own.Count > 0 ? own : Leads(plan, indicator.CriterionNumber.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The indicators that an office leads, in the order of the set.</summary>
    public static IReadOnlyList<Indicator> IndicatorsOf(Plan plan, CriteriaSet set, string office) =>
        [.. set.Indicators.Where(i => LeadsOf(plan, i).Contains(office))];

    /// <summary>What an office leads, as short as it can be said: "4" for a whole criterion, "17.8" for one of its indicators.</summary>
    public static IReadOnlyList<string> CodesOf(Plan plan, CriteriaSet set, string office)
    {
        var own = IndicatorsOf(plan, set, office).ToHashSet();
        return [.. set.Criteria.SelectMany(c => c.Indicators.All(own.Contains)
            ? [c.Number.ToString(CultureInfo.InvariantCulture)]
            : c.Indicators.GroupBy(i => i.OfficialCode).SelectMany(g => g.All(own.Contains) ? [g.Key] : g.Where(own.Contains).Select(i => i.Code)))];
    }

    /// <summary>The offices that lead at least one indicator, in the order of the plan.</summary>
    public static IReadOnlyList<Office> ResponsibleOffices(Plan plan, CriteriaSet set)
    {
        var leading = set.Indicators.SelectMany(i => LeadsOf(plan, i)).ToHashSet();
        return [.. plan.Offices.Where(o => leading.Contains(o.Code))];
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
