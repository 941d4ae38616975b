using NtmWorkflow.Coordination.Months;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Inspections;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Rehearsals;

/// <summary>
/// The figures of a rehearsed year: what is not yet met comes nearer to its threshold in even steps and reaches it in the last month;
/// what is assessed in words becomes met in the last month. They are assumptions, and the reports say so.
/// </summary>
internal static class RehearsedFigures
{
    public static ReportEntry Report(ItemView view)
    {
        var (first, last) = (view.Plan.Dates.FirstReport, view.Plan.Dates.LastReport);
        var month = YearMonth.Parse(view.Item.Period!);
        var left = Months(month, last) + 1;
        var known = view.Known[view.Item.CommuneCode!].ToDictionary(f => f.Indicator);
        IReadOnlyList<Finding> changes = [.. view.Indicators
            .Where(i => Judge.Indicator(i, known.GetValueOrDefault(i.Code)).Outcome != Outcome.Met)
            .Select(i => Next(i, known.GetValueOrDefault(i.Code), left, view.Commune!.Households))
            .OfType<Finding>()];
        var narrative = changes.Count == 0 ? "Duy trì các chỉ tiêu đã đạt." : "Thực hiện theo kế hoạch; số liệu giả định để diễn tập.";
        return new(changes, narrative, null, month == first ? "Đề nghị UBND xã cung cấp số liệu trước ngày 20 hằng tháng." : null);
    }

    /// <summary>What is to be kept is kept; what is to be reached is reached in even parts, the last of it in November.</summary>
    public static IReadOnlyList<CommuneInspection> Inspection(ItemView view)
    {
        var month = YearMonth.Parse(view.Item.Period!).Month;
        return [.. view.Plan.Communes.Select(c =>
        {
            var reach = (c.Target?.Reach ?? []).Order().ToList();
            var reached = month >= 11 ? reach.Count : reach.Count * (month - 1) / 10;
            return new CommuneInspection(c.Code, [.. (c.Target?.Keep ?? []).Union(reach.Take(reached)).Order()], reached < reach.Count ? "Số liệu giả định để diễn tập." : null);
        })];
    }

    private static int Months(YearMonth from, YearMonth to) => (to.Year - from.Year) * 12 + to.Month - from.Month;

    private static Finding? Next(Indicator indicator, Finding? known, int left, int? households)
    {
        var threshold = indicator.Threshold;
        var figure = known?.Figure ?? (threshold is { Decides: true, Unit: "%" } ? Nothing(households) : null);
        var moved = threshold.Decides && figure is not null ? Towards(threshold, figure, left) : figure;
        if (left > 1)
            return moved == known?.Figure || known is null ? null : known with { Figure = moved };
        // The words of the review tell what was missing; beside "đạt" they would contradict it.
        return new(indicator.Code, moved, Assessment.Met, null,
            known?.Further is null ? null : [.. known.Further.Select(f => f.Assessment == Assessment.NotMet ? f with { Assessment = Assessment.Met } : f)]);
    }

    /// <summary>Where nothing is known yet: none of the households, or none of the hundred when they are not counted.</summary>
    private static Figure Nothing(int? households) => households > 0 ? new(0, households, Unit: "hộ") : new(Value: 0, Unit: "%");

    private static Figure Towards(Threshold threshold, Figure figure, int left) => (threshold.Unit, figure) switch
    {
        ("%", { Numerator: { } n, Denominator: { } d }) => figure with { Numerator = Step(n, Goal(threshold, d, n), left) },
        (_, { Numerator: { } n }) => figure with { Numerator = Step(n, threshold.Value!.Value, left) },
        (_, { Value: { } v }) => figure with { Value = Step(v, threshold.Value!.Value, left) },
        _ => figure,
    };

    private static decimal Goal(Threshold threshold, decimal denominator, decimal now)
    {
        var exact = threshold.Value!.Value * denominator / 100;
        if (threshold.Holds(now, exact))
            return now;
        var whole = now == Math.Floor(now) && denominator == Math.Floor(denominator);
        return !whole ? exact : threshold.Comparison == Comparison.AtMost ? Math.Floor(exact) : Math.Ceiling(exact);
    }

    private static decimal Step(decimal now, decimal goal, int left)
    {
        var step = (goal - now) / left;
        return left == 1 ? goal : now + (now == Math.Floor(now) ? Math.Truncate(step) : Math.Round(step, 3));
    }
}
