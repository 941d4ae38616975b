using NtmWorkflow.Coordination.Delegations;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.WorkItems;
using static NtmWorkflow.Tests.WorkItems.SampleItem;

namespace NtmWorkflow.Tests.WorkItems;

public class OwnWorkTests
{
    private static readonly Actor Lan = Person("Lan", Roles.Leader);
    private static readonly Actor Minh = Person("Minh", Roles.Leader);

    [Theory]
    [InlineData(Tasks.Approve, null, Tasks.Assign, "Done")]
    [InlineData(Tasks.Submit, null, Tasks.Conclude, "Met")]
    [InlineData(Tasks.Issue, "plan", Tasks.Approve, "Approved")]
    [InlineData(Tasks.Issue, "submission", Tasks.Submit, "Approved")]
    public void Who_did_a_step_does_not_confirm_it(string task, string? document, string earlier, string outcome)
    {
        var (item, done) = (Of(task, Roles.Leader, document), DoneBy(Lan, earlier, outcome));
        Assert.Same(done, OwnWork.Of(item, [done], Lan, null));
        Assert.Null(OwnWork.Of(item, [done], Minh, null));
    }

    [Fact]
    public void Neither_the_delegate_who_did_it_nor_the_person_in_whose_name_it_was_done_confirms_it()
    {
        var (item, done) = (Of(Tasks.Approve, Roles.Leader), DoneBy(Lan, Tasks.Assign, insteadOf: Minh));
        Assert.NotNull(OwnWork.Of(item, [done], Lan, null));
        Assert.NotNull(OwnWork.Of(item, [done], Minh, null));
    }

    [Fact]
    public void Nobody_confirms_in_the_name_of_whoever_did_it() =>
        Assert.NotNull(OwnWork.Of(Of(Tasks.Approve, Roles.Leader), [DoneBy(Lan, Tasks.Assign)], Minh, new Principal(Lan.Id, Lan.Name)));

    [Fact]
    public void Another_account_of_the_same_name_is_another_person() =>
        Assert.Null(OwnWork.Of(Of(Tasks.Approve, Roles.Leader), [DoneBy(Lan, Tasks.Assign)], Lan with { Id = "khác" }, null));

    [Fact]
    public void Work_of_before_accounts_were_recorded_is_known_by_name()
    {
        var done = DoneBy(Lan, Tasks.Assign);
        done.DoneById = null;
        Assert.NotNull(OwnWork.Of(Of(Tasks.Approve, Roles.Leader), [done], Lan, null));
    }

    [Fact]
    public void Who_returned_the_work_before_has_approved_nothing() =>
        Assert.Null(OwnWork.Of(Of(Tasks.Issue, Roles.Clerk, "plan"), [DoneBy(Lan, Tasks.Approve, OwnWork.Returned)], Lan, null));

    [Fact]
    public void The_refusal_says_who_did_it_and_who_may_go_on()
    {
        var (item, own) = (Of(Tasks.Approve, Roles.Leader), DoneBy(Lan, Tasks.Assign));
        Assert.EndsWith("Người thực hiện được: Minh và Nga.", OwnWork.Refusal(item, own, ["Minh", "Nga"]), StringComparison.Ordinal);
        Assert.Contains("do Lan thực hiện lúc 08:00 ngày 05/03/2021", OwnWork.Refusal(item, own, []), StringComparison.Ordinal);
        Assert.Contains("Cần một người khác có vai trò Lãnh đạo", OwnWork.Refusal(item, own, []), StringComparison.Ordinal);
    }
}
