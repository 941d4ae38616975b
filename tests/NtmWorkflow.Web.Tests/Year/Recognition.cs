using Microsoft.Playwright;

namespace NtmWorkflow.Web.Tests.Year;

/// <summary>From the dossier to the decision: Điềm He is recognised, Bình Phúc is not there yet.</summary>
internal static class Recognition
{
    /// <summary>What the appraisal found of Điềm He's income, in million đồng a person and year.</summary>
    public const string Income = "38,5";

    public static async Task WalkAsync(Walk walk)
    {
        await FileAsync(walk, "diem-he", "Điềm He", wrongFirst: true);
        await FileAsync(walk, "binh-phuc", "Bình Phúc", wrongFirst: false);
        await walk.RestartAsync();
        foreach (var office in Months.Offices)
            await AppraiseAsync(walk, office, "Điềm He");
        await walk.RestartAsync();
        foreach (var office in Months.Offices)
            await AppraiseAsync(walk, office, "Bình Phúc");
        await ConcludeAsync(walk);
        await walk.RestartAsync();
        await SubmitAsync(walk);
        await walk.RestartAsync();
        await DecideAsync(walk);
    }

    private static async Task FileAsync(Walk walk, string code, string name, bool wrongFirst)
    {
        var page = await walk.OpenAsync(Walk.Commune(code), $"Hoàn thiện và nộp hồ sơ đề nghị công nhận, xã {name}");
        var sheets = await page.GetByRole(AriaRole.Textbox).AllAsync();
        foreach (var sheet in sheets)
            await sheet.FillAsync("5");
        if (wrongFirst)
        {
            await sheets[3].FillAsync("năm");
            await sheets[4].FillAsync("");
            await walk.RefusedAsync(page, "Nộp hồ sơ", "Thành phần 4: \"năm\" không phải số tờ");
            Assert.Equal(["5", "năm", "", "5"], await Task.WhenAll(Enumerable.Range(2, 4).Select(place => page.GetByRole(AriaRole.Textbox).Nth(place).InputValueAsync())));
            await page.GetByRole(AriaRole.Textbox).Nth(3).FillAsync("5");
            await page.GetByRole(AriaRole.Textbox).Nth(4).FillAsync("12");
        }
        await Walk.PressAsync(page, "Nộp hồ sơ", $"Đã nộp hồ sơ của xã {name}");
    }

    private static async Task AppraiseAsync(Walk walk, string office, string commune)
    {
        var page = await walk.OpenAsync(Walk.Office(office), $"Thẩm tra tiêu chí, xã {commune}");
        foreach (var finding in await page.Locator(".finding").AllAsync())
        {
            if (await finding.GetByRole(AriaRole.Radio, new() { Checked = true }).CountAsync() == 0)
                await finding.GetByLabel("Chưa đạt", new() { Exact = true }).CheckAsync();
            var reason = finding.GetByLabel("Lý do");
            if (await finding.GetByLabel("Chưa đạt", new() { Exact = true }).IsCheckedAsync() && (await reason.InputValueAsync()).Length == 0)
                await reason.FillAsync("Hồ sơ chưa có minh chứng.");
        }
        if ((office, commune) == ("thong-ke", "Điềm He"))
            await VerifyAsync(page);
        await Walk.PressAsync(page, "Ghi kết quả thẩm tra", $"Đã ghi kết quả thẩm tra xã {commune}");
    }

    /// <summary>The appraisal finds another income than was reported.</summary>
    private static async Task VerifyAsync(IPage page)
    {
        await page.GetByText("Số liệu thẩm tra khác số liệu báo cáo").ClickAsync();
        await page.GetByLabel("Giá trị").FillAsync(Income);
    }

    private static async Task ConcludeAsync(Walk walk)
    {
        var page = await walk.OpenAsync(Walk.Coordination, "Kết luận thẩm tra, xã Bình Phúc");
        await page.GetByLabel("Đủ điều kiện trình xét").CheckAsync();
        await walk.RefusedAsync(page, "Ghi kết luận", "chưa thể kết luận xã đạt chuẩn");
        await page.GetByLabel("Chưa đạt chuẩn trong năm nay").CheckAsync();
        await page.GetByLabel("Lý do").FillAsync("Còn tiêu chí chưa đạt khi kết thúc thẩm tra.");
        await Walk.PressAsync(page, "Ghi kết luận", "Đã ghi kết luận thẩm tra xã Bình Phúc");

        page = await walk.OpenAsync(Walk.Coordination, "Kết luận thẩm tra, xã Điềm He");
        await page.GetByLabel("Đủ điều kiện trình xét").CheckAsync();
        await Walk.PressAsync(page, "Ghi kết luận", "Đã ghi kết luận thẩm tra xã Điềm He");
    }

    private static async Task SubmitAsync(Walk walk)
    {
        await Walk.PressAsync(await walk.OpenAsync(Walk.Leader, "Duyệt trình hồ sơ lên cấp trên, xã Điềm He"), "Duyệt trình hồ sơ", "Đã duyệt trình hồ sơ");
        var page = await walk.OpenAsync(Walk.Clerk, "Kiểm tra thể thức, cấp số và ngày văn bản, xã Điềm He");
        await page.GetByLabel("Số văn bản").FillAsync("210");
        await Walk.PressAsync(page, "Cấp số, ban hành", "Đã cấp số 210 cho tờ trình");
    }

    private static async Task DecideAsync(Walk walk)
    {
        await walk.ClockAsync("2021-12-20");
        var page = await walk.OpenAsync(Walk.Coordination, "Ghi kết quả xét, công nhận, xã Điềm He");
        await page.GetByLabel("Không công nhận").CheckAsync();
        await page.GetByLabel("Số, ký hiệu").FillAsync("2165/QĐ-UBND");
        await walk.RefusedAsync(page, "Ghi kết quả", "Hãy ghi lý do trả lại hoặc không công nhận");
        await page.GetByLabel("Công nhận đạt chuẩn").CheckAsync();
        await Walk.PressAsync(page, "Ghi kết quả", "Đã ghi kết quả xét, công nhận xã Điềm He");
    }
}
