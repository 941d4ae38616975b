using Microsoft.Playwright;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Web.Tests.Plans;

namespace NtmWorkflow.Web.Tests.Criteria;

[Collection(StartedPlan.Collection)]
public class CatalogueTests(StartedPlan started)
{
    [Fact]
    public async Task A_set_tells_confirmed_recalled_and_unknown_thresholds_apart()
    {
        var page = await started.SignInAsync(Roles.Office);
        await page.GotoAsync("/criteria");
        await page.GetByRole(AriaRole.Link, new() { Name = "nông thôn mới giai đoạn 2016-2020" }).ClickAsync();

        var counts = page.Locator(".counts li");
        await Assertions.Expect(counts).ToHaveTextAsync(
            ["Đã xác nhận 34 chỉ tiêu", "Chưa có nguồn, chờ xác nhận 11 chỉ tiêu", "Chưa xác định 5 chỉ tiêu"]);
        await Assertions.Expect(page.Locator(".notice--warning")).ToContainTextAsync("phải đối chiếu với Quyết định số 1980/QĐ-TTg");
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "2.1 Đường xã" })).ToContainTextAsync("Quyết định số 315/QĐ-UBND");
    }
}
