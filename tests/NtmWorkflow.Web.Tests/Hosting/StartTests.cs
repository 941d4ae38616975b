using System.Net;

namespace NtmWorkflow.Web.Tests.Hosting;

public class StartTests
{
    private const string Https = "https";

    [Fact]
    public async Task Production_without_people_or_configuration_refuses_to_start_and_says_what_to_set()
    {
        await using var run = new Run("Production");
        Assert.Equal(1, await run.Server.StartAndExitAsync());
        Assert.Contains("FirstAdministrator__Email", run.Server.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Production_refuses_a_password_that_is_too_short_for_its_first_administrator()
    {
        await using var run = new Run("Production", ("FirstAdministrator__Email", "quantri@example.com"), ("FirstAdministrator__Password", "ngan"));
        Assert.Equal(1, await run.Server.StartAndExitAsync());
        Assert.Contains("Mật khẩu phải dài ít nhất 12 ký tự.", run.Server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Production_refuses_data_with_sample_accounts()
    {
        await using var run = new Run("Development");
        await run.Server.StartAsync();
        run.Server.Kill();
        run.Server.Settings["ASPNETCORE_ENVIRONMENT"] = "Production";

        Assert.Equal(1, await run.Server.StartAndExitAsync());
        Assert.Contains("tài khoản mẫu", run.Server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Production_starts_with_its_first_administrator_and_no_longer_needs_the_password_afterwards()
    {
        await using var run = new Run("Production",
            ("FirstAdministrator__Email", "quantri@example.com"), ("FirstAdministrator__Password", "mot-mat-khau-dai"));
        await run.Server.StartAsync();
        run.Server.Kill();
        run.Server.Settings.Remove("FirstAdministrator__Password");
        await run.Server.StartAsync();

        using var client = run.Server.Client();
        using var plain = await client.GetAsync(new Uri("/sign-in", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, plain.StatusCode);
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", Https);
        using var secure = await client.GetAsync(new Uri("/sign-in", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, secure.StatusCode);
        Assert.All(secure.Headers.GetValues("Set-Cookie"), cookie =>
        {
            Assert.StartsWith("__Host-ntm-", cookie, StringComparison.Ordinal);
            Assert.Contains("; secure", cookie, StringComparison.Ordinal);
        });
        using var style = await client.GetAsync(new Uri("/site.css", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, style.StatusCode);
    }

    [Fact]
    public async Task A_killed_server_starts_again_on_its_data_and_knows_who_was_signed_in()
    {
        await using var run = new Run("Development");
        await run.Server.StartAsync();
        var browser = new Browser();
        await browser.InitializeAsync();
        try
        {
            var page = await browser.SignInAsync(run.Server, "leader");
            run.Server.Kill();
            await run.Server.StartAsync();

            await page.GotoAsync("/");
            Assert.Equal("Việc của tôi – NtmWorkflow", await page.TitleAsync());
        }
        finally
        {
            await browser.DisposeAsync();
        }
    }

    /// <summary>A server for one test, with these settings.</summary>
    private sealed class Run : IAsyncDisposable
    {
        public Run(string environment, params (string Name, string Value)[] settings)
        {
            Server.Settings["ASPNETCORE_ENVIRONMENT"] = environment;
            foreach (var (name, value) in settings)
                Server.Settings[name] = value;
        }

        public WebServer Server { get; } = new();

        public async ValueTask DisposeAsync() => await ((IAsyncLifetime)Server).DisposeAsync();
    }
}
