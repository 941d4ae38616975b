using NtmWorkflow.Coordination.Escalations;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Calendar;
using NtmWorkflow.Tests.WorkItems;
using static NtmWorkflow.Tests.WorkItems.SampleItem;

namespace NtmWorkflow.Tests.Escalations;

public class EscalationTests
{
    private static readonly Actor Coordinator = Person("Hà", Roles.Coordination);

    [Theory]
    [InlineData(2, "")]
    [InlineData(3, "coordination")]
    [InlineData(6, "coordination")]
    [InlineData(7, "coordination leader")]
    public void Overdue_work_goes_to_the_coordination_office_after_three_working_days_and_to_the_leader_after_seven(int late, string to) =>
        Assert.Equal(to, string.Join(' ', Escalation.Due(Roles.Office, late)));

    [Fact]
    public void Nobody_is_told_of_their_own_delay()
    {
        Assert.Equal([Roles.Leader], Escalation.Recipients(Roles.Coordination));
        Assert.Equal([Roles.Coordination], Escalation.Recipients(Roles.Leader));
        Assert.Empty(Escalation.Recipients(Roles.System));
    }

    [Fact]
    public void By_hand_it_goes_to_the_coordination_office_first_and_to_each_once()
    {
        Assert.Null(Escalation.WhyNot(Of(), Roles.Coordination, An, []));
        Refused("phải báo cáo Văn phòng Điều phối trước", Escalation.WhyNot(Of(), Roles.Leader, An, []));
        Refused("đã được An báo cáo Văn phòng Điều phối lúc 08:00", Escalation.WhyNot(Of(), Roles.Coordination, Binh, [Done(Roles.Coordination)]));
        Assert.Null(Escalation.WhyNot(Of(), Roles.Leader, An, [Done(Roles.Coordination)]));
        Refused("đã được An báo cáo Lãnh đạo", Escalation.WhyNot(Of(), Roles.Leader, An, [Done(Roles.Coordination), Done(Roles.Leader)]));
        Refused("không còn cấp trên", Escalation.WhyNot(Of(), Roles.Clerk, An, [Done(Roles.Coordination), Done(Roles.Leader)]));
    }

    [Fact]
    public void Those_who_do_it_and_the_coordination_office_report_it_nobody_else()
    {
        Assert.Null(Escalation.WhyNot(Of(), Roles.Leader, Coordinator, []));
        Refused("Chỉ người của đơn vị", Escalation.WhyNot(Of(), Roles.Coordination, Foreign, []));
        Refused("đã được An", Escalation.WhyNot(DoneBy(An, Tasks.Review), Roles.Coordination, An, []));
    }

    [Theory]
    [InlineData("2021-04-29", 0)]
    [InlineData("2021-05-01", 0)]
    [InlineData("2021-05-04", 1)]
    [InlineData("2021-05-06", 3)]
    public void Holidays_and_weekends_do_not_count(string today, int late) =>
        Assert.Equal(late, new WorkingDays([new(2021, 4, 30), new(2021, 5, 3)]).Since(new(2021, 4, 29), DateOnly.Parse(today, null)));

    private static void Refused(string why, string? refusal) => Assert.Contains(why, refusal, StringComparison.Ordinal);

    private static EscalationRow Done(string to) => new() { ItemId = Of().Id, To = to, PlanId = "p", At = Morning, By = "An", Why = "Thiếu số liệu" };
}
