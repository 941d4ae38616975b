using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Coordination.Documents;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Web.Tests.Plans;

namespace NtmWorkflow.Web.Tests.Documents;

[Collection(StartedPlan.Collection)]
public class DownloadTests(StartedPlan started)
{
    [Fact]
    public async Task A_document_comes_as_a_word_file_under_its_vietnamese_name()
    {
        var id = await StoreAsync("van-quan-2021:thu:1", null);
        var page = await started.SignInAsync(Roles.Clerk);
        var answer = await page.Context.APIRequest.GetAsync(Address(id));

        Assert.Equal("Noi dung", await answer.TextAsync());
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", answer.Headers["content-type"]);
        Assert.Equal("nosniff", answer.Headers["x-content-type-options"]);
        Assert.StartsWith("attachment;", answer.Headers["content-disposition"], StringComparison.Ordinal);
        Assert.Contains("filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20th%C3%A1ng%204-2021.docx", answer.Headers["content-disposition"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_commune_gets_its_own_documents_and_not_those_of_another()
    {
        var (own, other) = (await StoreAsync("van-quan-2021/diem-he:thu:1", "diem-he"), await StoreAsync("van-quan-2021/binh-phuc:thu:1", "binh-phuc"));
        var page = await started.SignInWithAsync("xa.diem-he@mau.example");

        Assert.Equal(200, (await page.Context.APIRequest.GetAsync(Address(own))).Status);
        Assert.Equal(404, (await page.Context.APIRequest.GetAsync(Address(other))).Status);
        Assert.Equal(404, (await page.Context.APIRequest.GetAsync(Address("khong-co"))).Status);
        Assert.Equal(404, (await page.Context.APIRequest.GetAsync($"{started.Server.Address}documents/download")).Status);
        await page.GotoAsync("/plans/van-quan-2021/documents");
        Assert.Equal(1, await page.Locator($"a[download][href*='{Uri.EscapeDataString(own)}']").CountAsync());
        Assert.Equal(0, await page.Locator($"a[href*='{Uri.EscapeDataString(other)}']").CountAsync());
    }

    private string Address(string id) => $"{started.Server.Address}documents/download?id={Uri.EscapeDataString(id)}";

    private async Task<string> StoreAsync(string id, string? commune)
    {
        await using var services = new ServiceCollection().AddLogging()
            .AddStorage(StorageChoice.Sqlite($"Data Source={Path.Combine(started.Server.Folder, "data", "ntm.db")}")).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NtmDb>();
        db.Add(new DocumentRow
        {
            Id = id, PlanId = StartedPlan.Code, CommuneCode = commune, Kind = "progress-report", FileName = "bao-cao.docx", Title = "Báo cáo tháng 4/2021",
            Data = "{}", TemplateHash = new string('0', 64), Hash = new string('a', 64), Content = Encoding.UTF8.GetBytes("Noi dung"),
            CreatedAt = DateTimeOffset.UnixEpoch,
        });
        await db.SaveChangesAsync();
        return id;
    }
}
