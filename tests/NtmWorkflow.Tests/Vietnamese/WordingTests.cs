using System.Globalization;
using CsCheck;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Tests.Vietnamese;

public sealed class WordingTests
{
    [Theory]
    [InlineData("1256", "1.256")]
    [InlineData("36.66", "36,66")]
    [InlineData("1234567.5", "1.234.567,5")]
    [InlineData("100.00", "100")]
    [InlineData("0", "0")]
    [InlineData("-12.5", "-12,5")]
    public void Numbers_take_points_for_thousands_and_a_comma_for_decimals(string number, string written) =>
        Assert.Equal(written, Wording.Number(decimal.Parse(number, CultureInfo.InvariantCulture)));

    [Fact]
    public void A_written_number_is_read_back_as_it_was() => Gen.Decimal.Sample(number =>
        decimal.Parse(Wording.Number(number).Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), CultureInfo.InvariantCulture) == number, iter: 20_000);

    [Theory]
    [InlineData(2024, 1, 5, "ngày 05 tháng 01 năm 2024")]
    [InlineData(2021, 3, 4, "ngày 04 tháng 3 năm 2021")]
    [InlineData(2021, 11, 25, "ngày 25 tháng 11 năm 2021")]
    public void Days_under_ten_and_the_first_two_months_take_a_zero(int year, int month, int day, string written) =>
        Assert.Equal(written, Wording.LongDate(new(year, month, day)));

    [Theory]
    [InlineData(0, "a")]
    [InlineData(4, "đ")]
    [InlineData(5, "e")]
    [InlineData(6, "g")]
    public void Points_follow_the_Vietnamese_alphabet(int index, string letter) => Assert.Equal(letter, Wording.Point(index));

    [Theory]
    [InlineData("Xã Điềm He", "xa-diem-he")]
    [InlineData("Nà Hin - Khòn Háo", "na-hin-khon-hao")]
    public void A_name_becomes_an_address(string name, string slug) => Assert.Equal(slug, Wording.Slug(name));
}
