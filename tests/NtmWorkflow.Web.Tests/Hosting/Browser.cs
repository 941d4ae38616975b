using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NtmWorkflow.Coordination.People;

namespace NtmWorkflow.Web.Tests.Hosting;

/// <summary>The machine's own Chromium, started once for the tests that share it; the build without a screen is far lighter.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    // More than the people of one year's walk. Whoever came before them has gone home, and would only hold memory.
    private const int MostSessions = 30;

    private static readonly string[] Executables = ["chromium-headless-shell", "chromium"];

    private readonly Queue<IBrowserContext> sessions = new();
    private IPlaywright? playwright;
    private IBrowser? chromium;

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(60_000);
        chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable(), Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>A page in a session of its own, as another person at another computer would have.</summary>
    public async Task<IPage> OpenAsync(WebServer server, int width = 1280)
    {
        var context = await chromium!.NewContextAsync(new()
        {
            BaseURL = server.Address.ToString(),
            Locale = "vi-VN",
            TimezoneId = "Asia/Ho_Chi_Minh",
            ViewportSize = new() { Width = width, Height = 800 },
        });
        // Patience costs nothing where all goes well, and a busy machine is no fault of the page.
        context.SetDefaultTimeout(60_000);
        sessions.Enqueue(context);
        if (sessions.Count > MostSessions)
            await sessions.Dequeue().CloseAsync();
        return await context.NewPageAsync();
    }

    /// <summary>A page on which the person with this role has signed in.</summary>
    public Task<IPage> SignInAsync(WebServer server, string role, int width = 1280) =>
        SignInWithAsync(server, SampleAccounts.All.Single(account => account.Role == role).Email, width);

    /// <summary>A page on which the person with this sample account has signed in.</summary>
    public async Task<IPage> SignInWithAsync(WebServer server, string email, int width = 1280)
    {
        var page = await OpenAsync(server, width);
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Thư điện tử").FillAsync(email);
        await page.GetByLabel("Mật khẩu").FillAsync(SampleAccounts.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        return page;
    }

    /// <summary>What axe finds wrong with the page as it stands: nothing, or a rule and the place on each line.</summary>
    public static async Task<string> BarriersAsync(IPage page)
    {
        var found = await page.RunAxe();
        return string.Join('\n', found.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {rule.Help} - {node.Html}")));
    }

    private static string Executable()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Prepend("/usr/bin").ToList();
        return Executables.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("Chromium is not installed: apt-get install chromium-headless-shell.");
    }
}
