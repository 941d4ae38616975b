using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Web.Forms;

namespace NtmWorkflow.Web.Tests.Forms;

public class FindingEntryTests
{
    private static readonly Indicator Roads = new("2.2", "Đường trục thôn được cứng hóa", new(Comparison.AtLeast, "%", 50, Certainty.Confirmed, null, []));

    private static readonly Finding Known = new("2.2", new(8.037m, 11.287m, Unit: "km"), Assessment.Met, "Phần mặt đường đã đạt.\nCòn lề đường.",
        [new("Lề đường chưa gia cố", null, Assessment.NotMet), new("Cống đã có", null, Assessment.Met)]);

    private readonly List<(string Field, string Wrong)> _refused = [];

    [Fact]
    public void A_form_sent_back_as_it_came_changes_nothing()
    {
        var entry = FindingEntry.Of(Roads, Known);
        entry.Text = entry.Text!.Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.Null(Changed(entry));
    }

    [Fact]
    public void A_known_number_sent_back_means_what_it_meant_however_it_would_read()
    {
        var points = Known with { Figure = new(8.037m, 11.287m, Unit: "điểm") };
        Assert.Null(Changed(FindingEntry.Of(Roads, points), points));
        Assert.Empty(_refused);
    }

    [Fact]
    public void A_changed_number_keeps_unit_and_words()
    {
        var entry = FindingEntry.Of(Roads, Known);
        entry.Numerator = "9,5";
        Assert.Equal(Known with { Figure = new(9.5m, 11.287m, Unit: "km") }, Changed(entry));
    }

    [Fact]
    public void A_mended_part_becomes_met_and_the_others_stay()
    {
        var entry = FindingEntry.Of(Roads, Known);
        entry.Mended = [0];
        Assert.Equal([Assessment.Met, Assessment.Met], Changed(entry)!.Further!.Select(f => f.Assessment!.Value));
    }

    [Fact]
    public void A_value_that_is_only_known_to_be_exceeded_is_typed_with_its_word()
    {
        var known = new Finding("9.2", new(Value: 75, Unit: "%", AtLeast: true), Assessment.Met);
        var entry = FindingEntry.Of(Roads, known);
        Assert.Equal("trên 75", entry.Value);
        entry.Value = "Trên 80,5";
        Assert.Equal(known.Figure! with { Value = 80.5m }, Changed(entry, known)!.Figure);
        entry.Value = "81";
        Assert.Equal(new Figure(Value: 81, Unit: "%"), Changed(entry, known)!.Figure);
    }

    [Theory]
    [InlineData("9", "", null, "Denominator", "ghi đủ cả tử số và mẫu số")]
    [InlineData("", "9", null, "Numerator", "ghi đủ cả tử số và mẫu số")]
    [InlineData("12", "11", null, "Numerator", "tử số 12 lớn hơn mẫu số 11")]
    [InlineData("0", "0", null, "Numerator", "mẫu số bằng 0")]
    [InlineData("9", "11", "80", "Value", "không ghi cả hai")]
    [InlineData("9.037", "11", null, "Numerator", "có thể hiểu là")]
    public void A_figure_that_cannot_be_is_refused_at_its_field(string numerator, string denominator, string? value, string field, string wrong)
    {
        Changed(new() { Numerator = numerator, Denominator = denominator, Value = value, Unit = "km" });
        Assert.Equal(field, _refused[0].Field);
        Assert.Contains(wrong, _refused[0].Wrong, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_an_unknown_indicator_nothing_typed_is_nothing_found()
    {
        Assert.Null(Changed(FindingEntry.Of(Roads, null), null));
        var entry = FindingEntry.Of(Roads, null);
        (entry.Numerator, entry.Denominator, entry.Unit) = ("5", "10", "km");
        Assert.Equal(new Finding("2.2", new(5, 10, Unit: "km")), Changed(entry, null));
    }

    private Finding? Changed(FindingEntry entry) => Changed(entry, Known);

    private Finding? Changed(FindingEntry entry, Finding? known) => entry.Changed(Roads, known, (field, wrong) => _refused.Add((field, wrong)));
}
