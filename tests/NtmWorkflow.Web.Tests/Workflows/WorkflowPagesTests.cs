using System.Text.Json.Nodes;
using Microsoft.Playwright;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Web.Tests.Hosting;
using NtmWorkflow.Web.Tests.Plans;

namespace NtmWorkflow.Web.Tests.Workflows;

/// <summary>An office with workflow definitions of its own: it starts many plans at once, takes up a new version, and calls a plan off.</summary>
public sealed class WorkflowPagesTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private readonly WebServer server = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => ((IAsyncLifetime)server).DisposeAsync();

    [Fact]
    public async Task Plans_are_started_for_all_communes_moved_to_a_new_version_and_called_off()
    {
        var workflows = OwnWorkflows();
        server.Settings["Workflows__Folder"] = workflows;
        await server.StartAsync();
        var page = await browser.SignInAsync(server, Roles.Coordination);
        await StartEachAsync(page);

        server.Kill();
        await ChangeAsync(Path.Combine(workflows, "plan-preparation.json"), RenameReview);
        await ChangeAsync(Path.Combine(workflows, "commune-pursuit.json"), file => file["root"]!["activities"]![3]!["type"] = "Ntm.Documents");
        await server.StartAsync();
        page = await browser.SignInAsync(server, Roles.Coordination);
        await MoveAsync(page);
        await CallOffAsync(page);
    }

    private static async Task StartEachAsync(IPage page)
    {
        await StartedPlan.ReadSampleAsync(page);
        await Button(page, "Mỗi xã một kế hoạch").ClickAsync();
        await Assertions.Expect(Tag(page, "Sẽ khởi tạo")).ToHaveCountAsync(2);
        await Look.AtAsync(page, "khoi-tao-tung-xa");
        await Button(page, "Khởi tạo 2 kế hoạch").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Đã khởi tạo 02 kế hoạch");
        await Look.AtAsync(page, "khoi-tao-tung-xa-xong");
        await StartedPlan.ReadSampleAsync(page);
        await Button(page, "Mỗi xã một kế hoạch").ClickAsync();
        await Assertions.Expect(Tag(page, "Đã có")).ToHaveCountAsync(2);
    }

    private static async Task MoveAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Quy trình", Exact = true }).ClickAsync();
        await Assertions.Expect(Tag(page, "2 theo phiên bản cũ")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Tệp commune-pursuit.json chưa dùng được")).ToBeVisibleAsync();
        await Look.AtAsync(page, "quy-trinh");
        await page.GetByRole(AriaRole.Link, new() { Name = "Chuẩn bị và ban hành kế hoạch" }).ClickAsync();
        await Look.AtAsync(page, "quy-trinh-mot");
        await page.GetByRole(AriaRole.Link, new() { Name = "Chuyển sang phiên bản đang có hiệu lực" }).ClickAsync();
        await Assertions.Expect(Tag(page, "Ở lại phiên bản cũ")).ToHaveCountAsync(2);
        await Look.AtAsync(page, "quy-trinh-chuyen-khong-duoc");
        await page.GetByLabel("«Rà soát hiện trạng» (review)").SelectOptionAsync(new SelectOptionValue { Value = "survey" });
        await Button(page, "Xem lại kết quả").ClickAsync();
        await Assertions.Expect(Tag(page, "Sẽ chuyển")).ToHaveCountAsync(2);
        await Look.AtAsync(page, "quy-trinh-chuyen");
        await Button(page, "Chuyển 2 quy trình").ClickAsync();
        await Assertions.Expect(Tag(page, "Đã chuyển")).ToHaveCountAsync(2);
        await page.GotoAsync("/workflows");
        await Assertions.Expect(Tag(page, "theo phiên bản cũ")).ToHaveCountAsync(0);
    }

    private static async Task CallOffAsync(IPage page)
    {
        await page.GotoAsync("/plans/van-quan-2021-diem-he/workflow");
        await Assertions.Expect(page.GetByText("Đang ở: Rà soát hiện trạng.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Img, new() { Name = "Chuẩn bị và ban hành kế hoạch" })).ToContainTextAsync("Đang ở đây");
        await Look.AtAsync(page, "quy-trinh-ke-hoach");
        await page.GotoAsync("/plans/van-quan-2021-diem-he");
        await page.Locator("summary", new() { HasText = "Hủy kế hoạch" }).ClickAsync();
        await page.GetByLabel("Lý do").FillAsync("Xã sáp nhập, lập kế hoạch mới");
        await Look.AtAsync(page, "huy-ke-hoach");
        await Button(page, "Hủy kế hoạch").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã hủy kế hoạch");
        await Assertions.Expect(page.Locator("summary", new() { HasText = "Hủy kế hoạch" })).ToHaveCountAsync(0);
        await page.GotoAsync("/plans/van-quan-2021-diem-he/journal");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Xã sáp nhập, lập kế hoạch mới");
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    private static ILocator Tag(IPage page, string words) => page.Locator(".tag", new() { HasText = words });

    private static string OwnWorkflows()
    {
        var folder = Directory.CreateTempSubdirectory("ntm-workflows-").FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "workflows"), "*.json"))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return folder;
    }

    /// <summary>The step of the review under another id: a person must say that it is the same.</summary>
    private static void RenameReview(JsonNode file)
    {
        var review = file["root"]!["activities"]!.AsArray().Single(a => (string?)a!["id"] == "review")!;
        (review["id"], review["nodeId"]) = ("survey", "Workflow1:flow:survey");
        foreach (var end in file["root"]!["connections"]!.AsArray().SelectMany(c => new[] { c!["source"]!, c["target"]! }).Where(e => (string?)e["activity"] == "review"))
            end["activity"] = "survey";
    }

    private static async Task ChangeAsync(string path, Action<JsonNode> change)
    {
        var file = JsonNode.Parse(await File.ReadAllTextAsync(path))!;
        change(file);
        await File.WriteAllTextAsync(path, file.ToJsonString());
    }
}
