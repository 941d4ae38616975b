using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Coordination;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Coordination.Clocks;
using NtmWorkflow.Coordination.Criteria;
using NtmWorkflow.Coordination.Deadlines;
using NtmWorkflow.Coordination.Mail;
using NtmWorkflow.Coordination.Outbox;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Calendar;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Tests.Storage;

namespace NtmWorkflow.Tests.Year;

/// <summary>A running coordination office on a real database, with the sample plan, real templates and a clock that the test sets.</summary>
public sealed class CoordinationOffice : IAsyncDisposable
{
    public static readonly Actor Coordinator = new("Điều phối", [Roles.Coordination]);
    public static readonly Actor Leader = new("Lãnh đạo", [Roles.Leader]);
    public static readonly Actor Clerk = new("Văn thư", [Roles.Clerk]);

    private readonly FreshDatabase _database;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ntm-office-");
    private ServiceProvider _services;

    private readonly Func<string, MailRoute> _mail;

    private readonly Func<StorageChoice, StorageChoice> _wire;

    private CoordinationOffice(FreshDatabase database, Func<string, MailRoute> mail, Func<StorageChoice, StorageChoice> wire)
    {
        (_database, _mail, _wire) = (database, mail, wire);
        _services = Build();
    }

    public static Plan Sample { get; } = ReadSample();

    public SetClock Clock { get; } = new(VietnamTime.At(new DateOnly(2021, 3, 5), new TimeOnly(8, 0)));

    public string MailFolder => Path.Combine(_folder.FullName, "mail");

    public static Actor OfOffice(string code) => new($"Cán bộ {code}", [Roles.Office], code);

    public static Actor OfCommune(string code) => new($"Cán bộ xã {code}", [Roles.Commune], null, code);

    /// <param name="mail">Where mail goes, given the folder of .eml files; into the folder when nothing is said.</param>
    /// <param name="wire">How the office reaches its database, when not straight.</param>
    public static async Task<CoordinationOffice> OpenAsync(
        StorageProvider provider, Func<string, MailRoute>? mail = null, Func<StorageChoice, StorageChoice>? wire = null)
    {
        var office = new CoordinationOffice(
            await FreshDatabase.CreateAsync(provider), mail ?? (folder => new("ntm@vanquan.example", folder)), wire ?? (choice => choice));
        await office._services.LoadDefinitionsAsync();
        return office;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A new server on the same database: whatever the old one had only in memory is gone.</summary>
    /// <param name="load">How it loads its definitions; as the program brings them when nothing is said.</param>
    public async Task RestartAsync(Func<CoordinationOffice, Task>? load = null)
    {
        await _services.DisposeAsync();
        _services = Build();
        await (load?.Invoke(this) ?? _services.LoadDefinitionsAsync());
    }

    public async Task StartAsync(Plan? plan = null) => Done(await Get<Preparing>().StartAsync(plan ?? Sample, Coordinator));

    /// <summary>Everything that time and the outbox bring at a day and hour.</summary>
    public async Task AtAsync(string day, int hour = 9)
    {
        Clock.Set(VietnamTime.At(DateOnly.Parse(day, null), new TimeOnly(hour, 0)));
        await Get<Sweeping>().SweepAsync();
        await Get<OutboxWork>().DoDueAsync();
    }

    public async Task<List<T>> AllAsync<T>() where T : class
    {
        await using var db = _database.Open();
        return await db.Set<T>().AsNoTracking().ToListAsync();
    }

    public NtmDb Open() => _database.Open();

    public StorageChoice Storage => _database.Choice;

    public async Task<IReadOnlyList<WorkItemRow>> ItemsAsync(string task, string? commune = null) =>
        [.. (await AllAsync<WorkItemRow>())
            .Where(w => w.State == WorkItemState.Open && w.Task == task && (commune is null || w.CommuneCode == commune)).OrderBy(w => w.Id)];

    /// <summary>The first open item of a task; when there is none yet, what the outbox brings first.</summary>
    public async Task<string> ItemAsync(string task, string? commune = null)
    {
        if ((await ItemsAsync(task, commune)).Count == 0)
            await Get<OutboxWork>().DoDueAsync();
        return (await ItemsAsync(task, commune))[0].Id;
    }

    public static void Done(StepOutcome outcome) => Assert.Null(outcome.Refusal);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private ServiceProvider Build() => new ServiceCollection()
        .AddLogging()
        .AddSingleton<TimeProvider>(Clock)
        .AddStorage(_wire(_database.Choice))
        .AddSingleton(_mail(MailFolder))
        .AddCoordination(ProgramFolder.Own, Engines.Named(Environment.GetEnvironmentVariable("Lifecycle__Engine")))
        .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

    private static Plan ReadSample() => PlanReader.Read(
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", "van-quan-2021.json")), Catalogue.Load()).Plan!;
}
