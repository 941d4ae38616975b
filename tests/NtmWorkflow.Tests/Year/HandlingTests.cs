using NtmWorkflow.Coordination.Journal;
using NtmWorkflow.Coordination.Mail;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Reviews;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Tests.Storage;
using static NtmWorkflow.Tests.Year.CoordinationOffice;

namespace NtmWorkflow.Tests.Year;

/// <summary>Work goes from hand to hand: taken, given back, handed over; and who holds it does it.</summary>
public class HandlingTests
{
    internal const string Plan = "van-quan-2021";

    internal static readonly Dictionary<string, IReadOnlyList<Finding>> None = [];

    [Theory, EachDatabase]
    public async Task Who_has_taken_an_item_does_it_and_others_are_told_who_holds_it(StorageProvider provider)
    {
        await using var office = await OpenAsync(provider);
        var (item, an, binh) = await StartedAsync(office);
        Done(await office.Get<Handling>().ClaimAsync(Plan, item, an));

        var held = (await office.AllAsync<WorkItemRow>()).Single(w => w.Id == item);
        Assert.Equal((an.Id, "An", office.Clock.GetUtcNow()), (held.HolderId, held.HolderName, held.HeldSince!.Value));
        Refused("đã được An nhận lúc 08:00 ngày 05/03/2021", await office.Get<Handling>().ClaimAsync(Plan, item, binh));
        Refused("Chỉ An hoặc người được An ủy quyền", await office.Get<Reviewing>().ConfirmAsync(Plan, item, None, binh));
        Refused("đã được An nhận", await office.Get<Reviewing>().ConfirmAsync(Plan, item, None, Coordinator));
        Done(await office.Get<Reviewing>().ConfirmAsync(Plan, item, None, an));
        Refused("đã được An thực hiện lúc", await office.Get<Reviewing>().ConfirmAsync(Plan, item, None, binh));
        Assert.Contains(await office.AllAsync<JournalRow>(), j => j is { Who: "An", What: "Nhận việc: Xác nhận hiện trạng các tiêu chí (Phòng Kinh tế và Hạ tầng)" });
    }

