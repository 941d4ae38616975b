using Hangfire;
using Hangfire.PostgreSql;
using NtmWorkflow.Coordination.Deadlines;
using NtmWorkflow.Coordination.Outbox;
using NtmWorkflow.Coordination.Storage;

namespace NtmWorkflow.Web.Hosting;

internal static class Jobs
{
    /// <summary>Recurring jobs are due by the clock of Vietnam, wherever the server stands.</summary>
    public static RecurringJobOptions InVietnam { get; } = new() { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh") };

    public static void AddJobs(this WebApplicationBuilder builder, StorageChoice storage)
    {
        builder.Services.AddHangfire(hangfire =>
        {
            hangfire.SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
                .UseSimpleAssemblyNameTypeSerializer()
                .UseRecommendedSerializerSettings();
            if (storage.Provider == StorageProvider.Postgres)
                hangfire.UsePostgreSqlStorage(
                    postgres => postgres.UseNpgsqlConnection(storage.ConnectionString),
                    // A long job stays with its worker; one whose worker was killed is soon taken up by another.
                    new PostgreSqlStorageOptions { UseSlidingInvisibilityTimeout = true, InvisibilityTimeout = TimeSpan.FromMinutes(1) });
            else
                hangfire.UseInMemoryStorage();
        });
        builder.Services.AddHangfireServer(server =>
        {
            server.WorkerCount = Math.Max(2, Environment.ProcessorCount);
            server.SchedulePollingInterval = TimeSpan.FromSeconds(5);
        });
    }

    /// <summary>
    /// The outbox and time itself are swept at short intervals: what is due is in our own tables, so that nothing hangs on the job
    /// queue. A commit also enqueues its work at once, which only saves the wait.
    /// </summary>
    public static void ScheduleJobs(this WebApplication app)
    {
        var recurring = app.Services.GetRequiredService<IRecurringJobManager>();
        recurring.AddOrUpdate<DeadlineSweep>("deadlines", job => job.RunAsync(), "*/30 * * * * *", InVietnam);
        recurring.AddOrUpdate<OutboxSweep>("outbox", job => job.RunAsync(), "*/15 * * * * *", InVietnam);
        var jobs = app.Services.GetRequiredService<IBackgroundJobClient>();
        app.Services.GetRequiredService<OutboxSignal>().Raised += asked => jobs.Enqueue<OutboxSweep>(job => job.RunAsync());
    }

    public static void MapJobs(this WebApplication app) =>
        app.MapHangfireDashboardWithAuthorizationPolicy(SignIn.AdministratorsOnly, "/hangfire", new DashboardOptions
        {
            DashboardTitle = "Công việc nền",
            DisplayStorageConnectionString = false,
        });
}

/// <summary>Job: what time brings.</summary>
public sealed class DeadlineSweep(Sweeping sweeping)
{
    [DisableConcurrentExecution(60)]
    public Task RunAsync() => sweeping.SweepAsync();
}

/// <summary>Job: the outbox.</summary>
public sealed class OutboxSweep(OutboxWork outbox)
{
    [DisableConcurrentExecution(60)]
    public Task RunAsync() => outbox.DoDueAsync();
}
