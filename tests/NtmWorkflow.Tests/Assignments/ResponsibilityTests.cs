using NtmWorkflow.Programme.Assignments;
using NtmWorkflow.Tests.Plans;

namespace NtmWorkflow.Tests.Assignments;

public class ResponsibilityTests
{
    [Theory]
    [InlineData("kt-ht", "1 2 4 7 9")]
    [InlineData("nn-ptnt", "3 17.1")]
    [InlineData("gd-dt", "5 14.1 14.2")]
    [InlineData("ldtbxh-dt", "11 12 14.3 18.6")]
    [InlineData("dien-luc", "")]
    public void What_an_office_leads_is_said_by_whole_criteria_where_it_can_be(string office, string codes) =>
        Assert.Equal(codes, string.Join(' ', Responsibility.CodesOf(Sample.Plan, Sample.Set, office)));
}
