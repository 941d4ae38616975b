using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Reading;

namespace NtmWorkflow.Programme.Plans;

/// <summary>What reading an input gave: a plan with what a person should look at, or everything that is wrong.</summary>
public sealed record PlanReading(Plan? Plan, IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> Doubts);

/// <summary>Reads a plan from its JSON input: syntax, then the schema and the rules of the domain; all problems are named at once.</summary>
public static partial class PlanReader
{
    /// <summary>The largest real plan has 150 KB; 200 communes stay far below this.</summary>
    public const int MostBytes = 10_000_000;

    public static JsonObject Schema { get; } = InputSchema.Of<Plan>("Kế hoạch chỉ đạo xây dựng nông thôn mới (tệp đầu vào của NtmWorkflow)");

    public static PlanReading Read(ReadOnlySpan<byte> json, IReadOnlyDictionary<string, CriteriaSet> sets)
    {
        var reading = InputReader.Read<Plan>(json, Schema, MostBytes);
        return reading.Value is { } plan ? Checked(plan, sets) : Refused([.. reading.Problems, .. Further(reading, sets)]);
    }

    /// <summary>What the rules find in an input whose form is wrong; nothing is concluded from a part that is itself broken.</summary>
    private static IEnumerable<Problem> Further(InputReading<Plan> reading, IReadOnlyDictionary<string, CriteriaSet> sets) =>
        reading.Rough is { } rough && !reading.Problems.Any(p => Foundation().IsMatch(p.Path))
            ? Checked(rough, sets).Problems.Where(found => !reading.Problems.Any(p => found.Path.StartsWith(Part(p.Path), StringComparison.Ordinal)))
            : [];

    /// <summary>What everything else refers to: as long as it is broken, the rest would look wrong without being so.</summary>
    [GeneratedRegex(@"^\$(\.(year|criteriaSet|offices.*|communes(\[\d+\](\.(code|name))?)?))?$")]
    private static partial Regex Foundation();

    /// <summary>The object that a broken value belongs to; the value itself when that is the whole plan.</summary>
    private static string Part(string path) => path.LastIndexOf('.') is var dot && dot > 1 ? path[..dot] : path;

    private static PlanReading Checked(Plan plan, IReadOnlyDictionary<string, CriteriaSet> sets)
    {
        if (!sets.TryGetValue(plan.CriteriaSet, out var set))
            return Refused(new Problem("$.criteriaSet", $"bộ tiêu chí '{plan.CriteriaSet}' chưa có trong danh mục", $"Chọn một trong: {string.Join(", ", sets.Keys.Order(StringComparer.Ordinal))}"));
        var problems = PlanCheck.Problems(plan, set);
        return problems.Count > 0 ? Refused(problems) : new(plan, [], [.. PlanCheck.Doubts(plan, set).Take(SchemaCheck.MostProblems)]);
    }

    private static PlanReading Refused(params IEnumerable<Problem> problems) => new(null, [.. problems.Take(SchemaCheck.MostProblems)], []);
}
