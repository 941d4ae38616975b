using Microsoft.Playwright;
using Npgsql;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Tests.Storage;
using NtmWorkflow.Web.Tests.Plans;

namespace NtmWorkflow.Web.Tests.Hosting;

public class PostgresTests
{
    [Fact]
    public async Task Two_servers_share_one_PostgreSQL_and_what_a_killed_one_leaves_the_other_does()
    {
        var cluster = await PostgresCluster.StartAsync();
        await cluster.RunAsync("CREATE DATABASE shared");
        await using var first = new Shared(cluster.ConnectionString("shared"));
        await using var second = new Shared(cluster.ConnectionString("shared"));
        await first.Server.StartAsync();
        await second.Server.StartAsync();
        var browser = new Browser();
        await browser.InitializeAsync();
        try
        {
            var page = await browser.SignInAsync(first.Server, Roles.Coordination);
            await StartedPlan.ReadSampleAsync(page);
            await page.GetByRole(AriaRole.Button, new() { Name = "Khởi tạo", Exact = true }).ClickAsync();

            // Whoever is signed in on one server is signed in on the other.
            var plan = $"/plans/{StartedPlan.Code}";
            await page.GotoAsync(new Uri(second.Server.Address, plan).ToString());
            await page.GetByRole(AriaRole.Button, new() { Name = "Xác nhận thay tất cả" }).ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã xác nhận hiện trạng thay");
            second.Server.Kill();
            await KilledWhileSweepingAsync(cluster);

            await page.GotoAsync(new Uri(first.Server.Address, $"{plan}/documents").ToString());
            var report = page.GetByRole(AriaRole.Link, new() { Name = "Báo cáo rà soát hiện trạng" });
            for (var patience = 0; await report.CountAsync() == 0 && patience < 180; patience++, await Task.Delay(1000))
                await page.ReloadAsync();
            await Assertions.Expect(report).ToHaveCountAsync(1);
        }
        finally
        {
            await browser.DisposeAsync();
        }
    }

    /// <summary>Leaves what a server leaves that is killed in the middle of a sweep: its lock, which nobody gives back.</summary>
    private static async Task KilledWhileSweepingAsync(PostgresCluster cluster)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString("shared"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO hangfire.lock (resource, updatecount, acquired) VALUES ('hangfire:OutboxSweep.DocumentsAsync', 0, now() AT TIME ZONE 'utc')
            ON CONFLICT (resource) DO UPDATE SET acquired = excluded.acquired
            """, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>A server of several on one database.</summary>
    private sealed class Shared : IAsyncDisposable
    {
        public Shared(string connection) =>
            (Server.Settings["Storage__Provider"], Server.Settings["Storage__ConnectionString"]) = ("Postgres", connection);

        public WebServer Server { get; } = new();

        public async ValueTask DisposeAsync() => await ((IAsyncLifetime)Server).DisposeAsync();
    }
}
