using NtmWorkflow.Coordination.Delegations;
using NtmWorkflow.Coordination.Journal;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Reviews;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Tests.Storage;
using static NtmWorkflow.Tests.Year.CoordinationOffice;
using static NtmWorkflow.Tests.Year.HandlingTests;

namespace NtmWorkflow.Tests.Year;

/// <summary>A person lets a colleague act for them for a time; all that the colleague does carries both names.</summary>
public class DelegatingTests
{
    private static readonly DateOnly First = new(2021, 3, 8);
    private static readonly DateOnly Last = new(2021, 3, 10);

    [Theory, EachDatabase]
    public async Task What_is_done_by_delegation_carries_both_names_in_the_item_and_in_the_journal(StorageProvider provider)
    {
        await using var office = await OpenAsync(provider);
        var (item, an, binh) = await StartedAsync(office);
        Done(await office.Get<Handling>().ClaimAsync(Plan, item, an));
        Done(await office.Get<Delegating>().GiveAsync("1", binh.Id, First, Last, an));
        Refused("đã được An nhận", await office.Get<Reviewing>().ConfirmAsync(Plan, item, None, binh));

        await office.AtAsync("2021-03-10");
        var corrections = new Dictionary<string, IReadOnlyList<Finding>> { ["diem-he"] = [new("2.2", new Figure(10, 11, Unit: "km"))] };
        Done(await office.Get<Reviewing>().ConfirmAsync(Plan, item, corrections, binh));
        var done = (await office.AllAsync<WorkItemRow>()).Single(w => w.Id == item);
        Assert.Equal(("Bình", binh.Id, "An", an.Id), (done.DoneBy, done.DoneById, done.DoneFor, done.DoneForId));
        Assert.Equal("Bình, thay An theo ủy quyền", done.DoneByWords);
        var plan = Assert.Single(await office.AllAsync<PlanRow>());
        var journal = (await office.AllAsync<JournalRow>()).OrderBy(j => j.Number).ToList();
        Assert.Equal(2, journal.Count(j => j is { Who: "Bình", OnBehalfOf: "An theo ủy quyền" }));
        Assert.Null(JournalChain.BrokenAt(journal, plan.JournalLength, plan.JournalHash));
    }

    [Theory, EachDatabase]
    public async Task When_its_days_are_over_or_it_was_ended_early_the_colleague_may_no_longer(StorageProvider provider)
    {
        await using var office = await OpenAsync(provider);
        var (item, an, binh) = await StartedAsync(office);
        var delegating = office.Get<Delegating>();
        Done(await office.Get<Handling>().ClaimAsync(Plan, item, an));
        Done(await delegating.GiveAsync("1", binh.Id, First, Last, an));
        await office.AtAsync("2021-03-09");
        Refused("Không tìm thấy ủy quyền này của bạn", await delegating.EndAsync("1", binh));
        Done(await delegating.EndAsync("1", an));
        Refused("đã được kết thúc lúc 09:00 ngày 09/03/2021", await delegating.EndAsync("1", an));
        Refused("đã được An nhận", await office.Get<Reviewing>().ConfirmAsync(Plan, item, None, binh));

        Done(await delegating.GiveAsync("2", binh.Id, new(2021, 3, 9), Last, an));
        await office.AtAsync("2021-03-11");
        Refused("đã được An nhận", await office.Get<Reviewing>().ConfirmAsync(Plan, item, None, binh));
        Refused("đã hết hạn ngày 10/03/2021", await delegating.EndAsync("2", an));
        Assert.Equal(2, (await delegating.OfAsync(an)).Given.Count);
    }

