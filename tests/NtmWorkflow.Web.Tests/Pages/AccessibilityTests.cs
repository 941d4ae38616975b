using NtmWorkflow.Coordination.People;
using NtmWorkflow.Web.Tests.Hosting;

namespace NtmWorkflow.Web.Tests.Pages;

[Collection(SharedServer.Name)]
public class AccessibilityTests(WebServer server, Browser browser)
{
    public static TheoryData<string, string> Pages { get; } = new()
    {
        { "/", "Việc của tôi" },
        { "/sign-in", "Đăng nhập" },
        { "/sign-out", "Đăng xuất" },
        { "/incidents", "Sự cố" },
        { "/khong-co", "Không tìm thấy trang" },
        { "/hangfire", "Không có quyền" },
    };

    [Theory, MemberData(nameof(Pages))]
    public Task A_wide_page_has_no_barriers(string address, string heading) => CheckAsync(address, heading, 1280);

    [Theory, MemberData(nameof(Pages))]
    public Task A_narrow_page_has_no_barriers_and_does_not_scroll_sideways(string address, string heading) => CheckAsync(address, heading, 360);

    private async Task CheckAsync(string address, string heading, int width)
    {
        var page = await browser.SignInAsync(server, Roles.Coordination, width);
        await page.GotoAsync(address);

        Assert.Equal(heading, await page.Locator("h1").InnerTextAsync());
        Assert.Equal("", await Browser.BarriersAsync(page));
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, "The page is wider than the screen.");
    }
}
