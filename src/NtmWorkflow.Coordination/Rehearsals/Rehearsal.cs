using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Coordination.Clocks;
using NtmWorkflow.Coordination.Deadlines;
using NtmWorkflow.Coordination.Mail;
using NtmWorkflow.Coordination.Outbox;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Lifecycle.Instances;
using NtmWorkflow.Programme.Calendar;
using NtmWorkflow.Programme.Plans;

namespace NtmWorkflow.Coordination.Rehearsals;

/// <summary>
/// A whole year on a clock that is set (diễn tập): the same use cases, engine, deadlines and outbox as on the server, with people
/// who act by a fixed script. The same plan gives the same year, byte for byte.
/// </summary>
public sealed class Rehearsal : IAsyncDisposable
{
    private static readonly TimeOnly SweepTime = new(7, 30);
    private static readonly TimeOnly WorkTime = new(9, 0);

    /// <summary>A year that has not ended so long after its last deadline will not end.</summary>
    private const int LongestWait = 150;

    private readonly ServiceProvider _services;
    private readonly SetClock _clock = new(DateTimeOffset.UnixEpoch);
    private readonly DirectoryInfo? _ownFolder;

    /// <param name="outputFolder">Where the year's documents, mails and journal go.</param>
    /// <param name="engine">What runs the workflows; this product's own engine when none is given.</param>
    /// <param name="storage">An empty database; a passing SQLite file when none is given.</param>
    public Rehearsal(ProgramFolder program, string outputFolder, StorageChoice? storage = null, IEngine? engine = null)
    {
        Directory.CreateDirectory(outputFolder);
        _ownFolder = storage is null ? Directory.CreateTempSubdirectory("ntm-rehearsal-") : null;
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(_clock)
            .AddStorage(storage ?? StorageChoice.Sqlite($"Data Source={Path.Combine(_ownFolder!.FullName, "year.db")}"))
            .AddSingleton(new MailRoute("ntmworkflow@localhost.localdomain", Path.Combine(outputFolder, "mail")))
            .AddCoordination(program, engine)
            .AddSingleton<RehearsedPeople>()
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        OutputFolder = outputFolder;
    }

    private string OutputFolder { get; }

    /// <summary>Runs the year and writes its documents, mails and journal.</summary>
    /// <returns>How many documents and mails the year gave, and the last day.</returns>
    public async Task<RehearsedYear> RunAsync(Plan plan)
    {
        var people = _services.GetRequiredService<RehearsedPeople>();
        var day = FirstDay(plan, _services.GetRequiredService<WorkingDays>());
        _clock.Set(VietnamTime.At(day, WorkTime));
        await _services.MigrateStorageAsync();
        if (await _services.LoadDefinitionsAsync() is { Count: > 0 } refused)
            throw new RehearsalStoppedException(string.Join('\n', refused));
        await people.StartAsync(plan);
        var last = (plan.Deadlines?.Submission.Day ?? new(plan.Year, 12, 31)).AddDays(LongestWait);
        for (; day <= last && !await EndedAsync(plan.Code); day = day.AddDays(1))
            await DayAsync(day, people, plan);
        if (await EndedAsync(plan.Code))
            await people.EndAsync(plan);
        await _services.GetRequiredService<OutboxWork>().DoDueAsync();
        return await RehearsedYear.WriteAsync(_services, plan.Code, day, OutputFolder);
    }

    private async Task DayAsync(DateOnly day, RehearsedPeople people, Plan plan)
    {
        var outbox = _services.GetRequiredService<OutboxWork>();
        if (_clock.GetUtcNow() < VietnamTime.At(day, SweepTime))
            _clock.Set(VietnamTime.At(day, SweepTime));
        await _services.GetRequiredService<Sweeping>().SweepAsync();
        await outbox.DoDueAsync();
        if (_clock.GetUtcNow() < VietnamTime.At(day, WorkTime))
            _clock.Set(VietnamTime.At(day, WorkTime));
        await people.WorkAsync(plan, day);
        await outbox.DoDueAsync();
    }

    /// <summary>The first working day after the newest legal basis of the plan's year; without one, the first of February.</summary>
    public static DateOnly FirstDay(Plan plan, WorkingDays calendar)
    {
        var newest = plan.LegalBases.Select(b => b.Date).OfType<DateOnly>().Where(d => d.Year == plan.Year).DefaultIfEmpty(new DateOnly(plan.Year, 1, 31)).Max();
        return calendar.After(newest, 1);
    }

    private async Task<bool> EndedAsync(string planId)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NtmDb>().Set<PlanRow>().AnyAsync(p => p.Id == planId && p.Stage == PlanStage.Ended);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        // Connections are kept open between steps, which saves reading the schema anew for each; now they let go of the file.
        SqliteConnection.ClearAllPools();
        _ownFolder?.Delete(recursive: true);
    }
}
