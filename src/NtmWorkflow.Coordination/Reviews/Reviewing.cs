using Microsoft.EntityFrameworkCore;
using System.Text.Json;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Assignments;
using NtmWorkflow.Programme.Months;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reading;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Reviews;

/// <summary>The review (rà soát): each responsible office confirms the findings of its indicators, corrected where they are wrong.</summary>
public sealed class Reviewing(Stepping stepping)
{
    private static readonly Dictionary<string, IReadOnlyList<Finding>> NoCorrections = [];

    /// <summary>Confirms one office's findings with its corrections, by commune.</summary>
    public Task<StepOutcome> ConfirmAsync(string planId, string itemId, IReadOnlyDictionary<string, IReadOnlyList<Finding>> corrections, Actor actor) =>
        stepping.TakeAsync(planId, actor, async step =>
        {
            var (item, refusal) = await step.OpenItemAsync(itemId, Tasks.Review);
            return refusal ?? Correct(step, item!, corrections) ?? await step.CompleteAsync(item!, "Done", Said(step, item!, corrections));
        });

    /// <summary>Keeps an office's corrections of a part of its findings; it confirms when it has been through all of them.</summary>
    public Task<StepOutcome> CorrectAsync(string planId, string itemId, IReadOnlyDictionary<string, IReadOnlyList<Finding>> corrections, Actor actor) =>
        stepping.TakeAsync(planId, actor, async step =>
        {
            var (item, refusal) = await step.OpenItemAsync(itemId, Tasks.Review);
            return refusal ?? Correct(step, item!, corrections);
        });

    /// <summary>The coordination office confirms for every office that has not yet, on their behalf.</summary>
    public Task<StepOutcome> ConfirmAllAsync(string planId, Actor actor) =>
        stepping.TakeAsync(planId, actor, async step =>
        {
            if (!actor.Has(Roles.Coordination))
                return "Chỉ Văn phòng Điều phối được xác nhận thay các cơ quan.";
            var open = await step.Db.Set<WorkItemRow>()
                .Where(w => w.PlanId == planId && w.Task == Tasks.Review && w.State == WorkItemState.Open).OrderBy(w => w.Id).ToListAsync();
            if (open.Count == 0)
                return "Mọi cơ quan đã xác nhận hiện trạng.";
            // What somebody has taken is theirs to confirm.
            var free = open.Where(w => w.HolderId is null).ToList();
            if (free.Count == 0)
                return $"Việc còn lại đã có người nhận: {Wording.List([.. open.Select(w => $"{w.HolderName} ({step.Office(w.OfficeCode)!.Name})")])}. Hãy để những người này xác nhận.";
            foreach (var item in free)
                if (await step.CompleteAsync(item, "Done", Said(step, item, NoCorrections)) is { } refusal)
                    return refusal;
            return null;
        });

    private static string? Correct(PlanCase step, WorkItemRow item, IReadOnlyDictionary<string, IReadOnlyList<Finding>> corrections)
    {
        var own = Responsibility.IndicatorsOf(step.Plan, step.Set, item.OfficeCode!).Select(i => i.Code).ToHashSet();
        foreach (var (commune, findings) in corrections)
        {
            var problem = findings.SelectMany(f => FindingCheck.Problems(f.Indicator, f, step.Set)).FirstOrDefault();
            if (problem is not null)
                return $"Chỉ tiêu {problem.Path.Split('.', '[')[0]}: {problem.What}. {problem.Mend}.";
            if (findings.FirstOrDefault(f => !own.Contains(f.Indicator)) is { } foreign)
                return $"Chỉ tiêu {foreign.Indicator} không do cơ quan này phụ trách.";
            if (step.Plan.Communes.All(c => c.Code != commune))
                return $"Kế hoạch không có xã '{commune}'.";
        }
        foreach (var (commune, findings) in corrections.Where(c => c.Value.Count > 0))
            NoteCorrection(step, item, step.Commune(commune), findings);
        step.Change(step.Plan with { Communes = [.. step.Plan.Communes.Select(c => Corrected(c, corrections.GetValueOrDefault(c.Code)))] });
        return null;
    }

    private static void NoteCorrection(PlanCase step, WorkItemRow item, Commune commune, IReadOnlyList<Finding> findings)
    {
        var office = step.Office(item.OfficeCode)!.Name;
        var before = commune.Findings.Where(f => findings.Any(c => c.Indicator == f.Indicator));
        step.Note($"{office} sửa {findings.Count} chỉ tiêu của xã {commune.Name} khi rà soát hiện trạng", commune: commune.Code,
            onBehalfOf: step.Actor.Owns(item) ? null : office, before: Json(before), after: Json(findings));
    }

    private static string Json(IEnumerable<Finding> findings) => JsonSerializer.Serialize(findings, InputJson.Options);

    private static Commune Corrected(Commune commune, IReadOnlyList<Finding>? corrections) => corrections is null or []
        ? commune
        : commune with { Findings = commune.Findings.With(corrections) };

    private static string Said(PlanCase step, WorkItemRow item, IReadOnlyDictionary<string, IReadOnlyList<Finding>> corrections)
    {
        var count = corrections.Values.Sum(c => c.Count);
        return $"{step.Office(item.OfficeCode)!.Name} xác nhận hiện trạng{(count == 0 ? "" : $", sửa {count} chỉ tiêu")}";
    }
}
