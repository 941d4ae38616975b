using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.Documents;
using NtmWorkflow.Coordination.Outbox;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Lifecycle.Instances;
using NtmWorkflow.Programme.Calendar;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Instances;

/// <summary>Starts and resumes workflows within a step, and turns what the engine asks for into work items, timers and documents.</summary>
public static class Workflow
{
    private static readonly ImmutableDictionary<string, string> NoChanges = ImmutableDictionary<string, string>.Empty;

    public static async Task StartAsync(this PlanCase step, string definitionId, string? commune)
    {
        var definition = step.Around.Definitions.InForce(definitionId) ?? throw new InvalidOperationException($"No workflow {definitionId} is in force.");
        var id = commune is null ? step.Row.Id : $"{step.Row.Id}/{commune}";
        var turn = await step.Around.Engine.StartAsync(definition, id, NoChanges, step.Now);
        var row = new InstanceRow
        {
            Id = id, PlanId = step.Row.Id, CommuneCode = commune, FirstHash = definition.Hash, DefinitionHash = definition.Hash, State = turn.State,
        };
        step.Db.Add(row);
        if (await FollowAsync(step, row, turn) is { } reason)
            throw new InvalidOperationException($"Workflow {definitionId} did not start: {reason}");
    }

    /// <summary>Resumes the instance at a wait; the reason when the engine refuses.</summary>
    public static async Task<string?> ResumeAsync(
        this PlanCase step, string instanceId, string waitId, string outcome, IReadOnlyDictionary<string, string>? changes = null)
    {
        var row = (await step.Db.Set<InstanceRow>().FindAsync(instanceId))!;
        var definition = await step.Around.Definitions.VersionAsync(step.Db, row.DefinitionHash);
        var state = await step.Around.Engine.TakeUpAsync(definition, row.State);
        return await FollowAsync(step, row, await step.Around.Engine.ResumeAsync(definition, state, waitId, outcome, changes ?? NoChanges, step.Now));
    }

    /// <summary>Ends the instance where it stands; the reason when it has ended already.</summary>
    public static async Task<string?> CancelAsync(this PlanCase step, InstanceRow row)
    {
        var definition = await step.Around.Definitions.VersionAsync(step.Db, row.DefinitionHash);
        var state = await step.Around.Engine.TakeUpAsync(definition, row.State);
        return await FollowAsync(step, row, await step.Around.Engine.CancelAsync(definition, state, step.Now));
    }

    private static async Task<string?> FollowAsync(PlanCase step, InstanceRow row, Turn turn)
    {
        if (turn.Step is Refused refused)
            return refused.Reason;
        var advanced = (Advanced)turn.Step;
        row.State = turn.State;
        row.Finished = advanced.Instance.Status == InstanceStatus.Finished;
        step.Db.AddRange(advanced.History.Select(entry => HistoryRow.Of(row.Id, entry)));
        foreach (var effect in advanced.Effects)
            await CarryOutAsync(step, row, effect);
        foreach (var wait in advanced.Closed)
            await WithdrawAsync(step, wait.Id);
        foreach (var wait in advanced.Opened)
            await OpenAsync(step, row, wait, advanced.Effects);
        return null;
    }

    /// <summary>What another branch has made needless: nobody is asked for it, or reminded of it, any more.</summary>
    private static async Task WithdrawAsync(PlanCase step, string waitId)
    {
        foreach (var item in await step.Db.Set<WorkItemRow>().Where(w => w.WaitId == waitId).ToListAsync())
            if (item.State == WorkItemState.Open)
                item.State = WorkItemState.Withdrawn;
        if (await step.Db.Set<TimerRow>().FindAsync(waitId) is { FiredAt: null } timer)
            timer.FiredAt = step.Now;
    }

    private static Task CarryOutAsync(PlanCase step, InstanceRow row, Effect effect) => effect.Type switch
    {
        "Ntm.Document" => Drafting.RequestAsync(step, effect, row.CommuneCode),
        "Ntm.StartPursuits" => StartPursuitsAsync(step, effect.Inputs["definition"]),
        "Ntm.Conclude" => ConcludeAsync(step, row.CommuneCode, effect.Inputs["result"]),
        _ => throw new InvalidOperationException($"No effect {effect.Type} is known here."),
    };

