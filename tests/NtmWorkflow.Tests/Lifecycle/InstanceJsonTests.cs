using NtmWorkflow.Lifecycle.Instances;

namespace NtmWorkflow.Tests.Lifecycle;

public class InstanceJsonTests
{
    private static readonly Instance HalfWay = Journey.Given("""
        start Start
        fork FlowFork left right
        a HumanTask Done
        b WaitUntil
        join FlowJoin WaitAll
        end End
        start.Done -> fork
        fork.left -> a
        fork.right -> b
        a.Done -> join
        b.Done -> join
        join.Done -> end
        """)
        .When("b", "Done", ("note", "Xã Điềm He – “đạt”")).Instance;

    [Fact]
    public void The_text_is_ours_versioned_and_readable() => Assert.Equal(
        """
        {"version":1,"id":"i1","definitionId":"sketch","definitionHash":"HASH","status":"Running","sequence":6,
        "variables":{"count":"0","flag":"false","note":"Xã Điềm He – “đạt”","other":"false"},
        "waits":[{"id":"i1:a:3","activityId":"a","type":"Ntm.HumanTask","inputs":{"role":"office","task":"a"},"outcomes":["Done"]}],
        "arrivals":{"join":["b:Done"]}}
        """.ReplaceLineEndings(""),
        InstanceJson.Write(HalfWay).Replace(HalfWay.DefinitionHash, "HASH", StringComparison.Ordinal));

    [Fact]
    public void What_is_read_is_what_was_written()
    {
        var text = InstanceJson.Write(HalfWay);
        Assert.Equal(text, InstanceJson.Write(InstanceJson.Read(text)));
    }

    [Theory]
    [InlineData("\"version\":1", "\"version\":2", "phiên bản 1")]
    [InlineData("\"sequence\":6", "\"sequence\":\"six\"", "$.sequence")]
    [InlineData("\"status\":\"Running\"", "\"status\":null", "$.status")]
    [InlineData("\"status\":\"Running\",", "", "bị hỏng")]
    [InlineData("\"status\":\"Running\"", "\"status\":\"Running\",\"_type\":\"X\"", "$._type")]
    public void A_text_that_is_not_ours_is_refused(string ours, string other, string saying)
    {
        var broken = InstanceJson.Write(HalfWay).Replace(ours, other, StringComparison.Ordinal);
        Assert.Contains(saying, Assert.Throws<FormatException>(() => InstanceJson.Read(broken)).Message, StringComparison.Ordinal);
    }
}
