using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Reviews;

namespace NtmWorkflow.Tests.Reviews;

public sealed class JudgementTests
{
    [Theory]
    [InlineData(1187, 4746, Outcome.Met)]
    [InlineData(1186, 4746, Outcome.NotMet)]
    [InlineData(1, 4, Outcome.Met)]
    public void A_confirmed_level_is_decided_on_exact_figures(int numerator, int denominator, Outcome outcome) =>
        Assert.Equal(outcome, Judged(AtLeast(25), new(numerator, denominator), Assessment.Met).Outcome);

    [Theory]
    [InlineData(Assessment.Met, Outcome.Met)]
    [InlineData(Assessment.NotMet, Outcome.NotMet)]
    [InlineData(null, Outcome.Undetermined)]
    public void A_level_from_memory_leaves_the_decision_to_the_office(Assessment? assessment, Outcome outcome) =>
        Assert.Equal(outcome, Judged(AtLeast(70, Certainty.Recalled), new(1, 100), assessment).Outcome);

    [Fact]
    public void One_unmet_part_makes_the_whole_indicator_unmet()
    {
        var finding = new Finding("2.2", new(90, 100), Assessment.Met, Further: [new("Lề đường chưa bảo đảm", Assessment: Assessment.NotMet)]);
        Assert.Equal(Outcome.NotMet, Judge.Indicator(new("2.2", "Đường thôn", AtLeast(50)), finding).Outcome);
    }

    [Theory]
    [InlineData(Comparison.AtLeast, 70, Outcome.Met)]
    [InlineData(Comparison.AtLeast, 75, Outcome.Met)]
    [InlineData(Comparison.AtLeast, 80, Outcome.Undetermined)]
    [InlineData(Comparison.AtMost, 70, Outcome.NotMet)]
    [InlineData(Comparison.AtMost, 80, Outcome.Undetermined)]
    [InlineData(Comparison.Exactly, 75, Outcome.Undetermined)]
    public void Over_75_percent_decides_only_what_it_proves(Comparison comparison, int level, Outcome outcome)
    {
        var threshold = new Threshold(comparison, "%", level, Certainty.Confirmed, null, []);
        Assert.Equal(outcome, Judged(threshold, new(Value: 75, Unit: "%", AtLeast: true), null).Outcome);
    }

    [Fact]
    public void A_count_is_compared_by_its_numerator() =>
        Assert.Equal(Outcome.NotMet, Judged(new(Comparison.Exactly, "nhà", 0, Certainty.Confirmed, null, []), new(4, 1183, Unit: "nhà"), null).Outcome);

    [Fact]
    public void A_figure_in_another_unit_than_the_share_does_not_decide() =>
        Assert.Equal(Outcome.Undetermined, Judged(AtLeast(50), new(Value: 80, Unit: "hộ"), null).Outcome);

    [Theory]
    [InlineData("triệu đồng/người", Outcome.NotMet)]
    [InlineData("triệu đồng/người/năm", Outcome.NotMet)]
    [InlineData("nghìn đồng/người/năm", Outcome.Undetermined)]
    [InlineData("triệu đồng/người/tháng", Outcome.Undetermined)]
    public void A_value_decides_only_in_the_unit_of_the_level(string unit, Outcome outcome) =>
        Assert.Equal(outcome, Judged(new(Comparison.AtLeast, "triệu đồng/người", 36, Certainty.Confirmed, null, []), new(Value: 35, Unit: unit), null).Outcome);

    private static Threshold AtLeast(decimal level, Certainty certainty = Certainty.Confirmed) => new(Comparison.AtLeast, "%", level, certainty, null, []);

    private static IndicatorJudgement Judged(Threshold threshold, Figure figure, Assessment? assessment) =>
        Judge.Indicator(new("14.3", "Tỷ lệ", threshold), new("14.3", figure, assessment));
}
