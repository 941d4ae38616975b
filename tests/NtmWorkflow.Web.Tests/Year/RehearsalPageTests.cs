using Microsoft.Playwright;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Web.Tests.Hosting;
using NtmWorkflow.Web.Tests.Plans;

namespace NtmWorkflow.Web.Tests.Year;

[Collection(StartedPlan.Collection)]
public class RehearsalPageTests(StartedPlan started)
{
    [Fact]
    public async Task A_year_is_rehearsed_before_it_starts_and_again_with_another_date()
    {
        var page = await started.SignInAsync(Roles.Coordination);
        await StartedPlan.ReadSampleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Diễn tập cả năm" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Đang diễn tập")).ToBeVisibleAsync();
        await Look.AtAsync(page, "dien-tap-dang-chay");
        await DoneAsync(page);
        await Look.AtAsync(page, "dien-tap");
        await page.GetByRole(AriaRole.Link, new() { Name = "Văn bản", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync("Công văn nhắc hạn - Công an huyện, hạn 12/03/2021");

        await page.GetByLabel("Bình Phúc").UncheckAsync();
        await page.GetByLabel("Xã nộp hồ sơ").FillAsync("2021-11-05");
        await page.GetByRole(AriaRole.Button, new() { Name = "Diễn tập lại và so sánh" }).ClickAsync();
        await DoneAsync(page);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Khác lần trước" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("bớt");
        await page.GetByText("Xem từng dòng khác").ClickAsync();
        await Look.AtAsync(page, "dien-tap-so-sanh");
        await page.GetByLabel("Quy trình khác").SetInputFilesAsync(new FilePayload { Name = "quy-trinh.json", MimeType = "application/json", Buffer = "{}"u8.ToArray() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Diễn tập lại và so sánh" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("Tệp quy trình chưa dùng được.");
        await page.GotoAsync("/rehearsals");
        await Look.AtAsync(page, "dien-tap-danh-sach");
        await Assertions.Expect(page.GetByText("(so với lần trước)")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Only_the_coordination_office_sees_rehearsals()
    {
        var page = await started.SignInAsync(Roles.Leader);
        Assert.Equal(403, (await page.GotoAsync("/rehearsals"))!.Status);
    }

    private static async Task DoneAsync(IPage page)
    {
        for (var looks = 0; looks < 180 && await page.GetByText("Đang diễn tập").CountAsync() > 0; looks++)
        {
            await Task.Delay(1000);
            await page.ReloadAsync();
        }
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Cả năm, theo ngày" })).ToBeVisibleAsync();
    }
}
