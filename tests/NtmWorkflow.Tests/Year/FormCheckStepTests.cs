using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Coordination.Journal;
using NtmWorkflow.Coordination.Outbox;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Reviews;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.Templates;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Tests.Documents;
using NtmWorkflow.Tests.Storage;
using static NtmWorkflow.Tests.Year.CoordinationOffice;

namespace NtmWorkflow.Tests.Year;

/// <summary>Between drawing up a plan and approving it, the system checks the form of the draft.</summary>
public class FormCheckStepTests
{
    private const string Code = "van-quan-2021";

    [Theory, EachDatabase]
    public async Task A_leader_is_asked_only_when_the_form_of_the_draft_is_right(StorageProvider provider)
    {
        await using var office = await OpenAsync(provider);
        await AssignedAsync(office);
        Assert.Empty(await office.ItemsAsync(Tasks.Approve));
        Assert.Equal("system", Assert.Single(await office.ItemsAsync(Tasks.CheckForm)).Role);

        await office.Get<OutboxWork>().DoDueAsync();
        Assert.Single(await office.ItemsAsync(Tasks.Approve));
        Assert.Contains(await office.AllAsync<JournalRow>(), j => j.Who == "Hệ thống" && j.What.StartsWith("Kiểm tra thể thức: Kế hoạch", StringComparison.Ordinal));
        await office.Get<OutboxWork>().DoDueAsync();
        Assert.Single(await office.ItemsAsync(Tasks.Approve));
    }

    [Fact]
    public async Task A_template_that_breaks_the_form_sends_the_plan_back_with_what_is_wrong()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        await ReplaceTemplateAsync(office, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Cộng hòa xã hội chủ nghĩa Việt Nam");
        await AssignedAsync(office);
        await office.Get<OutboxWork>().DoDueAsync();

        Assert.Empty(await office.ItemsAsync(Tasks.Approve));
        var again = await office.ItemAsync(Tasks.Assign);
        await using var scope = office.Get<IServiceScopeFactory>().CreateAsyncScope();
        var returned = (await scope.ServiceProvider.GetRequiredService<ItemDesk>().OpenAsync(again, Coordinator))!.Returned;
        Assert.Contains("Quốc hiệu", returned?.Reason, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Sửa mẫu văn bản hoặc nội dung kế hoạch rồi trình lại", returned!.Reason, StringComparison.Ordinal);
        Assert.Equal("Hệ thống", returned.DoneBy);
    }

    internal static async Task AssignedAsync(CoordinationOffice office)
    {
        await office.StartAsync();
        Done(await office.Get<Reviewing>().ConfirmAllAsync(Code, Coordinator));
        Done(await office.Get<Preparing>().AssignAsync(Code, await office.ItemAsync(Tasks.Assign), Coordinator));
    }

    private static async Task ReplaceTemplateAsync(CoordinationOffice office, string text, string by)
    {
        var shipped = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "docx-templates", "ke-hoach.docx"));
        await using var scope = office.Get<IServiceScopeFactory>().CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<TemplateDesk>();
        var body = Docx.Part(shipped, "word/document.xml");
        Assert.Contains(text, body, StringComparison.Ordinal);
        Assert.True((await desk.UploadAsync(DocumentKind.Plan, Docx.With(shipped, "word/document.xml", body.Replace(text, by, StringComparison.Ordinal)), "ke-hoach.docx", Coordinator)).IsDone);
    }
}
