using NtmWorkflow.Coordination.Documents;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Coordination.Months;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reviews;
using static NtmWorkflow.Tests.Year.CoordinationOffice;

namespace NtmWorkflow.Tests.Year;

public class MonthEndTests
{
    private const string Code = "van-quan-2021";

    [Fact]
    public async Task A_month_that_opened_late_stays_open_until_its_own_deadline_has_passed()
    {
        await using var office = await IssuedAsync("2021-05-20", Sample);
        await office.AtAsync("2021-05-20");
        await office.AtAsync("2021-05-21");

        var items = await office.ItemsAsync(Tasks.MonthlyReport);
        Assert.Equal(30, items.Count);
        Assert.All(items, w => Assert.Equal("2021-04", w.Period));
        Assert.All(items, w => Assert.True(w.DueOn > new DateOnly(2021, 5, 20)));
    }

    [Fact]
    public async Task A_report_due_at_the_end_of_the_month_is_nudged_for_before_the_month_is_closed()
    {
        await using var office = await IssuedAsync("2021-03-05", Sample with { Deadlines = Sample.Dates with { ReportDay = 30 } });
        // 30 April to 3 May 2021 are holidays and a weekend: the first working day after the deadline is 4 May.
        foreach (var day in new[] { "2021-04-01", "2021-05-01", "2021-05-04" })
            await office.AtAsync(day);

        Assert.Equal(30, (await office.ItemsAsync(Tasks.MonthlyReport)).Count(w => w.Period == "2021-04"));
        Assert.Equal(15, (await office.AllAsync<DocumentRow>()).Count(d => d.Kind == "nudge-letter"));
        await office.AtAsync("2021-05-05");
        Assert.All(await office.ItemsAsync(Tasks.MonthlyReport), w => Assert.Equal("2021-05", w.Period));
    }

    [Fact]
    public async Task Of_two_offices_that_share_an_indicator_the_later_word_counts()
    {
        await using var office = await IssuedAsync("2021-03-05", Sample);
        await office.AtAsync("2021-04-01");
        await ReportAsync(office, "y-te", new Figure(3800, 4746, Unit: "người"));
        await office.AtAsync("2021-04-02");
        await ReportAsync(office, "vp", new Figure(4400, 4746, Unit: "người"));

        await using var db = office.Open();
        var item = (await office.ItemsAsync(Tasks.MonthlyReport, "diem-he"))[0];
        var view = await new ItemDesk(db, office.Get<Coordination.Steps.Surroundings>(), office.Clock).OpenAsync(item.Id, OfOffice(item.OfficeCode!));
        Assert.Equal(4400, view!.Known["diem-he"].Single(f => f.Indicator == "15.1").Figure!.Numerator);
    }

    [Fact]
    public async Task What_is_wrong_with_one_plan_does_not_keep_time_from_the_others()
    {
        await using var office = await IssuedAsync("2021-03-05", Sample with { Code = "a-ke-hoach-hong" }, Sample);
        await using (var db = office.Open())
        {
            var broken = db.Set<InstanceRow>().Where(i => i.PlanId == "a-ke-hoach-hong").ToList();
            db.RemoveRange(broken);
            await db.SaveChangesAsync();
        }
        await office.AtAsync("2021-04-01");

        Assert.All(await office.ItemsAsync(Tasks.MonthlyReport), w => Assert.Equal(Code, w.PlanId));
        Assert.Equal(30, (await office.ItemsAsync(Tasks.MonthlyReport)).Count);
    }

    private static async Task ReportAsync(CoordinationOffice office, string code, Figure figure)
    {
        var item = (await office.ItemsAsync(Tasks.MonthlyReport, "diem-he")).Single(w => w.OfficeCode == code);
        Done(await office.Get<Reporting>().SubmitAsync(Code, item.Id, new([new Finding("15.1", figure)], null, null, null), OfOffice(code)));
    }

    private static async Task<CoordinationOffice> IssuedAsync(string day, params Plan[] plans)
    {
        var office = await OpenAsync(StorageProvider.Sqlite);
        await office.AtAsync(day);
        foreach (var (index, plan) in plans.Index())
            await PreparingTests.IssuedAsync(office, plan, 67 + index);
        return office;
    }
}