    [Theory, EachDatabase]
    public async Task Whoever_acts_for_another_passes_nothing_on(StorageProvider provider)
    {
        await using var office = await OpenAsync(provider);
        var (item, an, binh) = await StartedAsync(office);
        var dung = await office.AddAsync("Dũng", Roles.Office, "kt-ht");
        Done(await office.Get<Handling>().ClaimAsync(Plan, item, an));
        Done(await office.Get<Delegating>().GiveAsync("1", binh.Id, First, Last, an));
        Refused("không được ủy quyền tiếp", await office.Get<Delegating>().GiveAsync("2", dung.Id, Last, Last.AddDays(7), binh));
        Refused("đã ủy quyền cho Bình", await office.Get<Delegating>().GiveAsync("2", an.Id, First, First, dung));
        await office.AtAsync("2021-03-09");
        Refused("không chuyển giao tiếp được", await office.Get<Handling>().HandOverAsync(Plan, item, dung.Id, "Bận", binh));
        Refused("phải ghi lý do", await office.Get<Handling>().ReleaseAsync(Plan, item, null, binh));
        Done(await office.Get<Handling>().ReleaseAsync(Plan, item, "An nghỉ ốm", binh));
        Assert.Contains(await office.AllAsync<JournalRow>(), j => j is { Who: "Bình", OnBehalfOf: "An theo ủy quyền", Why: "An nghỉ ốm" });
    }

    [Fact]
    public async Task Of_several_delegations_made_at_once_for_the_same_days_one_stands()
    {
        await using var office = await OpenAsync(StorageProvider.Postgres);
        var an = await office.AddAsync("An", Roles.Leader);
        var others = new List<Actor>();
        for (var i = 0; i < 5; i++)
            others.Add(await office.AddAsync($"Người {i}", Roles.Leader));
        var outcomes = await Task.WhenAll(others.Select((to, i) => Task.Run(() => office.Get<Delegating>().GiveAsync($"{i}", to.Id, First.AddDays(i), Last.AddDays(i), an))));

        Assert.Equal(outcomes.Count(o => o.IsDone), (await office.AllAsync<DelegationRow>()).Count);
        Assert.InRange(outcomes.Count(o => o.IsDone), 1, 2);
        Assert.All(outcomes.Where(o => !o.IsDone), o => Refused("Bạn đã ủy quyền cho Người", o));
        var days = (await office.AllAsync<DelegationRow>()).SelectMany(d => Enumerable.Range(0, 3).Select(d.FirstDay.AddDays)).ToList();
        Assert.Equal(days.Distinct().Count(), days.Count);
    }

    [Fact]
    public async Task Two_who_let_each_other_act_at_the_same_moment_do_not_both_succeed()
    {
        await using var office = await OpenAsync(StorageProvider.Postgres);
        var (an, binh) = (await office.AddAsync("An", Roles.Leader), await office.AddAsync("Bình", Roles.Leader));
        var outcomes = await Task.WhenAll(
            Task.Run(() => office.Get<Delegating>().GiveAsync("1", binh.Id, First, Last, an)), Task.Run(() => office.Get<Delegating>().GiveAsync("2", an.Id, First, Last, binh)));
        Assert.Single(outcomes, o => o.IsDone);
    }

    [Fact]
    public async Task Whose_account_is_switched_off_is_let_do_nothing()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        var an = await office.AddAsync("An", Roles.Leader);
        Refused("Không tìm thấy đồng nghiệp này", await office.Get<Delegating>().GiveAsync("1", "không có", First, Last, an));
        Refused("Không tìm thấy đồng nghiệp này", await office.Get<Delegating>().GiveAsync("1", Actor.System.Id, First, Last, an));
    }

    [Fact]
    public async Task Nobody_approves_in_the_name_of_whoever_drew_the_plan_up()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        await office.StartAsync();
        var (lan, minh) = (await office.AddAsync("Lan", Roles.Leader), await office.AddAsync("Minh", Roles.Leader));
        Done(await office.Get<Reviewing>().ConfirmAllAsync(Plan, Coordinator));
        Done(await office.Get<Preparing>().AssignAsync(Plan, await office.ItemAsync(Tasks.Assign), lan.Also(Roles.Coordination)));
        var approve = await office.ItemAsync(Tasks.Approve);
        Done(await office.Get<Handling>().ClaimAsync(Plan, approve, lan));
        Done(await office.Get<Delegating>().GiveAsync("1", minh.Id, new(2021, 3, 5), Last, lan));
        Refused("Không ai tự duyệt việc của mình", await office.Get<Preparing>().ApproveAsync(Plan, approve, minh));
        Done(await office.Get<Handling>().ReleaseAsync(Plan, approve, "Lan đã soạn kế hoạch", minh));
        Done(await office.Get<Preparing>().ApproveAsync(Plan, approve, minh));
    }
}
