using NtmWorkflow.Lifecycle.Definitions;
using NtmWorkflow.Lifecycle.Instances;

namespace NtmWorkflow.Tests.Lifecycle;

public class RefusalTests
{
    private const string Lines = """
        start Start
        ask HumanTask Yes No
        end End
        start.Done -> ask
        ask.Yes -> end
        ask.No -> ask
        """;

    private static readonly DateTimeOffset Now = new(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(7));
    private static readonly WorkflowDefinition Definition = Sketch.Read(Lines);
    private static readonly Instance Asking = Started(Definition);

    [Fact]
    public void A_second_click_is_told_that_the_work_is_done()
    {
        var again = Assert.IsType<Advanced>(Resume(Asking, "i1:ask:2", "No")).Instance;
        Assert.Contains("đã được xử lý", Refusal(Resume(again, "i1:ask:2", "No")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_outcome_that_is_not_offered_is_refused_with_those_that_are() =>
        Assert.Equal("Bước «ask» không có kết quả «Maybe»; chỉ được chọn: Yes, No.", Refusal(Resume(Asking, "i1:ask:2", "Maybe")));

    [Fact]
    public void A_finished_instance_takes_nothing_more()
    {
        var finished = Assert.IsType<Advanced>(Resume(Asking, "i1:ask:2", "Yes")).Instance;
        Assert.Contains("đã kết thúc", Refusal(Resume(finished, "i1:ask:2", "Yes")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_instance_stays_on_the_definition_that_started_it()
    {
        var newer = Sketch.Read(Lines.Replace("ask.No -> ask", "ask.No -> end", StringComparison.Ordinal));
        var step = Engine.Resume(newer, Asking, "i1:ask:2", "Yes", Journey.NoChanges, Now);
        Assert.Contains("phiên bản khác", Refusal(step), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unheardOf", "x", "không khai báo biến «unheardOf»")]
    [InlineData("flag", "yes", "chỉ nhận \"true\" hoặc \"false\"")]
    public void A_variable_that_is_not_declared_or_does_not_fit_is_refused(string name, string value, string reason)
    {
        var changes = new Dictionary<string, string> { [name] = value };
        Assert.Contains(reason, Refusal(Engine.Start(Definition, "i2", changes, Now)), StringComparison.Ordinal);
        Assert.Contains(reason, Refusal(Engine.Resume(Definition, Asking, "i1:ask:2", "Yes", changes, Now)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_definition_that_never_stops_to_wait_is_cut_off()
    {
        var sound = Sketch.Read("start Start\nletter Document\nend End\nstart.Done -> letter\nletter.Done -> end");
        var circling = sound with { Connections = [new("start", "Done", "letter"), new("letter", "Done", "letter")] };
        Assert.Contains("1000 bước", Refusal(Engine.Start(circling, "i1", Journey.NoChanges, Now)), StringComparison.Ordinal);
    }

    private static Instance Started(WorkflowDefinition definition) =>
        Assert.IsType<Advanced>(Engine.Start(definition, "i1", Journey.NoChanges, Now)).Instance;

    private static Step Resume(Instance instance, string waitId, string outcome) =>
        Engine.Resume(Definition, instance, waitId, outcome, Journey.NoChanges, Now);

    private static string Refusal(Step step) => Assert.IsType<Refused>(step).Reason;
}
