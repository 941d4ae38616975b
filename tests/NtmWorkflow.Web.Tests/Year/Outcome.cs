using Microsoft.Playwright;

namespace NtmWorkflow.Web.Tests.Year;

/// <summary>What the year has left behind: every document once, every mail once, the journal whole.</summary>
internal static class Outcome
{
    private const string Plan = "/plans/van-quan-2021";

    /// <summary>One for each office that leads indicators, and for two that lead solutions only.</summary>
    private static readonly int Sheets = Months.Offices.Count + 2;

    /// <summary>
    /// How many documents the walked year has of each kind, drafts for approval included (the plan was returned once);
    /// beside the letters, which depend on the calendar.
    /// </summary>
    private static readonly Dictionary<string, int> Kinds = new()
    {
        ["Báo cáo rà soát hiện trạng"] = 1, ["Kế hoạch"] = 3, ["Phiếu giao việc"] = Sheets, ["Báo cáo tiến độ"] = 14, ["Mục lục hồ sơ"] = 2,
        ["Biên bản thẩm tra"] = 2, ["Báo cáo thẩm tra"] = 1, ["Tờ trình"] = 2,
    };

    public static async Task CheckAsync(Walk walk)
    {
        var page = await walk.AsAsync(Walk.Coordination);
        await StandingAsync(walk, page);
        await Until(page, $"{Plan}/documents", "Tải lại trang");
        var documents = await LinesAsync(page, $"{Plan}/documents", "tbody th a[download]");
        Assert.Equal(Kinds.OrderBy(k => k.Key), documents.Select(d => d.Text.Split(" - ")[0]).Where(kind => !kind.StartsWith("Công văn", StringComparison.Ordinal))
            .GroupBy(kind => kind).ToDictionary(g => g.Key, g => g.Count()).OrderBy(k => k.Key));
        foreach (var (_, address) in documents)
            Assert.StartsWith("PK", await (await page.Context.APIRequest.GetAsync(new Uri(walk.Address, address).ToString())).TextAsync(), StringComparison.Ordinal);
        await MailsAsync(walk, page, documents.Count(d => d.Text.StartsWith("Công văn", StringComparison.Ordinal)));
    }

    private static async Task StandingAsync(Walk walk, IPage page)
    {
        await page.GotoAsync(Plan);
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "Điềm He" }).First).ToContainTextAsync("Được công nhận");
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "Bình Phúc" }).First).ToContainTextAsync("Chưa đạt chuẩn trong năm");
        await walk.LookAsync(page, "ke-hoach-da-xong");
        await page.GotoAsync($"{Plan}/communes/diem-he");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync($"{Recognition.Income} triệu đồng/người/năm");
        await page.GotoAsync($"{Plan}/journal");
        await Assertions.Expect(page.Locator(".notice--success")).ToContainTextAsync("Nhật ký nguyên vẹn");
        await Assertions.Expect(page.GetByText("Kết thúc kế hoạch")).ToBeVisibleAsync();
    }

    /// <summary>
    /// A letter goes out with each reminder and each nudge, a sheet to each office; in each of the seven months the reports that are still
    /// missing after three working days are reported to both people of the coordination office. Every mail is one file.
    /// </summary>
    private static async Task MailsAsync(Walk walk, IPage page, int letters)
    {
        var states = (await LinesAsync(page, $"{Plan}/mail", "tbody .tag")).Select(m => m.Text).ToList();
        Assert.All(states, state => Assert.Equal("Đã gửi", state));
        var reports = (await LinesAsync(page, $"{Plan}/mail", "tbody th")).Count(m => m.Text.StartsWith("[Báo cáo quá hạn]", StringComparison.Ordinal));
        Assert.Equal(2 * 7, reports);
        Assert.Equal(letters + Sheets + reports, states.Count);
        Assert.Equal(states.Count, Directory.GetFiles(walk.MailFolder, "*.eml").Length);
    }

    private static async Task Until(IPage page, string address, string word)
    {
        for (var patience = 0; patience < 60; patience++, await Task.Delay(1000))
        {
            await page.GotoAsync(address);
            if (!(await page.GetByRole(AriaRole.Main).InnerTextAsync()).Contains(word, StringComparison.Ordinal))
                return;
        }
    }

    /// <summary>The text and address of every line of a list that has several parts.</summary>
    private static async Task<IReadOnlyList<(string Text, string Address)>> LinesAsync(IPage page, string address, string selector)
    {
        var lines = new List<(string, string)>();
        var next = page.GetByRole(AriaRole.Link, new() { Name = "Phần sau" });
        await page.GotoAsync(address);
        while (true)
        {
            foreach (var line in await page.Locator(selector).AllAsync())
                lines.Add((await line.InnerTextAsync(), await line.GetAttributeAsync("href") ?? ""));
            if (await next.CountAsync() == 0)
                return lines;
            await next.ClickAsync();
        }
    }
}
