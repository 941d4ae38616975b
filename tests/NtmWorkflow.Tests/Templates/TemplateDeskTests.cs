using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Coordination.Documents;
using NtmWorkflow.Coordination.Outbox;
using NtmWorkflow.Coordination.Reviews;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.Templates;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Tests.Documents;
using NtmWorkflow.Tests.Storage;
using NtmWorkflow.Tests.Year;

namespace NtmWorkflow.Tests.Templates;

public sealed class TemplateDeskTests
{
    private static readonly DocumentKind Kind = DocumentKind.ReviewReport;

    [Theory, EachDatabase]
    public async Task An_uploaded_template_holds_from_then_on_and_its_row_tells_who_when_and_what(StorageProvider provider)
    {
        await using var office = await CoordinationOffice.OpenAsync(provider);
        var shipped = (await DoAsync(office, d => d.ListAsync())).Single(l => l.Kind == Kind);
        Assert.Equal((0, null, true), (shipped.Version, shipped.ChosenBy, shipped.IsShipped));

        Assert.True((await UploadAsync(office, "Mẫu riêng: {{trich_yeu}}")).IsDone);

        var history = await DoAsync(office, d => d.HistoryAsync(Kind));
        Assert.Equal([1, 0], history.Select(l => l.Version));
        Assert.Equal(("Điều phối", "mau của tôi.docx", office.Clock.GetUtcNow()), (history[0].ChosenBy, history[0].FileName, history[0].ChosenAt));
        Assert.NotEqual(shipped.Hash, history[0].Hash);
        Assert.Equal(shipped with { }, history[1]);
        await ReviewAsync(office);
        Assert.StartsWith("Mẫu riêng: Kết quả rà soát", await FirstLineAsync(office), StringComparison.Ordinal);
        Assert.Equal(history[0].Hash, (await office.AllAsync<DocumentRow>()).Single(d => d.Kind == Kind.Code).TemplateHash);
    }

    [Theory, EachDatabase]
    public async Task A_template_with_problems_is_refused_in_its_authors_words_and_nothing_is_stored(StorageProvider provider)
    {
        await using var office = await CoordinationOffice.OpenAsync(provider);
        var outcome = await UploadAsync(office, "{{trich_yue}} {{#cac_xa}}");
        Assert.Contains("mở mà không đóng", Assert.Single(outcome.Problems).What, StringComparison.Ordinal);
        Assert.Equal("Thân văn bản, đoạn 1", outcome.Problems[0].Where);
        Assert.Contains("Có phải là “trich_yeu”?", Assert.Single((await UploadAsync(office, "{{trich_yue}}")).Problems).What, StringComparison.Ordinal);
        Assert.Contains("không phải tệp .docx", Assert.Single((await DoAsync(office, d => d.UploadAsync(Kind, [1, 2], "a", CoordinationOffice.Coordinator))).Problems).What, StringComparison.Ordinal);
        Assert.Empty(await office.AllAsync<TemplateRow>());
    }

    [Theory, EachDatabase]
    public async Task An_earlier_version_is_taken_up_again_under_a_new_number_the_shipped_one_too(StorageProvider provider)
    {
        await using var office = await CoordinationOffice.OpenAsync(provider);
        await UploadAsync(office, "một {{trich_yeu}}");
        await UploadAsync(office, "hai {{trich_yeu}}");
        Assert.True((await DoAsync(office, d => d.GoBackAsync(Kind, 1, CoordinationOffice.Coordinator))).IsDone);
        await ReviewAsync(office);
        Assert.StartsWith("một ", await FirstLineAsync(office), StringComparison.Ordinal);
        Assert.True((await DoAsync(office, d => d.GoBackAsync(Kind, 0, CoordinationOffice.Coordinator))).IsDone);

        var history = await DoAsync(office, d => d.HistoryAsync(Kind));
        Assert.Equal([(4, 0, true), (3, 1, false), (2, null, false), (1, null, false), (0, null, true)], history.Select(l => (l.Version, l.TakenFrom, l.IsShipped)));
        Assert.Equal(await DoAsync(office, d => d.ReadAsync(Kind, 0)), await DoAsync(office, d => d.ReadAsync(Kind, 4)));
        Assert.Equal(history[1].Hash, history[3].Hash);
        Assert.Contains("đúng là mẫu đang dùng", (await DoAsync(office, d => d.GoBackAsync(Kind, 0, CoordinationOffice.Coordinator))).Refusal, StringComparison.Ordinal);
        Assert.Contains("Không có phiên bản", (await DoAsync(office, d => d.GoBackAsync(Kind, 9, CoordinationOffice.Coordinator))).Refusal, StringComparison.Ordinal);
        Assert.Null(await DoAsync(office, d => d.ReadAsync(Kind, 9)));
    }

