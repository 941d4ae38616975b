using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Tests.Storage;
using static NtmWorkflow.Tests.Year.CoordinationOffice;

namespace NtmWorkflow.Tests.Year;

/// <summary>A plan for each commune in one action, keyed so that a second press starts nothing twice.</summary>
public class BulkStartTests
{
    [Theory, EachDatabase]
    public async Task All_communes_start_in_one_action_and_a_second_press_starts_nothing_twice(StorageProvider provider)
    {
        await using var office = await OpenAsync(provider);
        var bulk = office.Get<BulkStarting>();
        Assert.Equal([StartState.Will, StartState.Will], (await bulk.DryRunAsync(Sample)).Select(l => l.State));
        Assert.Empty(await office.AllAsync<PlanRow>());

        Assert.Equal([StartState.Started, StartState.Started], (await bulk.StartAsync(Sample, Coordinator)).Select(l => l.State));
        Assert.Equal([StartState.Already, StartState.Already], (await bulk.StartAsync(Sample, Coordinator)).Select(l => l.State));
        var plans = (await office.AllAsync<PlanRow>()).OrderBy(p => p.Id).ToList();
        Assert.Equal(["van-quan-2021-binh-phuc", "van-quan-2021-diem-he"], plans.Select(p => p.Id));
        Assert.All(plans, p => Assert.Single(p.Read().Communes));
        Assert.Contains("Chỉ đạo thực hiện xã Điềm He, huyện Văn Quan", plans[1].Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_crash_left_undone_is_started_by_the_next_press()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        await office.StartAsync(PlanPerCommune.Of(Sample).First());
        Assert.Equal([StartState.Already, StartState.Will], (await office.Get<BulkStarting>().DryRunAsync(Sample)).Select(l => l.State));
        Assert.Equal([StartState.Already, StartState.Started], (await office.Get<BulkStarting>().StartAsync(Sample, Coordinator)).Select(l => l.State));
    }

    [Theory, EachDatabase]
    public async Task Two_presses_at_once_start_each_commune_once(StorageProvider provider)
    {
        await using var office = await OpenAsync(provider);
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => office.Get<BulkStarting>().StartAsync(Sample, Coordinator))));
        Assert.Equal(2, (await office.AllAsync<PlanRow>()).Count);
        Assert.Equal(2, (await office.ItemsAsync(Tasks.Review)).Select(w => w.PlanId).Distinct().Count());
    }

    [Fact]
    public async Task A_commune_that_cannot_start_is_told_with_the_reason_and_does_not_hold_up_the_others()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        var other = Sample.Communes[1] with { Code = Sample.Communes[0].Code };
        await office.StartAsync(CommuneSelection.Of(Sample, ["binh-phuc"]) with { Code = "khac", Communes = [other with { Email = "khac@vanquan.example" }] });
        var lines = await office.Get<BulkStarting>().StartAsync(Sample, Coordinator);
        Assert.Equal([StartState.Cannot, StartState.Started], lines.Select(l => l.State));
        Assert.Contains("trong kế hoạch 'khac' là của UBND xã Bình Phúc", lines[0].Why, StringComparison.Ordinal);
        Assert.Equal(StartState.Cannot, (await office.Get<BulkStarting>().DryRunAsync(Sample with { Code = new string('a', 55) }))[0].State);
    }

    [Fact]
    public async Task A_name_mended_by_a_revision_no_longer_holds_the_code()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        var wrong = Sample with { Offices = [.. Sample.Offices.Select(o => o.Code == "kt-ht" ? o with { Name = "Phòng Kinh tế", Email = null } : o)] };
        await office.StartAsync(wrong);
        Assert.Contains("'kt-ht'", (await office.Get<Preparing>().StartAsync(Without(Sample), Coordinator)).Refusal, StringComparison.Ordinal);
        Done(await office.Get<Coordination.Reviews.Reviewing>().ConfirmAllAsync(Sample.Code, Coordinator));
        Done(await office.Get<Revising>().ReviseAsync(Sample.Code, await office.ItemAsync(Tasks.Assign), Sample, Coordinator));
        Done(await office.Get<Preparing>().StartAsync(Without(Sample), Coordinator));
    }

    private static Plan Without(Plan plan) => plan with { Code = "nua", Offices = [.. plan.Offices.Select(o => o with { Email = null })] };
}
