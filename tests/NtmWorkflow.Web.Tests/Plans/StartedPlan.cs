using Microsoft.Playwright;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Web.Tests.Hosting;

namespace NtmWorkflow.Web.Tests.Plans;

/// <summary>A server on which the coordination office has started the sample plan, in the browser as a person would.</summary>
public sealed class StartedPlan : IAsyncLifetime
{
    /// <summary>The collection of the tests that look at the started plan.</summary>
    public const string Collection = "started plan";

    /// <summary>The sample plan's code.</summary>
    public const string Code = "van-quan-2021";

    public WebServer Server { get; } = new();

    public Browser Browser { get; } = new();

    public async Task InitializeAsync()
    {
        await Task.WhenAll(Server.StartAsync(), Browser.InitializeAsync());
        var page = await SignInAsync(Roles.Coordination);
        await ReadSampleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Khởi tạo", Exact = true }).ClickAsync();
        await page.WaitForURLAsync($"**/plans/{Code}");
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        await ((IAsyncLifetime)Server).DisposeAsync();
    }

    public Task<IPage> SignInAsync(string role, int width = 1280) => Browser.SignInAsync(Server, role, width);

    public Task<IPage> SignInWithAsync(string email) => Browser.SignInWithAsync(Server, email);

    /// <summary>Chooses the sample plan: the page then shows what was read.</summary>
    public static async Task ReadSampleAsync(IPage page)
    {
        await page.GotoAsync("/plans/start");
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem kế hoạch mẫu năm 2021" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Kiểm tra trước khi khởi tạo");
    }

    /// <summary>Hands a file to the form: the page then shows what was read, or what is wrong with it.</summary>
    public static async Task UploadAsync(IPage page, byte[] content, string name = "ke-hoach.json")
    {
        await page.GotoAsync("/plans/start");
        await page.GetByLabel("Tệp đầu vào").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/json", Buffer = content });
        await page.GetByRole(AriaRole.Button, new() { Name = "Kiểm tra tệp" }).ClickAsync();
    }
}

[CollectionDefinition(StartedPlan.Collection)]
public sealed class StartedPlanTests : ICollectionFixture<StartedPlan>;
