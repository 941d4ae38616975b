using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NtmWorkflow.Coordination.Documents;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Web.Tests.Hosting;
using NtmWorkflow.Web.Tests.Plans;

namespace NtmWorkflow.Web.Tests.Documents;

[Collection(StartedPlan.Collection)]
public class ChangesTests(StartedPlan started)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task The_list_of_documents_leads_to_what_changed_since_the_former_issue(int width)
    {
        var (former, later) = ($"van-quan-2021:a:{width}", $"van-quan-2021:b:{width}");
        await StoreAsync(former, null, "đôn đốc báo cáo tháng 4", 1);
        await StoreAsync(later, former, "đôn đốc báo cáo tháng 5", 2);
        var page = await started.SignInAsync(Roles.Clerk, width);
        await page.GotoAsync("/plans/van-quan-2021/documents");
        await page.Locator($"a[href='/documents/changes?id={Uri.EscapeDataString(later)}']").ClickAsync();

        Assert.Equal("Thay đổi so với bản trước", await page.Locator("h1").InnerTextAsync());
        Assert.Equal("", await Browser.BarriersAsync(page));
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, "The page is wider than the screen.");
        Assert.Contains("4", await page.Locator("del").AllInnerTextsAsync());
        Assert.Contains("5", await page.Locator("ins").AllInnerTextsAsync());
        Assert.Equal(0, await page.Locator($"a[href='/documents/changes?id={Uri.EscapeDataString(former)}']").CountAsync());
    }

    [Fact]
    public async Task A_document_without_a_former_issue_has_no_such_page()
    {
        await StoreAsync("van-quan-2021:c:1", null, "a", 1);
        var page = await started.SignInAsync(Roles.Clerk);
        Assert.Equal(404, (await page.Context.APIRequest.GetAsync($"{started.Server.Address}documents/changes?id=van-quan-2021:c:1")).Status);
        Assert.Equal(404, (await page.Context.APIRequest.GetAsync($"{started.Server.Address}documents/changes")).Status);
    }

    private async Task StoreAsync(string id, string? former, string title, int day)
    {
        await using var services = new ServiceCollection().AddLogging()
            .AddStorage(StorageChoice.Sqlite($"Data Source={Path.Combine(started.Server.Folder, "data", "ntm.db")}")).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NtmDb>();
        db.Add(new DocumentRow
        {
            Id = id, FormerId = former, PlanId = StartedPlan.Code, Kind = "nudge-letter", FileName = "cong-van.docx", Title = $"Công văn, {title}",
            Data = "{}", TemplateHash = new string('0', 64), Hash = new string('a', 64), Content = Letter(title), CreatedAt = DateTimeOffset.UnixEpoch.AddDays(day),
        });
        await db.SaveChangesAsync();
    }

    private static byte[] Letter(string title)
    {
        var fields = new JsonObject();
        foreach (var name in new[] { "so_ky_hieu", "dia_danh_ngay", "kinh_gui", "ke_hoach", "viec", "han", "so_ngay", "ten_co_quan", "han_moi", "nguoi_ky" })
            fields[name] = name;
        fields["trich_yeu"] = title;
        return new TemplateFolder(Path.Combine(AppContext.BaseDirectory, "docx-templates")).For(DocumentKind.NudgeLetter).Fill(fields);
    }
}
