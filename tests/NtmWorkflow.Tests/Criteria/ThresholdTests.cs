using NtmWorkflow.Programme.Criteria;

namespace NtmWorkflow.Tests.Criteria;

public sealed class ThresholdTests
{
    [Theory]
    [InlineData(Comparison.AtLeast, "%", 90, "từ 90% trở lên")]
    [InlineData(Comparison.AtLeast, "%", 100, "100%")]
    [InlineData(Comparison.AtMost, "%", 26.7, "không quá 26,7%")]
    [InlineData(Comparison.Exactly, "nhà", 0, "0 nhà")]
    [InlineData(Comparison.Exactly, "thôn", 2, "đúng 2 thôn")]
    [InlineData(Comparison.AtLeast, "triệu đồng/người", 36, "từ 36 triệu đồng/người trở lên")]
    [InlineData(Comparison.AtLeast, "mức độ", 3, "từ mức độ 3 trở lên")]
    public void A_level_is_worded_as_officials_write_it(Comparison comparison, string unit, decimal value, string wording) =>
        Assert.Equal(wording, new Threshold(comparison, unit, value, Certainty.Confirmed, null, []).Wording);

    [Theory]
    [InlineData(Certainty.Confirmed, "Đạt")]
    [InlineData(Certainty.Recalled, "Đạt")]
    [InlineData(Certainty.Unknown, "Chưa xác định")]
    public void A_level_without_a_figure_is_met_or_unknown(Certainty certainty, string wording) =>
        Assert.Equal(wording, new Threshold(Comparison.Qualitative, "", null, certainty, null, []).Wording);

    [Theory]
    [InlineData("17.1b", "17.1", 17)]
    [InlineData("5a", "5", 5)]
    [InlineData("8.4e", "8.4", 8)]
    [InlineData("10", "10", 10)]
    public void A_letter_is_no_part_of_the_official_number(string code, string official, int criterion)
    {
        var indicator = new Indicator(code, "Chỉ tiêu", new(Comparison.Qualitative, "", null, Certainty.Confirmed, null, []));
        Assert.Equal((official, criterion), (indicator.OfficialCode, indicator.CriterionNumber));
    }
}
