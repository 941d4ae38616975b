using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Lifecycle.Definitions;
using NtmWorkflow.Lifecycle.Drawing;
using NtmWorkflow.Lifecycle.Instances;

namespace NtmWorkflow.Coordination.Instances;

/// <summary>A step that an instance has behind it.</summary>
/// <param name="Outcome">In words; null where there is only one.</param>
public sealed record PassedStep(DateTimeOffset At, string Step, string? Outcome);

/// <summary>Where an instance stands in its workflow: on the version that it runs on, what it waits for, what it has passed (newest first).</summary>
public sealed record Position(WorkflowDefinition Definition, bool IsFinished, IReadOnlyList<string> Waiting, IReadOnlyList<PassedStep> Passed, Standing Standing);

/// <summary>Looks up where a plan, or one commune of it, stands in its workflow.</summary>
public sealed class PositionDesk(NtmDb db, Definitions definitions)
{
    /// <param name="commune">Null for the plan's own workflow.</param>
    /// <returns>Null when it has not begun.</returns>
    public async Task<Position?> OfAsync(string planId, string? commune)
    {
        var row = await db.Set<InstanceRow>().AsNoTracking().FirstOrDefaultAsync(i => i.PlanId == planId && i.CommuneCode == commune);
        if (row is null)
            return null;
        var definition = await definitions.VersionAsync(db, row.DefinitionHash);
        var history = await db.Set<HistoryRow>().AsNoTracking()
            .Where(h => h.InstanceId == row.Id && h.Event == HistoryEvent.Completed).OrderByDescending(h => h.Sequence).ToListAsync();
        var here = (await Engines.ReadAsync(definition, row.State)).Waits.Select(wait => wait.ActivityId).ToImmutableHashSet();
        return new(definition, row.Finished, [.. here.Select(id => definition.Activities[id].DisplayText)],
            [.. history.Where(h => definition.Activities.ContainsKey(h.ActivityId)).Select(h => StepOf(definition.Activities[h.ActivityId], h))],
            new(here, [.. history.Select(h => h.ActivityId)]));
    }

    private static PassedStep StepOf(Activity activity, HistoryRow entry) =>
        new(entry.At, activity.DisplayText, activity.Ports.Length > 1 && entry.Outcome is { } outcome ? DrawingWords.All.Outcome(outcome) : null);
}
