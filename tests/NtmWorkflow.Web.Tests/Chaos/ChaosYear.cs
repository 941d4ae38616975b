using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Coordination;
using NtmWorkflow.Coordination.Clocks;
using NtmWorkflow.Coordination.Criteria;
using NtmWorkflow.Coordination.Deadlines;
using NtmWorkflow.Coordination.Mail;
using NtmWorkflow.Coordination.Outbox;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Rehearsals;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Calendar;
using NtmWorkflow.Programme.Plans;

namespace NtmWorkflow.Web.Tests.Chaos;

/// <summary>What was done to the servers in a year.</summary>
internal sealed record Disturbances(int Kills, int Pauses, int Days, int Seed);

/// <summary>
/// The people of a rehearsed year, by the same script, against the store of two real servers. The servers make all documents and mails; what
/// time brings is done by whoever comes first, the servers or the people's own sweep. Each morning and noon waits until nothing is left to do.
/// </summary>
internal sealed class ChaosYear : IAsyncDisposable
{
    private static readonly TimeOnly SweepTime = new(7, 30);
    private static readonly TimeOnly WorkTime = new(9, 0);
    /// <summary>In one morning or noon, so that the kills are spread over the year and the servers come to some work between them.</summary>
    private const int MostStrikes = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly SetClock _clock = new(DateTimeOffset.UnixEpoch);
    private readonly ServiceProvider _people;
    private readonly Victims _servers;

    public ChaosYear(StorageChoice storage)
    {
        _people = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(_clock)
            .AddStorage(storage)
            .AddSingleton(new MailRoute("ntmworkflow@localhost.localdomain", Path.GetTempPath()))
            .AddCoordination(ProgramFolder.Own)
            .AddSingleton<RehearsedPeople>()
            .BuildServiceProvider();
        _servers = new(storage.ConnectionString);
    }

    /// <summary>The plan of 2024: one commune, the advanced standard, three deadlines.</summary>
    public static Plan Plan { get; } = PlanReader.Read(
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", "chi-lang-2024.json")), Catalogue.Load(Path.Combine(AppContext.BaseDirectory, "criteria"))).Plan!;

    public async Task<Disturbances> RunAsync(Plan plan, int kills)
    {
        var people = _people.GetRequiredService<RehearsedPeople>();
        var day = Rehearsal.FirstDay(plan, _people.GetRequiredService<WorkingDays>());
        await _people.MigrateStorageAsync();
        Assert.Empty(await _people.LoadDefinitionsAsync());
        await PutClockAsync(VietnamTime.At(day, WorkTime));
        await people.StartAsync(plan);
        await _servers.StartAsync();
        var days = 0;
        for (; !await EndedAsync(plan.Code); day = day.AddDays(1), days++)
        {
            await PutClockAsync(VietnamTime.At(day, SweepTime));
            await SettledAsync(kills, swept: true);
            await PutClockAsync(VietnamTime.At(day, WorkTime));
            await people.WorkAsync(plan, day);
            await SettledAsync(kills, swept: false);
        }
        await people.EndAsync(plan);
        await SettledAsync(int.MaxValue, swept: false);
        return new(_servers.Kills, _servers.Pauses, days, _servers.Seed);
    }

    /// <summary>Waits until nothing is left to do; while there is, the servers are not safe.</summary>
    private async Task SettledAsync(int kills, bool swept)
    {
        if (swept)
            await _people.GetRequiredService<Sweeping>().SweepAsync();
        var strikes = 0;
        for (var waited = System.Diagnostics.Stopwatch.StartNew(); await IsWorkLeftAsync(); await Task.Delay(100))
        {
            if (++strikes <= MostStrikes)
                await _servers.StrikeAsync(kills);
            Assert.True(waited.Elapsed < Patience, $"The servers do not finish the work of {_clock.GetUtcNow():yyyy-MM-dd}:\n{_servers.Output}");
        }
    }

    private async Task<bool> IsWorkLeftAsync()
    {
        await using var scope = _people.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NtmDb>().Set<OutboxRow>().AnyAsync(o => o.DoneAt == null);
    }

    /// <summary>The servers follow the stored clock; the people look at their own, which stands.</summary>
    private async Task PutClockAsync(DateTimeOffset moment)
    {
        if (moment <= _clock.GetUtcNow())
            return;
        _clock.Set(moment);
        await using var scope = _people.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NtmDb>();
        var row = await db.Set<ClockRow>().SingleOrDefaultAsync();
        if (row is null)
            db.Add(row = new ClockRow { PutTo = moment, PutAt = TimeProvider.System.GetUtcNow() });
        (row.PutTo, row.PutAt) = (moment, TimeProvider.System.GetUtcNow());
        await db.SaveChangesAsync();
    }

    private async Task<bool> EndedAsync(string planId)
    {
        await using var scope = _people.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NtmDb>().Set<PlanRow>().AnyAsync(p => p.Id == planId && p.Stage == PlanStage.Ended);
    }

    public async ValueTask DisposeAsync()
    {
        await _servers.DisposeAsync();
        await _people.DisposeAsync();
    }
}
