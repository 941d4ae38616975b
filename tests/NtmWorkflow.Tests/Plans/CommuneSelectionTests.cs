using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Tests.Documents;

namespace NtmWorkflow.Tests.Plans;

public class CommuneSelectionTests
{
    [Fact]
    public void A_plan_for_some_communes_says_nothing_of_the_others()
    {
        var plan = CommuneSelection.Of(SamplePlan.Plan, ["binh-phuc"]);
        Assert.Equal(["binh-phuc"], plan.Communes.Select(c => c.Code));
        Assert.DoesNotContain(plan.Solutions, s => s.Communes is ["diem-he"]);
        Assert.All(plan.Solutions, s => Assert.DoesNotContain("diem-he", s.Communes ?? []));
        Assert.Equal(SamplePlan.Plan.Solutions.Count(s => s.Communes is null || s.Communes.Contains("binh-phuc")), plan.Solutions.Count);
    }

    [Fact]
    public void A_plan_for_all_its_communes_is_the_same_plan() =>
        Assert.Equivalent(SamplePlan.Plan, CommuneSelection.Of(SamplePlan.Plan, [.. SamplePlan.Plan.Communes.Select(c => c.Code)]), strict: true);
}
