using System.Text;
using Microsoft.Playwright;
using NtmWorkflow.Web.Tests.Plans;

namespace NtmWorkflow.Web.Tests.Year;

/// <summary>From the sample's input to the issued plan.</summary>
internal static class Preparation
{
    private const string ReviewWork = "Xác nhận hiện trạng các tiêu chí";
    private const string AssignWork = "Phân công thực hiện và trình duyệt kế hoạch";
    private const string ApproveWork = "Duyệt kế hoạch";
    private const string IssueWork = "Kiểm tra thể thức, cấp số và ngày văn bản";

    public static async Task WalkAsync(Walk walk)
    {
        await StartAsync(walk);
        await ReviewAsync(walk);
        await walk.RestartAsync();
        await AssignAsync(walk);
        await ReturnAsync(walk);
        await walk.RestartAsync();
        await AssignAgainAsync(walk);
        await ApproveAsync(walk);
        await IssueAsync(walk);
        await walk.RestartAsync();
    }

    private static async Task StartAsync(Walk walk)
    {
        var page = await walk.AsAsync(Walk.Coordination);
        await page.GotoAsync("/");
        await walk.LookAsync(page, "viec-cua-toi-trong");
        await StartedPlan.ReadSampleAsync(page);
        await Walk.PressAsync(page, "Khởi tạo", "Đã khởi tạo kế hoạch");
    }

    private static async Task ReviewAsync(Walk walk)
    {
        var page = await walk.OpenAsync(Walk.Office("kt-ht"), ReviewWork);
        var stale = await page.Context.NewPageAsync();
        await stale.GotoAsync(page.Url);

        var roads = page.GetByRole(AriaRole.Group, new() { NameRegex = new("^2\\.2\\.") }).First;
        await roads.GetByLabel("Tử số").FillAsync("9.125");
        await walk.RefusedAsync(page, "Xác nhận hiện trạng", "\"9.125\" có thể hiểu là 9,125 hoặc 9125");
        await roads.GetByLabel("Tử số").FillAsync("9,125");
        await Walk.PressAsync(page, "Xác nhận hiện trạng", "đã xác nhận hiện trạng, sửa 1 chỉ tiêu");

        await walk.RefusedAsync(stale, "Xác nhận hiện trạng", "Việc này đã được Cán bộ Phòng Kinh tế và Hạ tầng, Văn Quan thực hiện");
        await stale.GotoAsync(stale.Url);
        await walk.LookAsync(stale, "viec-da-dong");

        var coordination = await walk.AsAsync(Walk.Coordination);
        await OnBehalfAsync(walk, coordination);
        await Walk.PressAsync(coordination, "Xác nhận thay tất cả", "xác nhận");
    }

    /// <summary>An office that answered by telephone: the coordination office types it in, and the page says for whom.</summary>
    private static async Task OnBehalfAsync(Walk walk, IPage page)
    {
        await page.GotoAsync($"/plans/{StartedPlan.Code}");
        await page.GetByRole(AriaRole.Row, new() { NameRegex = new("^Xác nhận hiện trạng.*Chi cục Thống kê") }).GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(page.GetByText("Nhập thay Chi cục Thống kê")).ToBeVisibleAsync();
        await walk.LookAsync(page, "review-nhap-thay");
        await Walk.PressAsync(page, "Xác nhận hiện trạng", "đã xác nhận hiện trạng");
    }

    private static async Task AssignAsync(Walk walk) =>
        await Walk.PressAsync(await walk.OpenAsync(Walk.Coordination, AssignWork), "Trình lãnh đạo duyệt", "Đã trình lãnh đạo duyệt");

    private static async Task ReturnAsync(Walk walk)
    {
        var page = await walk.OpenAsync(Walk.Leader, ApproveWork);
        var clerk = await walk.AsAsync(Walk.Clerk);
        Assert.Equal(404, (await clerk.GotoAsync(page.Url))!.Status);

        await walk.RefusedAsync(page, "Trả lại", "Hãy ghi lý do trả lại");
        await page.GetByLabel("Lý do trả lại").FillAsync("Bổ sung giải pháp cho tiêu chí 17.");
        await Walk.PressAsync(page, "Trả lại", "Đã trả lại kèm lý do");
    }

    private static async Task AssignAgainAsync(Walk walk)
    {
        var page = await walk.OpenAsync(Walk.Coordination, AssignWork);
        await Assertions.Expect(page.Locator(".notice--danger")).ToContainTextAsync("Bổ sung giải pháp cho tiêu chí 17.");
        await walk.LookAsync(page, "assign-bi-tra-lai");
        await ReviseAsync(walk, page);
        await Walk.PressAsync(page, "Trình lãnh đạo duyệt", "Đã trình lãnh đạo duyệt");
    }

    /// <summary>Downloads the plan, mends it and hands it in again.</summary>
    private static async Task ReviseAsync(Walk walk, IPage page)
    {
        await page.GetByText("Sửa nội dung kế hoạch").ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "tệp kế hoạch hiện có" }).ClickAsync());
        var text = await File.ReadAllTextAsync(await download.PathAsync());
        await HandInAsync(page, text.Replace("\"criterion\": 17,", "\"criterion\": 71,", StringComparison.Ordinal));
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("tiêu chí 71 không có trong bộ tiêu chí");
        await walk.LookAsync(page, "assign-tep-sai");
        await HandInAsync(page, text.Replace("\"reportDay\": 25", "\"reportDay\": 24", StringComparison.Ordinal));
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã sửa kế hoạch theo tệp");
        await Assertions.Expect(page.GetByText("ngày 24 hằng tháng")).ToBeVisibleAsync();
    }

    private static async Task HandInAsync(IPage page, string text)
    {
        await page.GetByLabel("Tệp kế hoạch đã sửa").SetInputFilesAsync(new FilePayload { Name = "sua.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(text) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Sửa theo tệp" }).ClickAsync();
    }

    private static async Task ApproveAsync(Walk walk) =>
        await Walk.PressAsync(await walk.OpenAsync(Walk.Leader, ApproveWork), "Duyệt kế hoạch", "Đã duyệt kế hoạch");

    private static async Task IssueAsync(Walk walk)
    {
        var page = await walk.OpenAsync(Walk.Clerk, IssueWork);
        await walk.RefusedAsync(page, "Cấp số, ban hành", "Hãy ghi số văn bản");
        await page.GetByLabel("Số văn bản").FillAsync("66");
        await page.GetByLabel("Ngày văn bản").FillAsync("2030-01-01");
        await walk.RefusedAsync(page, "Cấp số, ban hành", "văn bản không được ghi ngày chưa đến");
        await page.GetByLabel("Ngày văn bản").FillAsync("2021-03-05");
        await Walk.PressAsync(page, "Cấp số, ban hành", "Đã cấp số 66 cho kế hoạch");
    }
}
