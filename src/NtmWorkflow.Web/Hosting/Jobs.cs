using Hangfire;
using Hangfire.PostgreSql;
using NtmWorkflow.Coordination.Deadlines;
using NtmWorkflow.Coordination.Outbox;
using NtmWorkflow.Coordination.Rehearsals;
using NtmWorkflow.Coordination.Storage;

namespace NtmWorkflow.Web.Hosting;

internal static class Jobs
{
    /// <summary>Recurring jobs are due by the clock of Vietnam, wherever the server stands.</summary>
    public static RecurringJobOptions InVietnam { get; } = new() { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh") };

    public static void AddJobs(this WebApplicationBuilder builder, StorageChoice storage)
    {
        var pace = JobPace.From(builder.Configuration);
        builder.Services.AddSingleton(pace);
        builder.Services.AddHangfire(hangfire =>
        {
            hangfire.SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
                .UseSimpleAssemblyNameTypeSerializer()
                .UseRecommendedSerializerSettings();
            if (storage.Provider == StorageProvider.Postgres)
                hangfire.UsePostgreSqlStorage(
                    postgres => postgres.UseNpgsqlConnection(storage.ConnectionString),
                    // A long job stays with its worker; one whose worker was killed is soon taken up by another, and so is the lock that
                    // the killed one held. Should a sweep outlast its lock, two of them run, which our own rows allow.
                    new PostgreSqlStorageOptions
                    {
                        UseSlidingInvisibilityTimeout = true,
                        InvisibilityTimeout = pace.Lease,
                        DistributedLockTimeout = pace.Lease,
                    });
            else
                hangfire.UseInMemoryStorage();
        });
        builder.Services.AddHangfireServer(server =>
        {
            server.WorkerCount = Math.Max(2, Environment.ProcessorCount);
            server.SchedulePollingInterval = pace.Polling;
        });
    }

    /// <summary>
    /// The outbox and time itself are swept at short intervals: what is due is in our own tables, so that nothing hangs on the job
    /// queue. A commit also enqueues its work at once, which only saves the wait.
    /// </summary>
    public static void ScheduleJobs(this WebApplication app)
    {
        var recurring = app.Services.GetRequiredService<IRecurringJobManager>();
        var every = app.Services.GetRequiredService<JobPace>().Sweep.TotalSeconds;
        recurring.AddOrUpdate<DeadlineSweep>("deadlines", job => job.RunAsync(), $"*/{2 * every} * * * * *", InVietnam);
        recurring.AddOrUpdate<OutboxSweep>("documents", job => job.DocumentsAsync(), $"*/{every} * * * * *", InVietnam);
        recurring.AddOrUpdate<OutboxSweep>("mails", job => job.MailsAsync(), $"*/{every} * * * * *", InVietnam);
        var jobs = app.Services.GetRequiredService<IBackgroundJobClient>();
        app.Services.GetRequiredService<OutboxSignal>().Raised += asked => Hint(jobs, app.Logger);
    }

    /// <summary>The step is saved; a job store that is away must not make it look failed.</summary>
    private static void Hint(IBackgroundJobClient jobs, ILogger log)
    {
        try
        {
            jobs.Enqueue<OutboxSweep>(job => job.DocumentsAsync());
        }
        catch (BackgroundJobClientException e)
        {
            log.LogWarning(e, "The job store did not take the hint; the next sweep finds the work.");
        }
    }

    public static void MapJobs(this WebApplication app) =>
        app.MapHangfireDashboardWithAuthorizationPolicy(SignIn.AdministratorsOnly, "/hangfire", new DashboardOptions
        {
            DashboardTitle = "Công việc nền",
            DisplayStorageConnectionString = false,
        });
}

// While a sweep runs, another need not wait for it: it would find nothing left, and the next one comes soon.

/// <summary>Job: what time brings.</summary>
public sealed class DeadlineSweep(Sweeping sweeping)
{
    [DisableConcurrentExecution(0), AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete, LogEvents = false)]
    public Task RunAsync() => sweeping.SweepAsync();
}

/// <summary>Jobs: the outbox, mails apart from documents, so that a mail server that hangs keeps no document waiting.</summary>
public sealed class OutboxSweep(OutboxWork outbox)
{
    [DisableConcurrentExecution(0), AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete, LogEvents = false)]
    public async Task DocumentsAsync()
    {
        await outbox.DoDueAsync(OutboxKind.Document);
        await outbox.DoDueAsync(OutboxKind.FormCheck);
    }

    [DisableConcurrentExecution(0), AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete, LogEvents = false)]
    public Task MailsAsync() => outbox.DoDueAsync(OutboxKind.Mail);
}

/// <summary>Job: carries a rehearsal through. One at a time: each takes a processor for a minute.</summary>
public sealed class RehearsalJob(Rehearsing rehearsing)
{
    [DisableConcurrentExecution(600), AutomaticRetry(Attempts = 1)]
    public Task RunAsync(string id) => rehearsing.RunAsync(id);
}
