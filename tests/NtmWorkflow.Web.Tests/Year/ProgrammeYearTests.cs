using Microsoft.Playwright;

namespace NtmWorkflow.Web.Tests.Year;

/// <summary>The annual plan of 23 communes, issued and inspected in the browser; its months are long past, so each opens at once.</summary>
public class ProgrammeYearTests
{
    [Fact]
    public async Task An_annual_plan_is_issued_inspected_and_looked_back_on()
    {
        await using var walk = new Walk();
        await walk.StartAsync();
        await IssueAsync(walk);

        var page = await walk.OpenAsync(Walk.Coordination, "Kiểm tra, đôn đốc các xã tháng 3 năm 2018");
        await Assertions.Expect(page.GetByLabel("Tiêu chí đạt của xã Vân Mộng")).ToHaveValueAsync("1, 4, 10, 12, 14, 18, 19");
        await page.GetByLabel("Tiêu chí đạt của xã Vân Mộng").FillAsync("một, hai");
        await walk.RefusedAsync(page, "Ghi kết quả kiểm tra", "Xã Vân Mộng: ghi số các tiêu chí đạt");
        await page.GetByLabel("Tiêu chí đạt của xã Vân Mộng").FillAsync("1, 2, 3, 4, 10, 12, 14, 18, 19");
        await page.GetByLabel("Nhận xét về xã Vân Mộng").FillAsync("Đường trục thôn còn dở dang");
        await Walk.PressAsync(page, "Ghi kết quả kiểm tra", "Đã ghi kết quả kiểm tra 23 xã.");

        page = await walk.OpenAsync(Walk.Coordination, "Kiểm tra, đôn đốc các xã tháng 6 năm 2018");
        await walk.RefusedAsync(page, "Ghi nhận không tổ chức", "Hãy ghi lý do không tổ chức đợt kiểm tra này.");
        await page.GetByLabel("Lý do không tổ chức").FillAsync("Mưa lũ");
        await Walk.PressAsync(page, "Ghi nhận không tổ chức", "Đã ghi nhận không tổ chức");

        page = await walk.OpenAsync(Walk.Coordination, "Kiểm tra, đôn đốc các xã tháng 9 năm 2018");
        await page.GotoAsync("/plans/van-quan-2018");
        await walk.LookAsync(page, "ke-hoach-nam");
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "Vân Mộng" })).ToContainTextAsync("9/19");
        await page.GotoAsync("/plans/van-quan-2018/documents");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Báo cáo sơ kết", Exact = false }).First).ToBeVisibleAsync();
    }

    private static async Task IssueAsync(Walk walk)
    {
        var page = await walk.AsAsync(Walk.Coordination);
        await page.GotoAsync("/plans/start");
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem kế hoạch mẫu năm 2018" }).ClickAsync();
        await Walk.PressAsync(page, "Khởi tạo", "Đã khởi tạo kế hoạch năm");
        await Walk.PressAsync(await walk.OpenAsync(Walk.Coordination, "Phân công thực hiện và trình duyệt kế hoạch"), "Trình lãnh đạo duyệt", "Đã trình lãnh đạo duyệt");
        await Walk.PressAsync(await walk.OpenAsync(Walk.Leader, "Duyệt kế hoạch"), "Duyệt kế hoạch", "Đã duyệt kế hoạch");
        page = await walk.OpenAsync(Walk.Clerk, "Kiểm tra thể thức, cấp số và ngày văn bản");
        await page.GetByLabel("Số văn bản").FillAsync("15");
        await page.GetByLabel("Ngày văn bản").FillAsync("2021-03-05");
        await Walk.PressAsync(page, "Cấp số, ban hành", "Đã cấp số 15 cho kế hoạch");
    }
}
