using Microsoft.Playwright;
using NtmWorkflow.Coordination.People;

namespace NtmWorkflow.Web.Tests.Plans;

[Collection(StartedPlan.Collection)]
public class StandingTests(StartedPlan started)
{
    [Fact]
    public async Task A_started_plan_stands_in_its_review_and_says_who_has_to_confirm()
    {
        var page = await OpenAsync("coquan.tn-mt@mau.example", "");

        await Assertions.Expect(page.Locator("[aria-current=step]")).ToHaveTextAsync("Rà soát");
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "Phòng Tư pháp" })).ToContainTextAsync("Xác nhận hiện trạng");
        // One's own work comes first, and is the only one that leads anywhere.
        var links = page.Locator("a[href^='/work/review?id=']");
        await Assertions.Expect(links).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("tr", new() { Has = links })).ToContainTextAsync("Phòng Tài nguyên và Môi trường");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Xác nhận thay tất cả" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_coordination_office_may_confirm_for_all()
    {
        var page = await OpenAsync("dieuphoi@mau.example", "");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Xác nhận thay tất cả" })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Once_all_is_confirmed_the_review_report_is_made_and_can_be_downloaded()
    {
        var page = await started.SignInAsync(Roles.Coordination);
        await StartedPlan.UploadAsync(page, SampleInput.OfOneCommune("xac-nhan-2021"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Khởi tạo", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Xác nhận thay tất cả" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã xác nhận hiện trạng thay");
        await Assertions.Expect(page.Locator("[aria-current=step]")).ToHaveTextAsync("Phân công");
        var report = page.GetByRole(AriaRole.Link, new() { Name = "Báo cáo rà soát hiện trạng" });
        for (var tries = 0; tries < 60 && await report.CountAsync() == 0; tries++)
        {
            await Task.Delay(500);
            await page.GotoAsync("/plans/xac-nhan-2021/documents");
        }
        var file = await page.RunAndWaitForDownloadAsync(() => report.ClickAsync());
        Assert.Equal("Báo cáo rà soát hiện trạng.docx", file.SuggestedFilename);
        var pdf = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "PDF" }).First.ClickAsync());
        Assert.Equal("Báo cáo rà soát hiện trạng.pdf", pdf.SuggestedFilename);
        await page.GotoAsync("/plans/xac-nhan-2021/journal");
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "Phòng Tư pháp xác nhận hiện trạng" })).ToContainTextAsync("thay Phòng Tư pháp");
    }

    [Fact]
    public async Task A_commune_shows_its_figures_computed_and_judged_by_what_is_confirmed_only()
    {
        var page = await OpenAsync(SampleAccounts.All[3].Email, "/communes/diem-he");

        var road = page.GetByRole(AriaRole.Row, new() { Name = "2.1 Đường xã" });
        await Assertions.Expect(road).ToContainTextAsync("11/11 km, đạt 100%");
        await Assertions.Expect(road).ToContainTextAsync("Chưa xác định");
        await Assertions.Expect(road).ToContainTextAsync("theo kết luận của cơ quan phụ trách");
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "2.2 Đường trục thôn" })).ToContainTextAsync("8,037/11,287 km, đạt 71,21%");
        await Assertions.Expect(page.GetByText("Chủ trì: Phòng Kinh tế và Hạ tầng").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_journal_tells_who_started_the_plan_and_that_nothing_was_changed_since()
    {
        var page = await OpenAsync("dieuphoi@mau.example", "/journal");

        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "Khởi tạo kế hoạch" })).ToContainTextAsync("Cán bộ Văn phòng Điều phối");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Nhật ký nguyên vẹn");
    }

    private async Task<IPage> OpenAsync(string email, string part)
    {
        var page = await started.SignInWithAsync(email);
        await page.GotoAsync($"/plans/{StartedPlan.Code}{part}");
        return page;
    }
}
