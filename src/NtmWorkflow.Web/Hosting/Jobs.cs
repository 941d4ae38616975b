using Hangfire;
using Hangfire.PostgreSql;
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
        builder.Services.AddHangfireServer(server => server.WorkerCount = Math.Max(2, Environment.ProcessorCount));
    }

    public static void MapJobs(this WebApplication app) =>
        app.MapHangfireDashboardWithAuthorizationPolicy(SignIn.AdministratorsOnly, "/hangfire", new DashboardOptions
        {
            DashboardTitle = "Công việc nền",
            DisplayStorageConnectionString = false,
        });
}
