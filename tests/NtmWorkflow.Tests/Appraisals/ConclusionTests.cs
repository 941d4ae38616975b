using NtmWorkflow.Documents.Appraisals;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Programme.Appraisals;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Tests.Plans;

namespace NtmWorkflow.Tests.Appraisals;

public sealed class ConclusionTests
{
    private const string Missing = "Điềm He còn 03 hộ chưa ký cam kết";

    [Theory]
    [InlineData("vp", "y-te")]
    [InlineData("y-te", "vp")]
    public void Of_two_offices_that_lead_an_indicator_one_that_finds_it_not_met_is_enough(string doubtful, string content)
    {
        var conclusion = Appraising.Conclude(Sample.Set, [Of(content, 1), Of(doubtful, 1, Missing)]);
        var indicator = Assert.Single(conclusion.Criteria.Single(c => c.Criterion.Number == 17).Indicators);

        Assert.Equal((Assessment.NotMet, Outcome.NotMet), (indicator.Result, conclusion.Criteria.Single(c => c.Criterion.Number == 17).Outcome));
        Assert.Equal((doubtful, Missing), Assert.Single(indicator.Grounds));
    }

    [Fact]
    public void What_was_found_in_an_earlier_round_no_longer_counts() =>
        Assert.Equal(Assessment.Met, Appraising.Conclude(Sample.Set, [Of("vp", 2), Of("y-te", 2), Of("vp", 1, Missing), Of("y-te", 1)])
            .Criteria.SelectMany(c => c.Indicators).Single().Result);

    [Fact]
    public void Minutes_and_report_count_an_indicator_of_two_offices_once_and_name_who_found_it_not_met()
    {
        var (plan, set, commune) = (Sample.Plan, Sample.Set, Sample.Plan.Communes[0]);
        IReadOnlyList<Appraisal> appraisals = [Of("vp", 1, Missing), Of("y-te", 1)];
        var minutes = AppraisalMinutes.From(plan, set, commune, appraisals, commune.Findings, Issue.Draft);
        var report = AppraisalReport.From(plan, set, commune, appraisals, commune.Findings, Issue.Draft);

        var line = $"Chỉ tiêu 17.8: {Missing} (Văn phòng HĐND và UBND huyện thẩm tra).";
        Assert.Equal(("00", "01", line), (minutes.MetCount, minutes.Count, Assert.Single(minutes.ToMend)));
        Assert.Equal(line, Assert.Single(report.ToMend));
        Assert.Equal($"Văn phòng HĐND và UBND huyện: {Missing}.", Assert.Single(minutes.Criteria.Single().Indicators).Reason);
    }

    private static Appraisal Of(string office, int round, string? missing = null) => new("diem-he", office, round, new(2021, 11, 15 + round),
        [new("17.8", missing is null ? Assessment.Met : Assessment.NotMet, missing)]);
}
