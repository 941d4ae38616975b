using Microsoft.Playwright;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Web.Tests.Hosting;
using NtmWorkflow.Web.Tests.Plans;

namespace NtmWorkflow.Web.Tests.Faults;

/// <summary>Mail cannot be written where it should go: the coordination office is told, and decides.</summary>
public sealed class IncidentPageTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    /// <summary>More than the tries after which what fails is an incident.</summary>
    private const int MostDays = 12;

    private readonly WebServer server = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => ((IAsyncLifetime)server).DisposeAsync();

    [Fact]
    public async Task What_could_not_be_done_is_told_with_its_cause_and_skipped_with_a_reason()
    {
        // A file stands where the folder of mails should be.
        var folder = Path.Combine(server.Folder, "thu");
        await File.WriteAllTextAsync(folder, "");
        server.Settings["Mail__Folder"] = folder;
        await server.StartAsync();
        var page = await browser.SignInAsync(server, Roles.Coordination);
        await StartedPlan.UploadAsync(page, SampleInput.OfOneCommune("khong-gui-duoc"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Khởi tạo", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/plans/khong-gui-duoc");

        var told = page.Locator(".notice--danger");
        for (var day = 9; day < 9 + MostDays; day++)
        {
            await page.GotoAsync("/clock");
            await page.GetByLabel("Ngày").FillAsync($"2021-03-{day:00}");
            await page.GetByRole(AriaRole.Button, new() { Name = "Tới ngày này" }).ClickAsync();
        }
        await page.GotoAsync("/incidents");
        await Look.AtAsync(page, "su-co");
        var first = told.First;
        await Assertions.Expect(first).ToContainTextAsync("Chưa gửi");
        await Assertions.Expect(first).ToContainTextAsync("Không ghi được tệp vào nơi lưu");
        await Assertions.Expect(page.GetByText("Phần 1 trên")).ToBeVisibleAsync();
        var subject = await first.GetAttributeAsync("aria-label");
        await first.GetByText("Bỏ qua hoặc hủy").ClickAsync();
        await first.GetByLabel("Lý do").FillAsync("Đã báo qua điện thoại");
        await Look.AtAsync(page, "su-co-bo-qua");
        await first.GetByRole(AriaRole.Button, new() { Name = "Bỏ qua việc này" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã bỏ qua");
        Assert.NotEqual(subject, await told.First.GetAttributeAsync("aria-label"));
    }
}
