using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Lifecycle.Definitions;
using NtmWorkflow.Lifecycle.Instances;
using NtmWorkflow.Lifecycle.Migrations;
using NtmWorkflow.Programme.Calendar;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Instances;

/// <summary>Moves one instance to another version within a step; open work and timers follow what the new version says of them.</summary>
internal static class MoveStep
{
    /// <returns>The reason when it stays; null when it moved.</returns>
    public static async Task<string?> MoveAsync(
        this PlanCase step, MoveLine line, WorkflowDefinition from, WorkflowDefinition to, ImmutableSortedDictionary<string, string> mapping)
    {
        var row = (await step.Db.Set<InstanceRow>().FindAsync(line.InstanceId))!;
        var result = Moving.Of(from, to, mapping, await Engines.ReadAsync(from, row.State), step.Now);
        if (result is Refused refused)
            return refused.Reason;
        var moved = (Moved)result;
        (row.DefinitionHash, row.State) = (to.Hash, await step.Around.Engine.WriteAsync(to, moved.Instance));
        step.Db.Add(HistoryRow.Of(row.Id, moved.Entry));
        foreach (var (before, after) in moved.Waits)
            await FollowAsync(step, row, before, after);
        step.Note($"Chuyển quy trình «{to.Name}» sang phiên bản mới, tiếp tục ở {line.Lands}", commune: row.CommuneCode, before: from.Hash, after: to.Hash);
        return null;
    }

    private static async Task FollowAsync(PlanCase step, InstanceRow row, Wait before, Wait after)
    {
        var month = row.CommuneCode is null ? (YearMonth?)null : (await step.PursuitAsync(row.CommuneCode)).CurrentMonth;
        if (Changed("until") && await step.Db.Set<TimerRow>().FindAsync(after.Id) is { FiredAt: null } timer)
            timer.DueAt = VietnamTime.StartOf((DueDates.Month(after.Inputs["until"], step.Plan) ?? month!.Value).FirstDay);
        foreach (var item in await step.Db.Set<WorkItemRow>().Where(w => w.WaitId == after.Id && w.State == WorkItemState.Open).ToListAsync())
        {
            item.Role = after.Inputs.GetValueOrDefault("role", item.Role);
            item.Document = after.Inputs.GetValueOrDefault("document");
            if (Changed("due"))
                item.DueOn = DueDates.Of(after.Inputs.GetValueOrDefault("due"), step.Plan, month, step.Today, step.Around.Calendar);
        }

        bool Changed(string input) => before.Inputs.GetValueOrDefault(input) != after.Inputs.GetValueOrDefault(input);
    }
}
