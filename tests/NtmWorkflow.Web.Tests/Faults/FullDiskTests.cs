using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Web.Tests.Hosting;
using NtmWorkflow.Web.Tests.Plans;

namespace NtmWorkflow.Web.Tests.Faults;

/// <summary>The disk of the server is full: what cannot be written is told, and nothing of it stays half-done.</summary>
public sealed class FullDiskTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private const int MostPlans = 40;

    private readonly WebServer server = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => ((IAsyncLifetime)server).DisposeAsync();

    [Fact]
    public async Task A_plan_that_no_longer_fits_is_not_started_at_all_and_starts_when_there_is_room_again()
    {
        await server.StartAsync();
        server.Kill();
        server.LargestFile = KibibytesOf(server) + 100;
        await server.StartAsync();
        var page = await browser.SignInAsync(server, Roles.Coordination);
        var refused = await StartUntilFullAsync(page);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Kho dữ liệu không trả lời");
        await Look.AtAsync(page, "kho-day");

        server.Kill();
        server.LargestFile = null;
        await server.StartAsync();
        page = await browser.SignInAsync(server, Roles.Coordination);
        Assert.Equal(404, (await page.GotoAsync($"/plans/{refused}"))!.Status);
        await StartAsync(page, refused);
        await page.WaitForURLAsync($"**/plans/{refused}");
        server.Kill();
        Assert.Equal("ok", Ask(server, "PRAGMA integrity_check"));
        Assert.Equal("0", Ask(server, "SELECT count(*) FROM Instances i WHERE NOT EXISTS (SELECT 1 FROM WorkItems w WHERE w.InstanceId = i.Id)"));
    }

    /// <returns>The code of the plan that no longer fitted.</returns>
    private static async Task<string> StartUntilFullAsync(IPage page)
    {
        for (var number = 1; number <= MostPlans; number++)
        {
            await StartAsync(page, $"ke-hoach-{number}");
            if (!page.Url.EndsWith($"/plans/ke-hoach-{number}", StringComparison.Ordinal))
                return $"ke-hoach-{number}";
        }
        throw new InvalidOperationException($"{MostPlans} plans, and the disk is not full.");
    }

    private static async Task StartAsync(IPage page, string code)
    {
        await StartedPlan.UploadAsync(page, SampleInput.OfOneCommune(code));
        await page.GetByRole(AriaRole.Button, new() { Name = "Khởi tạo", Exact = true }).ClickAsync();
    }

    /// <summary>The database with what waits beside it to be written into it.</summary>
    private static int KibibytesOf(WebServer server) =>
        (int)(Directory.GetFiles(Path.GetDirectoryName(Database(server))!, "ntm.db*").Sum(file => new FileInfo(file).Length) / 1024);

    private static string Database(WebServer server) => Path.Combine(server.Folder, "data", "ntm.db");

    private static string? Ask(WebServer server, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database(server)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The questions are this test's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar()?.ToString();
    }
}
