using NtmWorkflow.Coordination.Delegations;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Tests.WorkItems;
using static NtmWorkflow.Tests.WorkItems.SampleItem;

namespace NtmWorkflow.Tests.Delegations;

public class DelegationTests
{
    private static readonly DateOnly Today = new(2021, 3, 5);
    private static readonly Actor Dung = Person("Dũng");

    [Fact]
    public void A_colleague_of_the_same_unit_may_be_let_act_from_one_day_to_another() => Assert.Null(WhyNot(An, Binh, 0, 7));

    [Fact]
    public void Only_a_colleague_may_never_oneself_and_never_the_system()
    {
        Refused("không cùng đơn vị", WhyNot(An, Foreign, 0, 7));
        Refused("không cùng đơn vị", WhyNot(An, Person("Lan", Roles.Leader), 0, 7));
        Refused("chính mình", WhyNot(An, An, 0, 7));
        Refused("Hệ thống", WhyNot(Actor.System, An, 0, 7));
        Refused("Hệ thống", WhyNot(An, Actor.System, 0, 7));
    }

    [Fact]
    public void Administrators_have_no_work_to_delegate() =>
        Refused("không cùng đơn vị", WhyNot(Person("An", Roles.Administrator), Person("Bình", Roles.Administrator), 0, 7));

    [Fact]
    public void It_neither_begins_in_the_past_nor_ends_before_it_begins()
    {
        Refused("04/03/2021 đã qua", WhyNot(An, Binh, -1, 7));
        Refused("ở trước ngày bắt đầu", WhyNot(An, Binh, 7, 6));
    }

    [Theory]
    [InlineData(0, 2, false)]
    [InlineData(2, 3, true)]
    [InlineData(4, 4, true)]
    [InlineData(5, 9, true)]
    [InlineData(6, 9, false)]
    public void Two_delegations_of_one_person_share_no_day(int first, int last, bool overlaps) =>
        Assert.Equal(overlaps, WhyNot(An, Binh, first, last, Given(An, Dung, 3, 5)) is not null);

    [Fact]
    public void What_was_delegated_is_not_passed_on_in_either_order()
    {
        Refused("không được ủy quyền tiếp", WhyNot(Binh, Dung, 0, 7, Given(An, Binh, 3, 5)));
        Refused("đã ủy quyền cho Dũng", WhyNot(An, Binh, 0, 7, Given(Binh, Dung, 3, 5)));
        Assert.Null(WhyNot(Binh, Dung, 6, 7, Given(An, Binh, 3, 5)));
    }

    [Fact]
    public void One_colleague_may_act_for_several() => Assert.Null(WhyNot(An, Binh, 0, 7, Given(Dung, Binh, 0, 7)));

    [Fact]
    public void What_was_ended_early_hinders_nothing()
    {
        var ended = Given(An, Dung, 3, 5);
        ended.EndedAt = Morning;
        Assert.Null(WhyNot(An, Binh, 0, 7, ended));
        Assert.False(Delegation.Holds(ended, Today.AddDays(4)));
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void It_holds_from_its_first_day_to_its_last(int day, bool holds) => Assert.Equal(holds, Delegation.Holds(Given(An, Binh, 3, 5), Today.AddDays(day)));

    private static string? WhyNot(Actor from, Actor to, int first, int last, params DelegationRow[] existing) =>
        Delegation.WhyNot(from, to, Today.AddDays(first), Today.AddDays(last), Today, existing);

    private static void Refused(string why, string? refusal) => Assert.Contains(why, refusal, StringComparison.Ordinal);

    private static DelegationRow Given(Actor from, Actor to, int first, int last) => new()
    {
        Id = $"{from.Id}-{to.Id}", FromId = from.Id, FromName = from.Name, ToId = to.Id, ToName = to.Name,
        FirstDay = Today.AddDays(first), LastDay = Today.AddDays(last), MadeAt = Morning,
    };
}