    [Theory, EachDatabase]
    public async Task What_is_given_back_waits_for_anybody_of_the_unit_again(StorageProvider provider)
    {
        await using var office = await OpenAsync(provider);
        var (item, an, binh) = await StartedAsync(office);
        var handling = office.Get<Handling>();
        Refused("chưa ai nhận", await handling.ReleaseAsync(Plan, item, null, an));
        Done(await handling.ClaimAsync(Plan, item, an));
        Refused("đã được An nhận", await handling.ReleaseAsync(Plan, item, "Vội", binh));
        Done(await handling.ReleaseAsync(Plan, item, null, an));
        Done(await handling.ClaimAsync(Plan, item, binh));
        Assert.Contains(await office.AllAsync<JournalRow>(), j => j.Who == "An" && j.What.StartsWith("Trả lại hàng chờ:", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task It_is_handed_over_with_a_reason_to_a_colleague_who_may_do_it(StorageProvider provider)
    {
        await using var office = await OpenAsync(provider);
        var (item, an, binh) = await StartedAsync(office);
        var foreign = await office.AddAsync("Chi", Roles.Office, "gd-dt");
        var handling = office.Get<Handling>();
        Refused("Chưa ai nhận", await handling.HandOverAsync(Plan, item, binh.Id, "Đi công tác", an));
        Done(await handling.ClaimAsync(Plan, item, an));
        Refused("không làm được việc này", await handling.HandOverAsync(Plan, item, foreign.Id, "Đi công tác", an));
        Refused("phải ghi lý do", await handling.HandOverAsync(Plan, item, binh.Id, " ", an));
        Done(await handling.HandOverAsync(Plan, item, binh.Id, "Đi công tác", an));

        Refused("đã được An chuyển giao cho Bình lúc 08:00 ngày 05/03/2021", await handling.HandOverAsync(Plan, item, binh.Id, "Lần nữa", an));
        Refused("đã được An chuyển giao cho Bình", await office.Get<Reviewing>().ConfirmAsync(Plan, item, None, an));
        Done(await office.Get<Reviewing>().ConfirmAsync(Plan, item, None, binh));
        Assert.Contains(await office.AllAsync<JournalRow>(), j => j is { Who: "An", Why: "Đi công tác" } && j.What.StartsWith("Chuyển giao cho Bình:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_several_who_take_an_item_at_once_one_has_it_and_the_others_are_told_whom()
    {
        await using var office = await OpenAsync(StorageProvider.Postgres);
        var (item, an, _) = await StartedAsync(office);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => Task.Run(() => office.Get<Handling>().ClaimAsync(Plan, item, an with { Id = $"{i}", Name = $"Người {i}" }))));

        Assert.Single(outcomes, o => o.IsDone);
        Assert.All(outcomes.Where(o => !o.IsDone), o => Refused("Việc này đã được Người", o));
        Assert.Single(await office.AllAsync<JournalRow>(), j => j.What.StartsWith("Nhận việc", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_coordination_office_confirms_for_all_but_those_who_have_taken_it_up()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        var (item, an, _) = await StartedAsync(office);
        Done(await office.Get<Handling>().ClaimAsync(Plan, item, an));
        Done(await office.Get<Reviewing>().ConfirmAllAsync(Plan, Coordinator));

        Assert.Equal(item, Assert.Single(await office.ItemsAsync(Tasks.Review)).Id);
        Refused("đã có người nhận: An (Phòng Kinh tế và Hạ tầng)", await office.Get<Reviewing>().ConfirmAllAsync(Plan, Coordinator));
        Done(await office.Get<Reviewing>().ConfirmAsync(Plan, item, None, an));
        Assert.Single(await office.ItemsAsync(Tasks.Assign));
    }

    [Theory, EachDatabase]
    public async Task Nobody_approves_what_they_drew_up_themselves_but_may_return_it(StorageProvider provider)
    {
        await using var office = await OpenAsync(provider);
        await office.StartAsync();
        var (both, leader) = ((await office.AddAsync("Hà", Roles.Coordination)).Also(Roles.Leader), await office.AddAsync("Lan", Roles.Leader));
        Done(await office.Get<Reviewing>().ConfirmAllAsync(Plan, Coordinator));
        Done(await office.Get<Preparing>().AssignAsync(Plan, await office.ItemAsync(Tasks.Assign), both));
        var approve = await office.ItemAsync(Tasks.Approve);
        var refused = await office.Get<Preparing>().ApproveAsync(Plan, approve, both);
        Refused("Không ai tự duyệt việc của mình", refused);
        Refused("Người thực hiện được: Lan.", refused);
        Done(await office.Get<Preparing>().ReturnAsync(Plan, approve, "Sửa lại", both));

        Done(await office.Get<Preparing>().AssignAsync(Plan, await office.ItemAsync(Tasks.Assign), both));
        var clerk = leader.Also(Roles.Clerk);
        Done(await office.Get<Preparing>().ApproveAsync(Plan, await office.ItemAsync(Tasks.Approve), clerk));
        var issue = await office.ItemAsync(Tasks.Issue);
        Refused("Cần một người khác có vai trò Văn thư", await office.Get<Issuing>().IssueAsync(Plan, issue, 67, new(2021, 3, 5), clerk));
        Done(await office.Get<Issuing>().IssueAsync(Plan, issue, 67, new(2021, 3, 5), Clerk));
    }

    [Fact]
    public async Task Approval_is_not_handed_over_to_whoever_drew_the_plan_up()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        await office.StartAsync();
        var (drafter, leader) = (await office.AddAsync("Hà", Roles.Leader), await office.AddAsync("Lan", Roles.Leader));
        Done(await office.Get<Reviewing>().ConfirmAllAsync(Plan, Coordinator));
        Done(await office.Get<Preparing>().AssignAsync(Plan, await office.ItemAsync(Tasks.Assign), drafter.Also(Roles.Coordination)));
        var approve = await office.ItemAsync(Tasks.Approve);
        Done(await office.Get<Handling>().ClaimAsync(Plan, approve, leader));
        Refused("Không chuyển giao cho Hà được", await office.Get<Handling>().HandOverAsync(Plan, approve, drafter.Id, "Bận họp", leader));
    }

    internal static void Refused(string why, StepOutcome outcome) => Assert.Contains(why, outcome.Refusal, StringComparison.Ordinal);

    /// <summary>The plan is started; An and Bình of one office have its review before them.</summary>
    internal static async Task<(string Item, Actor An, Actor Binh)> StartedAsync(CoordinationOffice office)
    {
        await office.StartAsync();
        var item = (await office.ItemsAsync(Tasks.Review)).Single(w => w.OfficeCode == "kt-ht").Id;
        return (item, await office.AddAsync("An", Roles.Office, "kt-ht"), await office.AddAsync("Bình", Roles.Office, "kt-ht"));
    }
}
