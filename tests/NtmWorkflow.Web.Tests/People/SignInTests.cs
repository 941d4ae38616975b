using System.Net;
using Microsoft.Playwright;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Web.Tests.Hosting;

namespace NtmWorkflow.Web.Tests.People;

[Collection(SharedServer.Name)]
public class SignInTests(WebServer server, Browser browser)
{
    [Theory]
    [InlineData(Roles.Coordination, "Văn phòng Điều phối")]
    [InlineData(Roles.Clerk, "Văn thư")]
    [InlineData(Roles.Administrator, "Quản trị")]
    public async Task A_person_signs_in_and_sees_their_name_and_role(string role, string displayName)
    {
        var page = await browser.SignInAsync(server, role);
        var header = page.GetByRole(AriaRole.Banner);

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Việc của tôi");
        await Assertions.Expect(header).ToContainTextAsync(displayName);
        await Assertions.Expect(header).ToContainTextAsync(SampleAccounts.All.Single(a => a.Role == role).FullName);
    }

    [Fact]
    public async Task A_wrong_password_is_told_apart_from_nothing_and_says_what_to_do()
    {
        var page = await TryAsync("dieuphoi@mau.example", "khong-phai-mat-khau");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Thư điện tử hoặc mật khẩu không đúng.");

        var stranger = await TryAsync("nguoila@mau.example", "khong-phai-mat-khau");
        await Assertions.Expect(stranger.GetByRole(AriaRole.Alert)).ToContainTextAsync("Thư điện tử hoặc mật khẩu không đúng.");
    }

    [Fact]
    public async Task An_empty_form_names_both_fields_and_leads_to_them()
    {
        var page = await TryAsync("", "");
        var problems = page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link);

        await Assertions.Expect(problems).ToHaveTextAsync(["Hãy nhập địa chỉ thư điện tử.", "Hãy nhập mật khẩu."]);
        await problems.Last.ClickAsync();
        await Assertions.Expect(page.GetByLabel("Mật khẩu")).ToBeFocusedAsync();
        Assert.Equal("", await Browser.BarriersAsync(page));
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_must_wait()
    {
        // An account that no other test on this server needs: it stays locked.
        const string email = "xa.binh-phuc@mau.example";
        IPage page = null!;
        for (var attempt = 1; attempt <= 5; attempt++)
            page = await TryAsync(email, "khong-phai-mat-khau");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("tạm khóa 15 phút");

        page = await TryAsync(email, SampleAccounts.Password);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("tạm khóa 15 phút");
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        var page = await browser.SignInAsync(server, Roles.Leader);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Đã đăng xuất.");

        await page.GotoAsync("/");
        await Assertions.Expect(page).ToHaveTitleAsync("Đăng nhập – NtmWorkflow");
    }

    [Fact]
    public async Task A_copied_session_ends_when_its_person_signs_out()
    {
        var page = await browser.SignInAsync(server, Roles.Leader);
        using var thief = server.Client();
        thief.DefaultRequestHeaders.Add("Cookie", string.Join("; ", (await page.Context.CookiesAsync()).Select(c => $"{c.Name}={c.Value}")));
        using (var before = await thief.GetAsync(new Uri("/plans", UriKind.Relative)))
            Assert.Equal(HttpStatusCode.OK, before.StatusCode);

        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Đã đăng xuất.");

        using var after = await thief.GetAsync(new Uri("/plans", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
        Assert.Equal("/sign-in", after.Headers.Location!.AbsolutePath);
    }

    [Fact]
    public async Task Too_many_tries_from_one_address_must_wait_but_the_page_can_still_be_read()
    {
        await using var strict = new StrictServer();
        await strict.Server.StartAsync();
        using var client = strict.Server.Client();
        var statuses = new List<HttpStatusCode>();
        for (var attempt = 1; attempt <= 31; attempt++)
        {
            using var form = new FormUrlEncodedContent([new("Email", $"xa{attempt}@mau.example"), new("Password", "khong-phai-mat-khau")]);
            using var answer = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
            statuses.Add(answer.StatusCode);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
                Assert.Contains("Quá nhiều lần thử", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.All(statuses.Take(30), status => Assert.Equal(HttpStatusCode.BadRequest, status));
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[30]);
        using var read = await client.GetAsync(new Uri("/sign-in", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    [Fact]
    public async Task After_signing_in_a_person_is_where_they_wanted_to_go_but_never_on_another_site()
    {
        var page = await TryAsync("vanthu@mau.example", SampleAccounts.Password, "/sign-in?returnUrl=%2Fsign-out");
        await Assertions.Expect(page).ToHaveTitleAsync("Đăng xuất – NtmWorkflow");

        page = await TryAsync("vanthu@mau.example", SampleAccounts.Password, "/sign-in?returnUrl=https%3A%2F%2Fexample.com");
        await Assertions.Expect(page).ToHaveTitleAsync("Việc của tôi – NtmWorkflow");
    }

    private async Task<IPage> TryAsync(string email, string password, string address = "/sign-in")
    {
        var page = await browser.OpenAsync(server);
        await page.GotoAsync(address);
        await page.GetByLabel("Thư điện tử").FillAsync(email);
        await page.GetByLabel("Mật khẩu").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        return page;
    }

    /// <summary>A server with the limit that an office has.</summary>
    private sealed class StrictServer : IAsyncDisposable
    {
        public StrictServer() => Server.Settings.Remove("SignIn__MostTriesPerMinute");

        public WebServer Server { get; } = new();

        public async ValueTask DisposeAsync() => await ((IAsyncLifetime)Server).DisposeAsync();
    }
}
