using System.Text.Json.Nodes;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Reading;

namespace NtmWorkflow.Programme.Plans;

/// <summary>What reading an input gave: a plan with what a person should look at, or everything that is wrong.</summary>
public sealed record PlanReading(Plan? Plan, IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> Doubts);

/// <summary>Reads a plan from its JSON input: syntax, then the schema, then the rules of the domain; each step names all its problems.</summary>
public static class PlanReader
{
    /// <summary>The largest real plan has 150 KB; 200 communes stay far below this.</summary>
    public const int MostBytes = 10_000_000;

    public static JsonObject Schema { get; } = InputSchema.Of<Plan>("Kế hoạch chỉ đạo xây dựng nông thôn mới (tệp đầu vào của NtmWorkflow)");

    public static PlanReading Read(ReadOnlySpan<byte> json, IReadOnlyDictionary<string, CriteriaSet> sets)
    {
        var reading = InputReader.Read<Plan>(json, Schema, MostBytes);
        return reading.Value is { } plan ? Checked(plan, sets) : new(null, reading.Problems, []);
    }

    private static PlanReading Checked(Plan plan, IReadOnlyDictionary<string, CriteriaSet> sets)
    {
        if (!sets.TryGetValue(plan.CriteriaSet, out var set))
            return Refused(new Problem("$.criteriaSet", $"bộ tiêu chí '{plan.CriteriaSet}' chưa có trong danh mục", $"Chọn một trong: {string.Join(", ", sets.Keys.Order(StringComparer.Ordinal))}"));
        var problems = PlanCheck.Problems(plan, set);
        return problems.Count > 0 ? Refused([.. problems]) : new(plan, [], PlanCheck.Doubts(plan, set));
    }

    private static PlanReading Refused(params Problem[] problems) => new(null, problems, []);
}
