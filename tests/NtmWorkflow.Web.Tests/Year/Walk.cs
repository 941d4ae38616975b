using Microsoft.Playwright;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Web.Tests.Hosting;

namespace NtmWorkflow.Web.Tests.Year;

/// <summary>People at their computers, and a server that is killed between their steps.</summary>
public sealed class Walk : IAsyncDisposable
{
    public const string Coordination = "dieuphoi@mau.example";
    public const string Leader = "lanhdao@mau.example";
    public const string Clerk = "vanthu@mau.example";

    /// <summary>A month put forward makes and sends all its letters before the page answers.</summary>
    private const float MonthOfLetters = 300_000;

    private readonly WebServer _server = new();
    private readonly Browser _browser = new();
    private readonly Dictionary<string, IPage> _pages = [];
    private readonly HashSet<string> _seen = [];

    public Uri Address => _server.Address;

    public string MailFolder => Path.Combine(_server.Folder, "data", "mail");

    public Task StartAsync() => Task.WhenAll(_server.StartAsync(), _browser.InitializeAsync());

    /// <summary>Ends the server at once and starts it again on the same data: everybody stays signed in.</summary>
    public Task RestartAsync()
    {
        _server.Kill();
        return _server.StartAsync();
    }

    public static string Office(string code) => $"coquan.{code}@mau.example";

    public static string Commune(string code) => $"xa.{code}@mau.example";

    /// <summary>The page of a person, who signs in the first time.</summary>
    public async Task<IPage> AsAsync(string email) =>
        _pages.TryGetValue(email, out var page) ? page : _pages[email] = await _browser.SignInWithAsync(_server, email);

    /// <summary>Opens a piece of work from the person's own list.</summary>
    public async Task<IPage> OpenAsync(string email, string work)
    {
        var page = await AsAsync(email);
        await page.GotoAsync("/");
        await LookAsync(page, "viec-cua-toi");
        var link = page.GetByRole(AriaRole.Link, new() { Name = work, Exact = true });
        // What a job has to do first comes within seconds: a person looks again.
        for (var looks = 0; looks < 90 && await link.CountAsync() == 0; looks++)
        {
            await Task.Delay(1000);
            await page.ReloadAsync();
        }
        await link.ClickAsync();
        await LookAsync(page, page.Url.Split('?')[0].Split('/')[^1]);
        return page;
    }

    /// <summary>Presses a button and expects what the next page says.</summary>
    public static async Task PressAsync(IPage page, string button, string message, float patience = 60_000)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync(new() { Timeout = patience });
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(message, new() { Timeout = patience });
    }

    /// <summary>Presses a button and expects to be told what is wrong.</summary>
    public async Task RefusedAsync(IPage page, string button, string problem)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(problem);
        await LookAsync(page, page.Url.Split('?')[0].Split('/')[^1] + "-sai");
    }

    /// <summary>Puts the clock forward to the morning of a day, which signs nobody out.</summary>
    public async Task ClockAsync(string day)
    {
        var page = await AsAsync(Coordination);
        await page.GotoAsync("/clock");
        await LookAsync(page, "dong-ho");
        await page.GetByLabel("Đến ngày").FillAsync(day);
        await PressAsync(page, "Tới ngày này", $"Hôm nay là ngày {day[8..]}/{day[5..7]}/{day[..4]}.", MonthOfLetters);
        Assert.EndsWith("/clock", page.Url, StringComparison.Ordinal);
    }

    /// <summary>Looks at a page the first time that it is met.</summary>
    public async Task LookAsync(IPage page, string name)
    {
        if (_seen.Add(name))
            await Look.AtAsync(page, name);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await ((IAsyncLifetime)_server).DisposeAsync();
    }
}
