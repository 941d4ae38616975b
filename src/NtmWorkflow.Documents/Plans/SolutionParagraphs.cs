using System.ComponentModel;
using System.Text.Json.Serialization;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Plans;

namespace NtmWorkflow.Documents.Plans;

/// <summary>The solutions (giải pháp) for one criterion: the first follows its name on the line, the others follow below.</summary>
public sealed record SolutionParagraphs(
    [property: JsonPropertyName("ten"), Description("Số và tên tiêu chí.")] string Criterion,
    [property: JsonPropertyName("dau_tien"), Description("Giải pháp thứ nhất, nối tiếp tên tiêu chí trên cùng dòng.")] string First,
    [property: JsonPropertyName("tiep_theo"), Description("Các giải pháp còn lại, mỗi giải pháp một đoạn.")] IReadOnlyList<string> Others)
{
    /// <summary>What is to be done for the criteria, and which communes are to reach them; criteria of which the plan says nothing are left out.</summary>
    public static IReadOnlyList<SolutionParagraphs> From(Plan plan, IEnumerable<Criterion> criteria) =>
        [.. from criterion in criteria
            let texts = Texts(plan, criterion)
            where texts.Count > 0
            select new SolutionParagraphs(Phrases.Of(criterion), texts[0], [.. texts.Skip(1).Select(Phrases.Sentence)])];

    private static IReadOnlyList<string> Texts(Plan plan, Criterion criterion) =>
    [
        .. plan.Solutions.Where(s => s.Criterion == criterion.Number).Select(s => Text(plan, s)),
        .. (plan.Targets ?? []).Where(t => t.Criterion == criterion.Number).SelectMany(t => TargetWords.Of(plan, t)),
    ];

    /// <summary>"về chỉ tiêu 18.1, đối với xã B, giao Phòng A phối hợp với UBND xã B ...; hoàn thành trong tháng 11/2021."</summary>
    public static string Text(Plan plan, Solution solution)
    {
        var about = solution.Indicator is { } indicator ? $"về chỉ tiêu {indicator}, " : "";
        var handed = solution.Lead.Count == 0 ? "" : $"giao {Phrases.Offices(plan, solution.Lead, Communes(plan, solution))} ";
        return Phrases.Closed($"{about}{Place(plan, solution)}{handed}{Partners(plan, solution, solution.With ?? [])}{Action(solution)}");
    }

    /// <summary>The same for one of its leads: "đối với xã B, phối hợp với UBND xã B ...; hoàn thành trong tháng 11/2021."</summary>
    public static string TextFor(Plan plan, Solution solution, string office)
    {
        var partners = (solution.With ?? []).Concat(solution.Lead).Where(code => code != office).Distinct().ToList();
        return Phrases.Closed($"{Place(plan, solution)}{Partners(plan, solution, partners)}{Action(solution)}");
    }

    private static string Place(Plan plan, Solution solution) =>
        Communes(plan, solution) is var communes && communes.Count == plan.Communes.Count ? "" : $"đối với {Phrases.Communes(communes)}, ";

    private static string Partners(Plan plan, Solution solution, IReadOnlyList<string> codes) =>
        codes.Count == 0 ? "" : $"phối hợp với {Phrases.Offices(plan, codes, Communes(plan, solution))} ";

    private static IReadOnlyList<Commune> Communes(Plan plan, Solution solution) =>
        solution.Communes is { Count: > 0 } codes ? [.. plan.Communes.Where(c => codes.Contains(c.Code))] : plan.Communes;

    /// <summary>The action with its deadline, unless its words name the deadline already.</summary>
    private static string Action(Solution solution)
    {
        var action = solution.Action.TrimEnd('.', ';', ' ');
        return solution.Due is { } due && !action.Contains(due.Wording, StringComparison.OrdinalIgnoreCase)
            ? $"{action}; hoàn thành {due.Wording}"
            : action;
    }
}
