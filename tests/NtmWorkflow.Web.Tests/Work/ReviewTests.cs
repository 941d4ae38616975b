using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Web.Tests.Hosting;
using NtmWorkflow.Web.Tests.Plans;

namespace NtmWorkflow.Web.Tests.Work;

/// <summary>An office with many indicators in many communes: its review comes in parts.</summary>
public class ReviewTests(WebServer server, Browser browser) : IClassFixture<WebServer>, IClassFixture<Browser>
{
    private const string Plan = "muoi-xa";
    private const string Save = "Lưu, sang phần sau";

    [Fact]
    public async Task A_long_review_is_saved_part_by_part_and_nothing_that_was_typed_is_lost()
    {
        var page = await OpenReviewAsync();
        await Assertions.Expect(page.Locator("fieldset.finding")).ToHaveCountAsync(25);
        Assert.DoesNotMatch("Mức đạt: Chưa xác định Chưa xác định", Regex.Replace(await page.GetByRole(AriaRole.Main).InnerTextAsync(), "\\s+", " "));
        await Look.AtAsync(page, "review-phan-dau");

        await Road(page).FillAsync("9.125");
        await PressAsync(page, Save, AriaRole.Alert, "\"9.125\" có thể hiểu là 9,125 hoặc 9125");
        await Assertions.Expect(Road(page)).ToHaveValueAsync("9.125");
        await Assertions.Expect(page.Locator(".parts")).ToContainTextAsync("Phần 1 trên");
        await Look.AtAsync(page, "review-phan-sai");

        await Road(page).FillAsync("9,125");
        await PressAsync(page, Save, AriaRole.Status, "Đã lưu phần 1, sửa 1 chỉ tiêu.");
        await Assertions.Expect(page.Locator(".parts")).ToContainTextAsync("Phần 2 trên");
        await page.GetByRole(AriaRole.Link, new() { Name = "Phần trước" }).ClickAsync();
        await Assertions.Expect(Road(page)).ToHaveValueAsync("9,125");

        await ConfirmLastAsync(page);
        await page.GotoAsync($"/plans/{Plan}/journal");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("sửa 1 chỉ tiêu của xã Thứ 1 khi rà soát hiện trạng");
    }

    private async Task<IPage> OpenReviewAsync()
    {
        var coordination = await browser.SignInAsync(server, Roles.Coordination);
        await StartedPlan.UploadAsync(coordination, SampleInput.OfCommunes(Plan, 10));
        await PressAsync(coordination, "Khởi tạo", AriaRole.Status, "Đã khởi tạo kế hoạch");
        var page = await browser.SignInWithAsync(server, "coquan.kt-ht@mau.example");
        await page.GetByRole(AriaRole.Link, new() { Name = "Xác nhận hiện trạng các tiêu chí", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/work/review**");
        return page;
    }

    private static async Task ConfirmLastAsync(IPage page)
    {
        var confirm = page.GetByRole(AriaRole.Button, new() { Name = "Xác nhận hiện trạng" });
        for (var part = 1; await confirm.CountAsync() == 0; part++)
            await PressAsync(page, Save, AriaRole.Status, $"Phần {part} để nguyên.");
        await Look.AtAsync(page, "review-phan-cuoi");
        await PressAsync(page, "Xác nhận hiện trạng", AriaRole.Status, "đã xác nhận hiện trạng.");
    }

    private static ILocator Road(IPage page) => page.GetByRole(AriaRole.Group, new() { NameRegex = new("^2\\.2\\.") }).First.GetByLabel("Tử số");

    private static async Task PressAsync(IPage page, string button, AriaRole role, string said)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(role)).ToContainTextAsync(said);
    }
}
