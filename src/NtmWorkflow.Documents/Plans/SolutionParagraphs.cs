using System.Text.Json.Serialization;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Plans;

namespace NtmWorkflow.Documents.Plans;

/// <summary>The solutions (giải pháp) for one criterion: the first follows its name on the line, the others follow below.</summary>
public sealed record SolutionParagraphs(
    [property: JsonPropertyName("ten")] string Criterion,
    [property: JsonPropertyName("dau_tien")] string First,
    [property: JsonPropertyName("tiep_theo")] IReadOnlyList<string> Others)
{
    public static IReadOnlyList<SolutionParagraphs> From(Plan plan, CriteriaSet set) =>
        [.. from criterion in set.Criteria
            let texts = plan.Solutions.Where(s => s.Criterion == criterion.Number).Select(s => Text(plan, s)).ToList()
            where texts.Count > 0
            select new SolutionParagraphs(Phrases.Of(criterion), texts[0], [.. texts.Skip(1).Select(Phrases.Sentence)])];

    /// <summary>"giao Phòng A phối hợp với UBND xã B ...; hoàn thành trong tháng 11/2021."</summary>
    public static string Text(Plan plan, Solution solution)
    {
        IReadOnlyList<Commune>? communes = solution.Communes is { Count: > 0 } codes ? [.. plan.Communes.Where(c => codes.Contains(c.Code))] : null;
        var about = (solution.Indicator is { } indicator ? $"về chỉ tiêu {indicator}, " : "")
            + (communes is null || communes.Count == plan.Communes.Count ? "" : $"đối với {Phrases.Communes(communes)}, ");
        var partners = solution.With is { Count: > 0 } with ? $" phối hợp với {Phrases.Offices(plan, with, communes)}" : "";
        return Phrases.Closed($"{about}giao {Phrases.Offices(plan, solution.Lead, communes)}{partners} {Action(solution)}");
    }

    /// <summary>The action with its deadline, unless its words name the deadline already.</summary>
    public static string Action(Solution solution)
    {
        var action = solution.Action.TrimEnd('.', ';', ' ');
        return solution.Due is { } due && !action.Contains(due.Wording, StringComparison.OrdinalIgnoreCase)
            ? $"{action}; hoàn thành {due.Wording}"
            : action;
    }
}
