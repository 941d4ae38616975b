using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace NtmWorkflow.Web.Tests.Year;

/// <summary>The months: some offices report in time, some not at all, and in the last month Điềm He gets there.</summary>
internal static partial class Months
{
    /// <summary>The offices that lead indicators of the sample plan.</summary>
    public static readonly IReadOnlyList<string> Offices =
    [
        "kt-ht", "nn-ptnt", "tc-kh", "gd-dt", "vh-tt", "thong-ke", "ldtbxh-dt", "vp", "y-te", "tn-mt", "noi-vu", "tu-phap", "bchqs", "cong-an", "mttq",
    ];

    public static async Task WalkAsync(Walk walk)
    {
        await walk.ClockAsync("2021-04-01");
        await walk.RestartAsync();
        await ReportAsync(walk);
        await OnBehalfAsync(walk);
        await walk.ClockAsync("2021-05-01");
        await walk.RestartAsync();
        await MissedAsync(walk);
        foreach (var month in (string[])["06", "07", "08", "09", "10"])
            await walk.ClockAsync($"2021-{month}-01");
        await walk.RestartAsync();
        foreach (var office in Offices)
            await ReachAsync(walk, office);
        await walk.RestartAsync();
        await walk.ClockAsync("2021-11-01");
    }

    private static async Task ReportAsync(Walk walk)
    {
        var page = await walk.OpenAsync(Walk.Office("thong-ke"), "Báo cáo tháng 4 năm 2021, xã Điềm He");
        var stale = await page.Context.NewPageAsync();
        await stale.GotoAsync(page.Url);
        await page.GetByLabel("Giá trị").FillAsync("37,5");
        await page.GetByLabel("Kết quả thực hiện trong tháng").FillAsync("Thu nhập tăng nhờ vụ hồi.");
        await Walk.PressAsync(page, "Nộp báo cáo", "Đã nộp báo cáo tháng 4 năm 2021, xã Điềm He: cập nhật 1 chỉ tiêu.");

        await stale.GetByLabel("Giá trị").FillAsync("99");
        await walk.RefusedAsync(stale, "Nộp báo cáo", "Việc này đã được");
        Assert.Equal("99", await stale.GetByLabel("Giá trị").InputValueAsync());
    }

    private static async Task OnBehalfAsync(Walk walk)
    {
        var page = await walk.AsAsync(Walk.Coordination);
        await page.GotoAsync("/plans/van-quan-2021");
        await walk.LookAsync(page, "ke-hoach");
        await page.GetByRole(AriaRole.Row, new() { NameRegex = new("^Báo cáo tháng.*Ban Chỉ huy Quân sự huyện") }).GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(page.GetByText("Nhập thay Ban Chỉ huy Quân sự huyện")).ToBeVisibleAsync();
        await Walk.PressAsync(page, "Nộp báo cáo", "số liệu không thay đổi");
    }

    /// <summary>April is over: what is missing was closed by time, and says so to whoever comes late.</summary>
    private static async Task MissedAsync(Walk walk)
    {
        var page = await walk.OpenAsync(Walk.Office("gd-dt"), "Báo cáo tháng 5 năm 2021, xã Điềm He");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Báo cáo tháng 5 năm 2021");
        await page.GotoAsync("/");
        await Assertions.Expect(page.GetByText("Báo cáo tháng 4")).ToHaveCountAsync(0);
    }

    /// <summary>Brings all that is not yet met in Điềm He to its level, as far as figures can say it.</summary>
    private static async Task ReachAsync(Walk walk, string office)
    {
        var page = await walk.OpenAsync(Walk.Office(office), "Báo cáo tháng 10 năm 2021, xã Điềm He");
        foreach (var finding in await page.Locator(".finding").AllAsync())
            if (await finding.Locator(".finding__facts p > .tag:text-matches('^(Chưa đạt|Chưa kết luận)$')").CountAsync() > 0)
                await MendAsync(finding);
        await page.GetByRole(AriaRole.Button, new() { Name = "Nộp báo cáo" }).ClickAsync();
        await page.Locator("[role=status], [role=alert]").First.WaitForAsync();
        if (await page.GetByText("Số liệu mới làm thay đổi kết luận").CountAsync() > 0)
        {
            await walk.LookAsync(page, "monthly-report-doi-ket-luan");
            await page.GetByRole(AriaRole.Button, new() { Name = "Nộp báo cáo" }).ClickAsync();
        }
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã nộp báo cáo tháng 10 năm 2021, xã Điềm He");
    }

    private static async Task MendAsync(ILocator finding)
    {
        var facts = await finding.Locator(".finding__facts").InnerTextAsync();
        var atMost = AtMost().IsMatch(facts);
        if (await finding.GetByLabel("Mẫu số").CountAsync() > 0 && await finding.GetByLabel("Mẫu số").InputValueAsync() is { Length: > 0 } all)
            await finding.GetByLabel("Tử số").FillAsync(atMost ? "0" : all);
        else if (await finding.GetByLabel("Giá trị").CountAsync() > 0 && Level().Match(facts) is { Success: true } level)
            await finding.GetByLabel("Giá trị").FillAsync(level.Groups[1].Value);
        foreach (var mended in await finding.GetByLabel("Đã khắc phục").AllAsync())
            await mended.CheckAsync();
        await finding.GetByLabel("Kết luận của cơ quan").SelectOptionAsync("Met");
    }

    [GeneratedRegex("Mức đạt: (không quá|không có|0 )")]
    private static partial Regex AtMost();

    [GeneratedRegex(@"Mức đạt: [^\d\n]*([\d,]+)")]
    private static partial Regex Level();
}
