using System.Net;
using Microsoft.Playwright;
using NtmWorkflow.Coordination.People;

namespace NtmWorkflow.Web.Tests.Hosting;

[Collection(SharedServer.Name)]
public class ProtectionTests(WebServer server, Browser browser)
{
    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/site.css")]
    [InlineData("/khong-co")]
    [InlineData("/health")]
    public async Task Every_answer_forbids_what_pages_do_not_need(string address)
    {
        using var client = server.Client();
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sign-out")]
    [InlineData("/hangfire")]
    [InlineData("/khong-co")]
    public async Task Who_has_not_signed_in_is_sent_to_sign_in(string address)
    {
        using var client = server.Client();
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/sign-in", answer.Headers.Location!.AbsolutePath);
        Assert.Contains(Uri.EscapeDataString(address), answer.Headers.Location.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_tells_of_the_server_and_of_its_database()
    {
        using var client = server.Client();
        Assert.Equal("""{"live":"Healthy","database":"Healthy"}""", await client.GetStringAsync(new Uri("/health", UriKind.Relative)));
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing_and_says_why()
    {
        using var client = server.Client();
        using var form = new FormUrlEncodedContent([new("Email", "dieuphoi@mau.example"), new("Password", SampleAccounts.Password)]);
        using var answer = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Biểu mẫu không còn dùng được", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused()
    {
        using var client = server.Client();
        client.DefaultRequestHeaders.ExpectContinue = true;
        using var body = new ByteArrayContent(new byte[11 * 1024 * 1024]);
        body.Headers.ContentType = new("application/x-www-form-urlencoded");
        using var answer = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), body);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("nhỏ hơn 10 MB", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_administrator_sees_the_jobs()
    {
        var clerk = await browser.SignInAsync(server, Roles.Clerk);
        Assert.Equal(403, (await clerk.GotoAsync("/hangfire"))!.Status);

        var administrator = await browser.SignInAsync(server, Roles.Administrator);
        Assert.Equal(200, (await administrator.GotoAsync("/hangfire"))!.Status);
    }

    [Fact]
    public async Task A_page_obeys_its_own_content_security_policy()
    {
        var complaints = new List<string>();
        var page = await browser.SignInAsync(server, Roles.Coordination);
        page.Console += (_, message) => complaints.Add(message.Text);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Main).WaitForAsync();

        Assert.Empty(complaints);
    }
}
