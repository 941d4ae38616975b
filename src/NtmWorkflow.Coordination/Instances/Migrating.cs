using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Lifecycle.Definitions;
using NtmWorkflow.Lifecycle.Instances;
using NtmWorkflow.Lifecycle.Migrations;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Instances;

/// <summary>Where one instance stands, and where it lands in the version in force - or why it does not.</summary>
/// <param name="Lands">Null when it cannot move.</param>
public sealed record MoveLine(string InstanceId, string PlanId, string PlanTitle, string? Commune, string Stands, string? Lands, string? Why, bool IsMoved = false);

/// <summary>
/// Takes running instances from a former version of their definition to the one in force (chuyển phiên bản): first told for each where it
/// would land, then all that can, each in a transaction of its own.
/// </summary>
public sealed class Migrating(Stepping stepping, IServiceScopeFactory scopes, Definitions definitions, TimeProvider clock)
{
    /// <summary>Who may move instances.</summary>
    public const string Movers = $"{Roles.Coordination},{Roles.Administrator}";

    /// <summary>So many are moved by one press; the next press takes the next.</summary>
    public const int MostAtOnce = 500;

    /// <summary>What would become of each instance that runs on a former version; nothing is changed.</summary>
    public async Task<IReadOnlyList<MoveLine>> DryRunAsync(string fromHash, ImmutableSortedDictionary<string, string>? mapping = null)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NtmDb>();
        if (await VersionsAsync(db, fromHash) is not var (from, to))
            return [];
        var rows = await db.Set<InstanceRow>().AsNoTracking()
            .Where(i => i.DefinitionHash == fromHash && !i.Finished).OrderBy(i => i.Id)
            .Join(db.Set<PlanRow>(), i => i.PlanId, p => p.Id, (i, p) => new { Instance = i, Plan = p }).ToListAsync();
        var lines = new List<MoveLine>(rows.Count);
        foreach (var row in rows)
            lines.Add(await LineAsync(row.Instance, row.Plan, from, to, mapping ?? Mapping.Propose(from, to)));
        return lines;
    }

    /// <summary>Moves what can be moved; those that cannot keep none of the others waiting.</summary>
    public async Task<IReadOnlyList<MoveLine>> MoveAsync(string fromHash, Actor actor, ImmutableSortedDictionary<string, string>? mapping = null)
    {
        var lines = new List<MoveLine>();
        foreach (var line in await DryRunAsync(fromHash, mapping))
        {
            if (line.Lands is null || lines.Count(l => l.IsMoved) == MostAtOnce)
            {
                lines.Add(line);
                continue;
            }
            var outcome = await stepping.TakeAsync(line.PlanId, actor, step => MoveOneAsync(step, line, fromHash, mapping));
            lines.Add(outcome.IsDone ? line with { IsMoved = true } : line with { Lands = null, Why = outcome.Refusal });
        }
        return lines;
    }

    private async Task<string?> MoveOneAsync(PlanCase step, MoveLine line, string fromHash, ImmutableSortedDictionary<string, string>? mapping)
    {
        if (!step.Actor.Has(Roles.Coordination) && !step.Actor.Has(Roles.Administrator))
            return "Chỉ Văn phòng Điều phối và người quản trị được chuyển phiên bản quy trình.";
        if (await VersionsAsync(step.Db, fromHash) is not var (from, to))
            return "Phiên bản này đang có hiệu lực, không có phiên bản mới hơn để chuyển sang.";
        return await step.MoveAsync(line, from, to, mapping ?? Mapping.Propose(from, to));
    }

    /// <summary>The former version and the one in force; null when that is the same, or there is none.</summary>
    private async Task<(WorkflowDefinition From, WorkflowDefinition To)?> VersionsAsync(NtmDb db, string fromHash) =>
        await definitions.FindAsync(db, fromHash) is { } from && definitions.InForce(from.DefinitionId) is { } to && to.Hash != from.Hash ? (from, to) : null;

    private async Task<MoveLine> LineAsync(InstanceRow row, PlanRow plan, WorkflowDefinition from, WorkflowDefinition to, ImmutableSortedDictionary<string, string> mapping)
    {
        var instance = await Engines.ReadAsync(from, row.State);
        var commune = row.CommuneCode is null ? null : plan.Read().Communes.First(c => c.Code == row.CommuneCode).Name;
        var line = new MoveLine(row.Id, plan.Id, plan.Title, commune, Steps(from, instance), null, null);
        return Moving.Of(from, to, mapping, instance, clock.GetUtcNow()) switch
        {
            Moved moved => line with { Lands = Steps(to, moved.Instance) },
            var refused => line with { Why = ((Refused)refused).Reason },
        };
    }

    private static string Steps(WorkflowDefinition definition, Instance instance) =>
        Wording.List([.. instance.Waits.Select(wait => $"«{definition.Activities[wait.ActivityId].DisplayText}»").Distinct()]);
}
