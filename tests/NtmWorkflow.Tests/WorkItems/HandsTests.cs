using NtmWorkflow.Coordination.Delegations;
using NtmWorkflow.Coordination.WorkItems;
using static NtmWorkflow.Tests.WorkItems.SampleItem;

namespace NtmWorkflow.Tests.WorkItems;

public class HandsTests
{
    private const string Owner = "Phòng Kinh tế và Hạ tầng";

    private static readonly Principal ForAn = new(An.Id, An.Name);

    [Fact]
    public void What_nobody_holds_anybody_of_the_unit_may_take_or_do()
    {
        Assert.Null(Hands.WhyNotClaim(Of(), An, Owner));
        Assert.Null(Hands.WhyNotDo(Of(), Binh, null));
        Assert.Contains($"do {Owner} thực hiện", Hands.WhyNotClaim(Of(), Foreign, Owner), StringComparison.Ordinal);
        Assert.Contains($"do {Owner} thực hiện", Hands.WhyNotClaim(Of(), Actor.System, Owner), StringComparison.Ordinal);
    }

    [Fact]
    public void What_somebody_holds_nobody_else_takes_or_does_and_the_refusal_names_the_holder_and_the_hour()
    {
        var item = HeldBy(An);
        Assert.Equal("Việc này đã được An nhận lúc 08:00 ngày 05/03/2021.", Hands.WhyNotClaim(item, Binh, Owner));
        Assert.StartsWith("Việc này đã được An nhận lúc 08:00 ngày 05/03/2021. Chỉ An hoặc người được An ủy quyền", Hands.WhyNotDo(item, Binh, null), StringComparison.Ordinal);
        Assert.Contains("Bạn đang giữ việc này", Hands.WhyNotClaim(item, An, Owner), StringComparison.Ordinal);
        Assert.Null(Hands.WhyNotDo(item, An, null));
    }

    [Fact]
    public void The_holder_is_the_account_not_the_name() => Assert.NotNull(Hands.WhyNotDo(HeldBy(An), Binh with { Name = An.Name }, null));

    [Fact]
    public void Whoever_acts_for_the_holder_does_it_and_gives_it_back_but_does_not_hand_it_on()
    {
        var item = HeldBy(An);
        Assert.Null(Hands.WhyNotDo(item, Binh, ForAn));
        Assert.Null(Hands.WhyNotRelease(item, Binh, ForAn, reportedToActor: false));
        Assert.Contains("không chuyển giao tiếp được", Hands.WhyNotHandOver(item, Binh, ForAn), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_is_held_is_given_back_or_handed_over()
    {
        Assert.Contains("chưa ai nhận", Hands.WhyNotRelease(Of(), An, null, reportedToActor: true), StringComparison.Ordinal);
        Assert.Contains("Chưa ai nhận", Hands.WhyNotHandOver(Of(), An, null), StringComparison.Ordinal);
        Assert.Contains("đã được An nhận", Hands.WhyNotRelease(HeldBy(An), Binh, null, reportedToActor: false), StringComparison.Ordinal);
        Assert.Null(Hands.WhyNotRelease(HeldBy(An), Foreign, null, reportedToActor: true));
    }

    [Fact]
    public void A_second_handover_is_told_of_the_first()
    {
        var item = HeldBy(An);
        item.GiveTo(Binh, Morning, An.Name, "Đi công tác");
        Assert.StartsWith("Việc này đã được An chuyển giao cho Bình lúc 08:00 ngày 05/03/2021", Hands.WhyNotHandOver(item, An, null), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_handed_to_a_colleague_who_may_do_it_and_does_not_hold_it_already()
    {
        var item = HeldBy(An);
        Assert.Null(Hands.WhyNotReceive(item, Binh));
        Assert.NotNull(Hands.WhyNotReceive(item, Foreign));
        Assert.NotNull(Hands.WhyNotReceive(item, null));
        Assert.Contains("đang giữ việc này rồi", Hands.WhyNotReceive(item, An), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_done_goes_through_no_hands_any_more()
    {
        var item = DoneBy(An, Tasks.Assign, insteadOf: Binh);
        const string done = "Việc này đã được An, thay Bình theo ủy quyền thực hiện lúc 08:00 ngày 05/03/2021";
        Assert.StartsWith(done, Hands.WhyNotClaim(item, An, Owner), StringComparison.Ordinal);
        Assert.StartsWith(done, Hands.WhyNotRelease(item, An, null, true), StringComparison.Ordinal);
        Assert.StartsWith(done, Hands.WhyNotHandOver(item, An, null), StringComparison.Ordinal);
    }
}
