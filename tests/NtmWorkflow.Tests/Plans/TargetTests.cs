using System.Text.Json.Nodes;
using NtmWorkflow.Programme.Plans;

namespace NtmWorkflow.Tests.Plans;

public class TargetTests
{
    private static PlanReading Read(Action<JsonNode> change)
    {
        var plan = JsonNode.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", "van-quan-2018.json")))!;
        change(plan);
        return PlanReader.Read(System.Text.Encoding.UTF8.GetBytes(plan.ToJsonString()), Sample.Sets);
    }

    [Fact]
    public void Where_the_lists_by_commune_and_by_criterion_disagree_a_person_is_told()
    {
        var doubts = Read(_ => { }).Doubts.Select(d => d.What).ToList();
        Assert.Contains("danh sách xã đạt thêm tiêu chí 2 có xã Tân Đoàn, nhưng mục tiêu của xã không có tiêu chí này", doubts);
        Assert.Contains("mục tiêu của xã Vân Mộng có tiêu chí 3, nhưng danh sách xã đạt thêm tiêu chí này không có xã đó", doubts);
        Assert.Equal(6, doubts.Count);
    }

    [Fact]
    public void Targets_of_unknown_criteria_and_communes_are_refused() => Assert.Equal(
        ["$.communes[0].target.reach", "$.targets[0].reach", "$.targets[1].criterion", "$.areas[7].criteria"],
        Read(plan =>
        {
            plan["communes"]![0]!["target"]!["reach"]!.AsArray().Add(25);
            plan["targets"]![0]!["reach"] = new JsonArray("khong-co");
            plan["targets"]![1]!["criterion"] = 30;
            plan["areas"]![7]!["criteria"]!.AsArray().Add(40);
        }).Problems.Select(p => p.Path));

    [Fact]
    public void A_criterion_is_reached_or_kept_not_both() => Assert.Contains("vừa là đạt thêm vừa là duy trì",
        Assert.Single(Read(plan => plan["communes"]![0]!["target"]!["keep"]!.AsArray().Add(2)).Problems).What, StringComparison.Ordinal);

    [Fact]
    public void A_plan_of_a_commune_is_about_that_commune_alone() =>
        Assert.Contains(Read(plan => plan["kind"] = "own").Problems, p => p.Path == "$.communes");
}
