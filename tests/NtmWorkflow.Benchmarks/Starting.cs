using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Coordination;
using NtmWorkflow.Coordination.Clocks;
using NtmWorkflow.Coordination.Mail;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Reviews;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Tests.Storage;

namespace NtmWorkflow.Benchmarks;

/// <summary>A plan started for each of many communes, each in its transaction, and the first step of each: how the time grows, and the memory.</summary>
internal static class Starting
{
    /// <summary>The last is every commune of Vietnam.</summary>
    private static readonly int[] Amounts = [10, 100, 1_000, 3_321];

    /// <summary>Each confirms what fifteen offices were asked, and asks for a document.</summary>
    private const int MostSteps = 200;

    private static readonly Actor Coordinator = new("Văn phòng Điều phối", [Roles.Coordination]);

    public static async Task PrintAsync()
    {
        var (pure, stored) = InMemory.Measure();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"in memory: {pure:N0} steps/s; with the state written and read as JSON: {stored:N0} steps/s"));
        await MeasureAsync(StorageProvider.Sqlite, Amounts[0]);
        foreach (var provider in Enum.GetValues<StorageProvider>())
            foreach (var amount in Amounts)
                Console.WriteLine($"{provider,-9}{await MeasureAsync(provider, amount)}");
    }

    private static async Task<string> MeasureAsync(StorageProvider provider, int amount)
    {
        await using var database = await FreshDatabase.CreateAsync(provider);
        var folder = Directory.CreateTempSubdirectory("ntm-benchmark-");
        await using var services = new ServiceCollection().AddLogging()
            .AddSingleton<TimeProvider>(new SetClock(new DateTimeOffset(2021, 3, 5, 8, 0, 0, TimeSpan.FromHours(7))))
            .AddStorage(database.Choice).AddSingleton(new MailRoute("ntm@localhost.localdomain", folder.FullName)).AddCoordination(ProgramFolder.Own).BuildServiceProvider();
        await services.LoadDefinitionsAsync();
        var plan = Of(amount, services.GetRequiredService<NtmWorkflow.Coordination.Samples.SamplePlans>().All.First(s => s.Plan.Code == "van-quan-2021").Plan);
        var start = Stopwatch.GetTimestamp();
        var lines = await services.GetRequiredService<BulkStarting>().StartAsync(plan, Coordinator);
        var starting = Stopwatch.GetElapsedTime(start);
        start = Stopwatch.GetTimestamp();
        var stepped = lines.Take(MostSteps).ToList();
        foreach (var line in stepped)
            await services.GetRequiredService<Reviewing>().ConfirmAllAsync(line.PlanCode, Coordinator);
        var stepping = Stopwatch.GetElapsedTime(start);
        folder.Delete(recursive: true);
        return string.Create(CultureInfo.InvariantCulture,
            $"{lines.Count(l => l.State == StartState.Started),6:N0} communes: start {starting.TotalSeconds,6:N1} s, {starting.TotalMilliseconds / amount,5:N1} ms each; "
            + $"{stepped.Count / stepping.TotalSeconds,5:N0} steps/s; {GC.GetTotalMemory(forceFullCollection: true) >> 20,4} MB held");
    }

    /// <summary>The sample with its first commune as often as is asked for.</summary>
    private static Plan Of(int amount, Plan sample)
    {
        var one = CommuneSelection.Of(sample, [sample.Communes[0].Code]);
        return one with
        {
            Communes = [.. Enumerable.Range(1, amount).Select(number => one.Communes[0] with
            {
                Code = $"xa-{number}", Name = $"Số {number}", Email = $"xa{number}@mau.example",
            })],
            Solutions = [.. one.Solutions.Select(s => s with { Communes = null })],
        };
    }
}
