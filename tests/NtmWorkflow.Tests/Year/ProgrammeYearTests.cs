using NtmWorkflow.Coordination.Criteria;
using NtmWorkflow.Coordination.Documents;
using NtmWorkflow.Coordination.Inspections;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Inspections;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Tests.Documents;
using NtmWorkflow.Tests.Storage;
using static NtmWorkflow.Tests.Year.CoordinationOffice;

namespace NtmWorkflow.Tests.Year;

/// <summary>The year of an annual plan: issued, inspected in months 3, 6, 9 and 11, looked back on in July and December.</summary>
public class ProgrammeYearTests
{
    internal static readonly Plan Annual = PlanReader.Read(
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", "van-quan-2018.json")), Catalogue.Load()).Plan!;

    [Theory, EachDatabase]
    public async Task The_year_of_an_annual_plan_goes_from_its_issue_to_the_review_of_the_year(StorageProvider provider)
    {
        await using var office = await OpenAsync(provider);
        await IssuedAsync(office);
        foreach (var (month, met) in new[] { (3, 7), (6, 9), (9, 12), (11, 19) })
        {
            await office.AtAsync($"2018-{month:00}-01");
            if (month == 9)
                Assert.Contains(await office.AllAsync<DocumentRow>(), d => d.Kind == "mid-year-review");
            Done(await RecordAsync(office, met));
            if (month == 6)
                await office.AtAsync("2018-07-02");
        }
        Assert.DoesNotContain(await office.AllAsync<DocumentRow>(), d => d.Kind == "year-end-review");
        await office.AtAsync("2018-12-03");

        Assert.Equal(PlanStage.Ended, Assert.Single(await office.AllAsync<PlanRow>()).Stage);
        var documents = await office.AllAsync<DocumentRow>();
        var midYear = string.Join('\n', Docx.Texts(documents.Single(d => d.Kind == "mid-year-review").Content));
        Assert.Contains("02 đợt kiểm tra, đôn đốc các xã, vào tháng 3 và tháng 6", midYear, StringComparison.Ordinal);
        Assert.Contains(Docx.Rows(documents.Single(d => d.Kind == "year-end-review").Content), row => row.StartsWith("1 | Vân Mộng | 7/19 | 19/19 | 12 | Không", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_inspection_is_due_at_the_end_of_its_month_and_names_it()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        await IssuedAsync(office);
        await office.AtAsync("2018-02-28");
        Assert.Empty(await office.ItemsAsync(Tasks.Inspect));
        await office.AtAsync("2018-03-01");
        var item = Assert.Single(await office.ItemsAsync(Tasks.Inspect));
        Assert.Equal((new DateOnly(2018, 3, 31), "2018-03"), (item.DueOn!.Value, item.Period));
        Assert.Equal("Kiểm tra, đôn đốc các xã tháng 3 năm 2018", Tasks.Title(item.Task, item.Period));
    }

    [Fact]
    public async Task An_inspection_that_is_not_held_needs_a_reason_and_the_year_goes_on()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        await IssuedAsync(office);
        await office.AtAsync("2018-03-01");
        var inspecting = office.Get<Inspecting>();
        var item = await office.ItemAsync(Tasks.Inspect);
        Assert.Contains("phải ghi lý do", (await inspecting.NotHeldAsync(Annual.Code, item, " ", Coordinator)).Refusal, StringComparison.Ordinal);
        Done(await inspecting.NotHeldAsync(Annual.Code, item, "Mưa lũ, đường vào các xã bị chia cắt", Coordinator));
        await office.AtAsync("2018-06-01");
        Assert.Equal("2018-06", Assert.Single(await office.ItemsAsync(Tasks.Inspect)).Period);
    }

    [Fact]
    public async Task What_an_inspection_cannot_have_found_is_refused_and_nothing_is_kept()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        await IssuedAsync(office);
        await office.AtAsync("2018-03-01");
        var item = await office.ItemAsync(Tasks.Inspect);
        async Task RefusedAsync(string why, params CommuneInspection[] found) => Assert.Contains(why,
            (await office.Get<Inspecting>().RecordAsync(Annual.Code, item, found, Coordinator)).Refusal, StringComparison.Ordinal);

        CommuneInspection[] right = [.. Annual.Communes.Select(c => new CommuneInspection(c.Code, [1]))];
        await RefusedAsync("đủ các xã", right[1..]);
        await RefusedAsync("không có tiêu chí 20", [new("van-mong", [1, 20]), .. right[1..]]);
        await RefusedAsync("ghi hai lần", [new("van-mong", [1, 1]), .. right[1..]]);
        await RefusedAsync("dài quá 1000", [new("van-mong", [1], new string('a', 1001)), .. right[1..]]);
        Assert.Empty(await office.AllAsync<InspectionRow>());
    }

    [Fact]
    public async Task A_commune_of_which_nothing_is_known_is_not_said_to_have_met_nothing()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        await IssuedAsync(office);
        foreach (var month in new[] { 3, 6 })
        {
            await office.AtAsync($"2018-{month:00}-01");
            Done(await office.Get<Inspecting>().NotHeldAsync(Annual.Code, await office.ItemAsync(Tasks.Inspect), "Chưa bố trí được", Coordinator));
        }
        await office.AtAsync("2018-07-02");
        var review = (await office.AllAsync<DocumentRow>()).Single(d => d.Kind == "mid-year-review").Content;
        Assert.Contains(Docx.Rows(review), row => row.StartsWith("1 | Vân Mộng | –/19 | –/19 | – | Chưa kiểm tra", StringComparison.Ordinal));
        Assert.Contains(Docx.Texts(review), t => t.Contains("chưa tổ chức kiểm tra các xã", StringComparison.Ordinal));
    }

    private static async Task IssuedAsync(CoordinationOffice office)
    {
        await office.AtAsync("2018-01-22");
        await office.StartAsync(Annual);
        Done(await office.Get<Preparing>().AssignAsync(Annual.Code, await office.ItemAsync(Tasks.Assign), Coordinator));
        Done(await office.Get<Preparing>().ApproveAsync(Annual.Code, await office.ItemAsync(Tasks.Approve), Leader));
        Done(await office.Get<Issuing>().IssueAsync(Annual.Code, await office.ItemAsync(Tasks.Issue), 15, new(2018, 1, 22), Clerk));
    }

    private static async Task<Coordination.Steps.StepOutcome> RecordAsync(CoordinationOffice office, int met) =>
        await office.Get<Inspecting>().RecordAsync(Annual.Code, await office.ItemAsync(Tasks.Inspect),
            [.. Annual.Communes.Select(c => new CommuneInspection(c.Code, [.. Enumerable.Range(1, met)]))], Coordinator);
}