    private static async Task StartPursuitsAsync(PlanCase step, string definitionId)
    {
        foreach (var commune in step.Plan.Communes)
        {
            step.Db.Add(new PursuitRow { PlanId = step.Row.Id, CommuneCode = commune.Code, Month = step.Plan.Dates.FirstReport.ToString() });
            step.Note($"Bắt đầu theo dõi xã {commune.Name}", commune: commune.Code);
            await step.StartAsync(definitionId, commune.Code);
        }
    }

    /// <summary>One commune's result; the plan ends with the last of them, or as a whole when the workflow is no commune's.</summary>
    private static async Task ConcludeAsync(PlanCase step, string? commune, string result)
    {
        if (commune is null)
        {
            step.Row.Stage = PlanStage.Ended;
            step.Note("Kết thúc kế hoạch năm");
            return;
        }
        (await step.PursuitAsync(commune)).Result = result;
        await step.EndWithLastCommuneAsync();
    }

    /// <summary>A plan has ended when each of its communes has its result.</summary>
    public static async Task EndWithLastCommuneAsync(this PlanCase step)
    {
        foreach (var other in step.Plan.Communes)
            if ((await step.PursuitAsync(other.Code)).Result is null)
                return;
        step.Row.Stage = PlanStage.Ended;
        step.Note("Kết thúc kế hoạch: mọi xã đã có kết quả");
    }

    private static async Task OpenAsync(PlanCase step, InstanceRow row, Wait wait, IReadOnlyList<Effect> asked)
    {
        var pursuit = row.CommuneCode is null ? null : await step.PursuitAsync(row.CommuneCode);
        if (wait.Type == "Ntm.WaitUntil")
            step.Db.Add(new TimerRow
            {
                Id = wait.Id, InstanceId = row.Id, PlanId = row.PlanId,
                DueAt = VietnamTime.StartOf((DueDates.Month(wait.Inputs["until"], step.Plan) ?? pursuit!.CurrentMonth).FirstDay),
            });
        else if (wait.Type == "Ntm.CheckForm")
        {
            step.Db.Add(Item(step, row, wait, pursuit, null));
            step.Ask(wait.Id, OutboxKind.FormCheck, FormChecking.Payload(DraftFor(wait, asked)));
        }
        else if (wait.Inputs.ContainsKey("forEach"))
            step.Db.AddRange(step.ResponsibleOffices.Select(o => Item(step, row, wait, pursuit, o.Code)));
        else
            step.Db.Add(Item(step, row, wait, pursuit, null));
    }

    /// <summary>The document that was asked for on the way to its check.</summary>
    private static string DraftFor(Wait wait, IReadOnlyList<Effect> asked) =>
        asked.LastOrDefault(e => e.Type == "Ntm.Document" && e.Inputs["kind"] == wait.Inputs["kind"])?.Id
        ?? throw new InvalidDataException($"The workflow checks the form of a document '{wait.Inputs["kind"]}' that it does not ask for just before.");

    private static string TaskOf(Wait wait) => wait.Inputs.GetValueOrDefault("task", Tasks.CheckForm);

    private static string? PeriodOf(PlanCase step, Wait wait, PursuitRow? pursuit) => TaskOf(wait) switch
    {
        Tasks.MonthlyReport => pursuit!.Month,
        Tasks.Inspect => (DueDates.Month(wait.Inputs.GetValueOrDefault("due"), step.Plan) ?? YearMonth.Of(step.Today)).ToString(),
        _ => null,
    };

    private static WorkItemRow Item(PlanCase step, InstanceRow row, Wait wait, PursuitRow? pursuit, string? office) => new()
    {
        Id = office is null ? wait.Id : $"{wait.Id}/{office}",
        WaitId = wait.Id,
        InstanceId = row.Id,
        PlanId = row.PlanId,
        Task = TaskOf(wait),
        Role = wait.Inputs.GetValueOrDefault("role", Roles.System),
        OfficeCode = office,
        CommuneCode = row.CommuneCode,
        Period = PeriodOf(step, wait, pursuit),
        Document = wait.Inputs.GetValueOrDefault("document"),
        OpenedAt = step.Now,
        DueOn = DueDates.Of(wait.Inputs.GetValueOrDefault("due"), step.Plan, pursuit?.CurrentMonth, step.Today, step.Around.Calendar),
    };
}