    [Theory, EachDatabase]
    public async Task A_template_chosen_between_asking_and_making_a_document_is_for_later_documents(StorageProvider provider)
    {
        await using var office = await CoordinationOffice.OpenAsync(provider);
        await UploadAsync(office, "trước {{trich_yeu}}");
        await ReviewAsync(office);
        await UploadAsync(office, "sau {{trich_yeu}}");
        await office.RestartAsync();
        Assert.StartsWith("trước ", await FirstLineAsync(office), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Two_who_choose_at_once_do_not_overwrite_each_other(StorageProvider provider)
    {
        await using var office = await CoordinationOffice.OpenAsync(provider);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => UploadAsync(office, $"{i} {{{{trich_yeu}}}}")));
        var rows = await office.AllAsync<TemplateRow>();
        Assert.Equal(outcomes.Count(o => o.IsDone), rows.Count);
        Assert.Equal(Enumerable.Range(1, rows.Count), rows.Select(r => r.Version).Order());
        Assert.All(outcomes.Where(o => !o.IsDone), o => Assert.Contains("Vừa có người khác", o.Refusal, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_the_coordination_office_and_administrators_change_templates()
    {
        await using var office = await CoordinationOffice.OpenAsync(StorageProvider.Sqlite);
        var outcome = await DoAsync(office, d => d.UploadAsync(Kind, Docx.WithParagraphs("x"), "a.docx", CoordinationOffice.OfCommune("diem-he")));
        Assert.Contains("Chỉ Văn phòng Điều phối", outcome.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_shows_the_commune_that_was_chosen()
    {
        await using var office = await CoordinationOffice.OpenAsync(StorageProvider.Sqlite);
        await using var scope = office.Get<IServiceScopeFactory>().CreateAsyncScope();
        var previews = scope.ServiceProvider.GetRequiredService<Previews>();
        var choice = (await previews.ChoicesAsync(DocumentKind.Submission)).Single(c => c.Code == "van-quan-2021/binh-phuc");
        var template = scope.ServiceProvider.GetRequiredService<TemplateFolder>().For(DocumentKind.Submission);
        Assert.Contains(Docx.Texts(await previews.FillAsync(template, DocumentKind.Submission, choice.Code)), t => t.StartsWith("Xã Bình Phúc có", StringComparison.Ordinal));
    }

    private static Task<TemplateOutcome> UploadAsync(CoordinationOffice office, string paragraph) =>
        DoAsync(office, d => d.UploadAsync(Kind, Docx.WithParagraphs(paragraph), "C:\\Mẫu\\mau của tôi\u202e.docx", CoordinationOffice.Coordinator));

    private static async Task<T> DoAsync<T>(CoordinationOffice office, Func<TemplateDesk, Task<T>> work)
    {
        await using var scope = office.Get<IServiceScopeFactory>().CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TemplateDesk>());
    }

    /// <summary>Starts the plan and confirms every review, upon which the review report is asked for.</summary>
    private static async Task ReviewAsync(CoordinationOffice office)
    {
        await office.StartAsync();
        foreach (var item in await office.ItemsAsync(Tasks.Review))
            CoordinationOffice.Done(await office.Get<Reviewing>().ConfirmAsync(item.PlanId, item.Id, new Dictionary<string, IReadOnlyList<Finding>>(), CoordinationOffice.OfOffice(item.OfficeCode!)));
    }

    private static async Task<string> FirstLineAsync(CoordinationOffice office)
    {
        await office.Get<OutboxWork>().DoDueAsync();
        return Docx.Texts((await office.AllAsync<DocumentRow>()).Single(d => d.Kind == Kind.Code).Content)[0];
    }
}
