using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NtmWorkflow.Coordination.Incidents;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Lifecycle.Definitions;
using NtmWorkflow.Lifecycle.Instances;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reading;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Rehearsals;

/// <summary>A rehearsal with what is different from the one before it.</summary>
public sealed record RehearsalView(RehearsalRow Row, Plan Plan, IReadOnlyList<RehearsedEvent> Events, IReadOnlyList<RehearsedEvent> Added, IReadOnlyList<RehearsedEvent> Gone);

/// <summary>The coordination office rehearses the year of a plan (diễn tập) before it starts: every date, mail, document and person of it.</summary>
public sealed class Rehearsing(IServiceScopeFactory scopes, ProgramFolder program, Definitions definitions, IReadOnlyDictionary<string, CriteriaSet> sets, IEngine engine, TimeProvider clock, ILogger<Rehearsing> log)
{
    /// <summary>Older ones make room.</summary>
    private const int MostKept = 20;

    /// <param name="id">A new id, from whoever asks.</param>
    /// <param name="rules">What is to be other than it is now; nothing when not said.</param>
    public async Task<StepOutcome> AskAsync(string id, Plan plan, string? formerId, Actor actor, OtherRules? rules = null)
    {
        if (!actor.Has(Roles.Coordination))
            return new("Chỉ Văn phòng Điều phối được diễn tập.");
        if (plan.Communes.Count == 0)
            return new("Hãy chọn ít nhất một xã để diễn tập.");
        if (Obstacles.Of(plan, sets[plan.CriteriaSet]) is { Count: > 0 } obstacles)
            return new($"Chưa diễn tập được: {string.Join("; ", obstacles.Select(o => o.What))}. {obstacles[0].Mend}.");
        if (rules?.WhyNot(definitions) is { } unusable)
            return new(unusable);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NtmDb>();
        db.Add(new RehearsalRow
        {
            Id = id, Title = Wording.Cut(plan.Title, 400), Content = JsonSerializer.Serialize(plan, InputJson.Options), FormerId = formerId,
            AskedBy = actor.Name, AskedAt = clock.GetUtcNow(), Definition = rules?.Definition, Holidays = rules?.Holidays,
        });
        var old = await db.Set<RehearsalRow>().OrderByDescending(r => r.AskedAt).Skip(MostKept - 1).Select(r => r.Id).ToListAsync();
        await db.SaveChangesAsync();
        await db.Set<RehearsalRow>().Where(r => old.Contains(r.Id)).ExecuteDeleteAsync();
        return StepOutcome.Done;
    }

    /// <summary>Carries it through, in a store of its own; safe to run again.</summary>
    public async Task RunAsync(string id)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NtmDb>();
        if (await db.Set<RehearsalRow>().FindAsync(id) is not { DoneAt: null } row)
            return;
        var folder = Directory.CreateTempSubdirectory("ntm-rehearsed-");
        try
        {
            var rules = await RulesAsync(db, row.Rules, folder.CreateSubdirectory("rules").FullName);
            await using var rehearsal = new Rehearsal(rules, folder.CreateSubdirectory("year").FullName, engine: engine);
            row.Events = JsonSerializer.Serialize((await rehearsal.RunAsync(row.Read())).Events, InputJson.Options);
        }
        catch (Exception e) when (e is RehearsalStoppedException or IOException or DbUpdateException or InvalidOperationException)
        {
            log.LogWarning(e, "Rehearsal {Id} stopped.", id);
            row.Problem = Wording.Cut(Cause.Of(e), 2000);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
        row.DoneAt = clock.GetUtcNow();
        await db.SaveChangesAsync();
    }

    /// <summary>The definitions in force, whatever state their files are in, and the holidays; but for what is to be other.</summary>
    private async Task<ProgramFolder> RulesAsync(NtmDb db, OtherRules rules, string folder)
    {
        foreach (var definition in definitions.All)
            await File.WriteAllTextAsync(Path.Combine(folder, $"{definition.DefinitionId}.json"), (await db.Set<DefinitionRow>().FindAsync(definition.Hash))!.Json);
        if (rules.Definition is { } other)
            await File.WriteAllTextAsync(Path.Combine(folder, $"{DefinitionReader.ReadAgain(Encoding.UTF8.GetBytes(other)).DefinitionId}.json"), other);
        if (rules.Holidays is null)
            return program with { Workflows = folder };
        var holidays = Directory.CreateDirectory(Path.Combine(folder, "calendar")).FullName + "/holidays.json";
        await File.WriteAllTextAsync(holidays, rules.Holidays);
        return program with { Workflows = folder, Holidays = holidays };
    }

    public async Task<IReadOnlyList<RehearsalRow>> ListAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NtmDb>().Set<RehearsalRow>().AsNoTracking().OrderByDescending(r => r.AskedAt)
            .Select(r => new RehearsalRow { Id = r.Id, Title = r.Title, Content = "", FormerId = r.FormerId, AskedBy = r.AskedBy, AskedAt = r.AskedAt, DoneAt = r.DoneAt, Problem = r.Problem })
            .ToListAsync();
    }

    /// <summary>Null when there is no such rehearsal.</summary>
    public async Task<RehearsalView?> OpenAsync(string id)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NtmDb>();
        if (await db.Set<RehearsalRow>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id) is not { } row)
            return null;
        var former = row.FormerId is null ? null : await db.Set<RehearsalRow>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == row.FormerId);
        var events = row.ReadEvents();
        return former?.Events is null || row.Events is null
            ? new(row, row.Read(), events, [], [])
            : new(row, row.Read(), events, Beyond(events, former.ReadEvents()), Beyond(former.ReadEvents(), events));
    }

    /// <summary>The events of the one that the other does not have, as often as it lacks them.</summary>
    private static IReadOnlyList<RehearsedEvent> Beyond(IReadOnlyList<RehearsedEvent> one, IReadOnlyList<RehearsedEvent> other)
    {
        var left = other.GroupBy(e => e).ToDictionary(g => g.Key, g => g.Count());
        return [.. one.Where(e => (left[e] = left.GetValueOrDefault(e) - 1) < 0)];
    }
}
