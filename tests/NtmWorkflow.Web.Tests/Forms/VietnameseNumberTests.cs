using System.Globalization;
using NtmWorkflow.Web.Forms;

namespace NtmWorkflow.Web.Tests.Forms;

public class VietnameseNumberTests
{
    [Theory]
    [InlineData("8,037", "km", "8.037")]
    [InlineData(" 36,66 ", "triệu đồng/người/năm", "36.66")]
    [InlineData("1256", "hộ", "1256")]
    [InlineData("1.256", "hộ", "1256")]
    [InlineData("1 256", "hộ", "1256")]
    [InlineData("1.256.000", "", "1256000")]
    [InlineData("1.256,5", "km", "1256.5")]
    [InlineData("36.66", "triệu đồng/người/năm", "36.66")]
    [InlineData("0.500", "km", "0.5")]
    [InlineData("0", "nhà", "0")]
    public void A_number_is_read_as_people_in_Vietnam_write_it(string typed, string unit, string value) =>
        Assert.Equal(new NumberReading(decimal.Parse(value, CultureInfo.InvariantCulture), null), VietnameseNumber.Read(typed, unit));

    [Theory]
    [InlineData("8.037", "km", "Ghi \"8037\" nếu là số nguyên, \"8,037\" nếu là số thập phân.")]
    [InlineData("8.037", "", "\"8.037\" có thể hiểu là 8,037 hoặc 8037.")]
    [InlineData("1.256", "m²", "\"1.256\" có thể hiểu là 1,256 hoặc 1256.")]
    [InlineData("1,256", "hộ", "Ghi \"1256\" nếu là số nguyên, \"1,2560\" nếu là số thập phân.")]
    public void What_could_mean_two_numbers_is_refused_with_how_to_write_each(string typed, string unit, string refusal) => Refused(typed, unit, refusal);

    [Theory]
    [InlineData("8,037,5", "km", "không phải là số")]
    [InlineData("1,256.5", "km", "không phải là số")]
    [InlineData("-3", "hộ", "không phải là số")]
    [InlineData("mười", "hộ", "không phải là số")]
    [InlineData("9999999999", "hộ", "lớn hơn 1 tỷ")]
    [InlineData("99999999999999999999999999999999", "hộ", "lớn hơn 1 tỷ")]
    [InlineData("0,1234567", "km", "quá 6 chữ số thập phân")]
    public void What_is_no_sensible_number_is_refused_with_the_reason(string typed, string unit, string refusal) => Refused(typed, unit, refusal);

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Nothing_typed_is_no_number_and_no_fault(string? typed) => Assert.Equal(default, VietnameseNumber.Read(typed, "km"));

    [Theory]
    [InlineData("8.037", "8,037")]
    [InlineData("1256", "1256")]
    [InlineData("7.70", "7,7")]
    public void A_form_shows_a_number_without_points(string value, string shown) =>
        Assert.Equal(shown, VietnameseNumber.Write(decimal.Parse(value, CultureInfo.InvariantCulture)));

    private static void Refused(string typed, string unit, string refusal)
    {
        var reading = VietnameseNumber.Read(typed, unit);
        Assert.Null(reading.Value);
        Assert.Contains(refusal, reading.Refusal, StringComparison.Ordinal);
    }
}
