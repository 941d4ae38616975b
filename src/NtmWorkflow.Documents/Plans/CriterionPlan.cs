using System.ComponentModel;
using System.Text.Json.Serialization;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Documents.Reviews;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reviews;

namespace NtmWorkflow.Documents.Plans;

/// <summary>A commune with all its criteria in order (từng tiêu chí của xã).</summary>
/// <param name="Point">The letter of its point; a plan's only commune has none.</param>
public sealed record CommuneCriteria(
    [property: JsonPropertyName("diem"), Description("Chữ cái đầu điểm (a, b, c, d, đ …); không có khi kế hoạch chỉ có một xã.")] string? Point,
    [property: JsonPropertyName("ten"), Description("Tên xã, không kèm chữ “xã”.")] string Name,
    [property: JsonPropertyName("cac_tieu_chi"), Description("Từng tiêu chí của xã theo thứ tự.")] IReadOnlyList<CriterionPlan> Criteria)
{
    public static CommuneCriteria From(Plan plan, CriteriaSet set, Commune commune, string? point) => new(
        point,
        commune.Name,
        [.. Judge.Commune(set, commune.Findings).Where(c => plan.Kind is not PlanKind.Advanced || !c.IsMet || IsSpokenOf(plan, c.Criterion)).Select(c => CriterionPlan.From(plan, commune, c))]);

    /// <summary>A plan for the advanced standard is about what is not met yet; what it says of the rest is kept all the same.</summary>
    private static bool IsSpokenOf(Plan plan, Criterion criterion) =>
        plan.Solutions.Any(s => s.Criterion == criterion.Number) || plan.Targets?.Any(t => t.Criterion == criterion.Number) == true;
}

/// <summary>A criterion in a commune: its state, its target, what is to be done (hiện trạng, mục tiêu, giải pháp).</summary>
public sealed record CriterionPlan(
    [property: JsonPropertyName("ten"), Description("Số và tên tiêu chí.")] string Name,
    [property: JsonPropertyName("ket_luan"), Description("Kết luận: Đạt, Chưa đạt, Chưa kết luận.")] string Outcome,
    [property: JsonPropertyName("hien_trang"), Description("Hiện trạng tiêu chí, mỗi đoạn một mục, đã có gạch đầu dòng.")] IReadOnlyList<string> State,
    [property: JsonPropertyName("muc_tieu"), Description("Mục tiêu của tiêu chí, một câu.")] string Target,
    [property: JsonPropertyName("giai_phap"), Description("Giải pháp cho tiêu chí, mỗi đoạn một mục.")] IReadOnlyList<string> Solutions)
{
    [JsonPropertyName("co_hien_trang"), Description("Có ghi hiện trạng hay không.")]
    public bool HasState => State.Count > 0;

    [JsonPropertyName("co_giai_phap"), Description("Có giải pháp hay không.")]
    public bool HasSolutions => Solutions.Count > 0;

    public static CriterionPlan From(Plan plan, Commune commune, CriterionJudgement judgement)
    {
        var state = CriterionState.From(judgement);
        var number = judgement.Criterion.Number;
        return new(
            state.Name,
            state.Outcome,
            commune.Findings.Count == 0 ? [] : [.. new[] { state.Inline is { } inline ? Phrases.Sentence(inline) : null }.Concat(state.Lines).OfType<string>().Select(Item)],
            TargetOf(plan, commune, judgement),
            [
                .. plan.Solutions.Where(s => s.Criterion == number && (s.Communes is null or [] || s.Communes.Contains(commune.Code)))
                    .Select(s => Phrases.Sentence(SolutionParagraphs.Text(plan, s))),
                .. (plan.Targets ?? []).Where(t => t.Criterion == number).SelectMany(t => TargetWords.Of(plan, t)),
            ]);
    }

    /// <summary>What belongs to an indicator stands under it with a "+" already.</summary>
    private static string Item(string line) => line.StartsWith("+ ", StringComparison.Ordinal) ? line : $"- {line}";

    private static string TargetOf(Plan plan, Commune commune, CriterionJudgement judgement)
    {
        var (target, number) = (commune.Target, judgement.Criterion.Number);
        var reach = target?.Reach?.Contains(number) == true;
        return target?.Keep?.Contains(number) == true || (judgement.IsMet && !reach) ? "Duy trì và nâng cao chất lượng tiêu chí."
            : target?.Reach is { Count: > 0 } && !reach ? "Nâng dần mức đạt của các chỉ tiêu."
            : $"Phấn đấu đạt tiêu chí {(reach && target!.Due is { } due ? due.Wording : $"trong năm {plan.Year}")}.";
    }
}
