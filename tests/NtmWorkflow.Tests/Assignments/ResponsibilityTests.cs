using System.Text.Json.Nodes;
using NtmWorkflow.Programme.Assignments;
using NtmWorkflow.Programme.Plans;
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

    [Fact]
    public void The_narrower_code_wins_down_to_the_letter_of_an_indicator()
    {
        var plan = Sample.With(p => p["duties"]!.AsArray().Add(Duty("dien-luc", "17.1a"))).Plan!;
        string Lead(string indicator) => string.Join(',', Responsibility.LeadsOf(plan, Sample.Set.Indicator(indicator)!));

        Assert.Equal(("dien-luc", "nn-ptnt", "tn-mt"), (Lead("17.1a"), Lead("17.1b"), Lead("17.2")));
        Assert.Equal(["17.1a"], Responsibility.CodesOf(plan, Sample.Set, "dien-luc"));
    }

    [Fact]
    public void Where_an_office_leads_every_indicator_nothing_keeps_the_plan_from_being_carried_out()
    {
        Assert.Empty(Responsibility.Gaps(Sample.Plan, Sample.Set));
        Assert.Empty(Responsibility.Gaps(SecondSample.Plan, SecondSample.Set));
    }

    [Fact]
    public void What_nobody_leads_or_only_the_communes_lead_is_a_gap_that_does_not_keep_the_plan_from_being_read()
    {
        var reading = Sample.With(p =>
        {
            var duties = p["duties"]!.AsArray();
            duties.Single(d => Leads(d!).Contains("13"))!["offices"] = new JsonArray("communes");
            var education = duties.Single(d => Leads(d!).Contains("14"))!;
            education["leads"] = new JsonArray("5");
        });

        Assert.Equal(["tiêu chí 13 Tổ chức sản xuất chưa có cơ quan chủ trì", "chỉ tiêu 14.1, 14.2 của tiêu chí 14 Giáo dục và Đào tạo chưa có cơ quan chủ trì"],
            Responsibility.Gaps(reading.Plan!, Sample.Set).Select(g => g.What));
        Assert.Equal(2, reading.Doubts.Count(d => d.What.EndsWith("chưa có cơ quan chủ trì", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Leads(JsonNode duty) => duty["leads"]?.AsArray().Select(code => (string)code!) ?? [];

    private static JsonObject Duty(string office, string leads) =>
        new() { ["offices"] = new JsonArray(office), ["text"] = "kiểm tra việc cấp nước", ["leads"] = new JsonArray(leads) };
}
