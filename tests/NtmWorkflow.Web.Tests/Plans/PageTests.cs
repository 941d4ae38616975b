using NtmWorkflow.Coordination.People;
using NtmWorkflow.Web.Tests.Hosting;

namespace NtmWorkflow.Web.Tests.Plans;

[Collection(StartedPlan.Collection)]
public class PageTests(StartedPlan started)
{
    private const int MostBytes = 60_000;

    public static TheoryData<string> Pages { get; } = new()
    {
        "/plans",
        "/plans/start",
        "/plans/van-quan-2021",
        "/plans/van-quan-2021/workflow",
        "/plans/van-quan-2021/documents",
        "/plans/van-quan-2021/mail",
        "/plans/van-quan-2021/journal",
        "/plans/van-quan-2021/communes/diem-he",
        "/plans/van-quan-2021/communes/binh-phuc",
        "/workflows",
        "/workflows/plan-preparation",
        "/workflows/commune-pursuit",
        "/workflows/programme-year",
        "/journal",
        "/criteria",
        "/criteria/2016-2020",
        "/criteria/2021-2025",
        "/criteria/2021-2025-nang-cao",
        "/criteria/2026-2030",
    };

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_has_no_barriers_wide_or_narrow_and_is_light(string address)
    {
        var page = await started.SignInAsync(Roles.Coordination);
        var answer = (await page.GotoAsync(address))!;

        Assert.Equal(200, answer.Status);
        Assert.InRange((await answer.BodyAsync()).Length, 1, MostBytes);
        await CheckAsync(page, 1280);
        await CheckAsync(page, 360);
    }

    [Fact]
    public async Task What_was_read_and_what_is_wrong_have_no_barriers_either()
    {
        var page = await started.SignInAsync(Roles.Coordination);
        await StartedPlan.ReadSampleAsync(page);
        await CheckAsync(page, 1280);
        await CheckAsync(page, 360);

        await StartedPlan.UploadAsync(page, "{}"u8.ToArray());
        await CheckAsync(page, 1280);
        await CheckAsync(page, 360);
    }

    private static async Task CheckAsync(Microsoft.Playwright.IPage page, int width)
    {
        await page.SetViewportSizeAsync(width, 800);
        Assert.Equal("", await Browser.BarriersAsync(page));
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, "The page is wider than the screen.");
    }
}
