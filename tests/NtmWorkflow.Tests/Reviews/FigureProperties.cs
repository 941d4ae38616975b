using System.Globalization;
using System.Numerics;
using CsCheck;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Reviews;

namespace NtmWorkflow.Tests.Reviews;

public sealed class FigureProperties
{
    private static readonly Gen<Comparison> AnyComparison = Gen.OneOf(Comparison.AtLeast, Comparison.AtMost, Comparison.Exactly);

    /// <summary>Numerators and denominators up to a thousand million with up to six decimals, as integers of a millionth.</summary>
    private static readonly Gen<(long Numerator, long Denominator)> Ratio =
        Gen.Long[1, 1_000_000_000_000_000].SelectMany(d => Gen.OneOf(Gen.Long[0, d], Gen.Long[0, Math.Min(d, 5)], Gen.Long[Math.Max(0, d - 5), d]).Select(n => (n, d)));

    /// <summary>Levels in hundredths of a percent.</summary>
    private static readonly Gen<int> Level = Gen.OneOf(Gen.Int[0, 10_000], Gen.OneOf(0, 2500, 5000, 9000, 10_000));

    /// <summary>Ratios that lie a hair beside a level, where rounding would betray it.</summary>
    private static readonly Gen<((long Numerator, long Denominator) Ratio, int Level)> Close = Gen.OneOf(
        Gen.Select(Ratio, Level),
        Gen.Select(Gen.Long[1, 100_000_000_000], Level, Gen.Long[-3, 3]).Select((d, level, off) => ((Math.Clamp(d * level + off, 0, d * 10_000), d * 10_000), level)));

    [Fact]
    public void Met_is_decided_as_by_rational_numbers() => Gen.Select(Close, AnyComparison).Sample((close, comparison) =>
    {
        var ((n, d), level) = close;
        var difference = (new BigInteger(n) * 10_000).CompareTo(new BigInteger(d) * level);
        var holds = comparison switch { Comparison.AtLeast => difference >= 0, Comparison.AtMost => difference <= 0, _ => difference == 0 };
        return Judged(n, d, level, comparison).Outcome == (holds ? Outcome.Met : Outcome.NotMet);
    }, iter: 20_000);

    [Fact]
    public void A_printed_percentage_stays_on_its_side_of_the_level() => Gen.Select(Close, AnyComparison).Sample((close, comparison) =>
    {
        var ((n, d), level) = close;
        var printed = Printed(Figures.Percent(Real(n), Real(d), Threshold(level, comparison)));
        return Threshold(level, comparison).Holds(printed, level / 100m) == (Judged(n, d, level, comparison).Outcome == Outcome.Met);
    }, iter: 20_000);

    [Fact]
    public void A_printed_percentage_is_100_or_0_only_when_it_is_so() => Ratio.Sample((n, d) =>
    {
        var printed = Printed(Figures.Percent(Real(n), Real(d)));
        return printed == 100 == (n == d) && printed == 0 == (n == 0);
    }, iter: 20_000);

    [Theory]
    [InlineData(1186, 4746, 25, "24,99%")]
    [InlineData(24_999_999, 100_000_000, 25, "24,999999%")]
    [InlineData(87, 1256, 12, "6,93%")]
    [InlineData(3, 4, 70, "75%")]
    [InlineData(99_999, 100_000, 90, "99,999%")]
    public void Two_decimals_are_printed_unless_they_would_betray_the_level(int numerator, int denominator, int level, string printed) =>
        Assert.Equal(printed, Figures.Percent(numerator, denominator, Threshold(level * 100, Comparison.AtLeast)));

    [Theory]
    [InlineData(Comparison.AtLeast, "3/4 hộ, đạt 75%")]
    [InlineData(Comparison.Qualitative, "3/4 hộ, đạt 75%")]
    [InlineData(Comparison.AtMost, "3/4 hộ, chiếm 75%")]
    [InlineData(Comparison.Exactly, "3/4 hộ, chiếm 75%")]
    [InlineData(null, "3/4 hộ, bằng 75%")]
    public void A_share_is_reached_where_more_is_better_and_taken_up_where_it_is_not(Comparison? comparison, string described) =>
        Assert.Equal(described, Figures.Describe(new(3, 4, Unit: "hộ"), comparison is { } c ? Threshold(9000, c) : null));

    private static decimal Real(long millionths) => millionths / 1_000_000m;

    private static Threshold Threshold(int level, Comparison comparison) => new(comparison, "%", level / 100m, Certainty.Confirmed, null, []);

    private static IndicatorJudgement Judged(long n, long d, int level, Comparison comparison) =>
        Judge.Indicator(new("1", "Tỷ lệ", Threshold(level, comparison)), new("1", new(Real(n), Real(d))));

    private static decimal Printed(string percent) =>
        decimal.Parse(percent.TrimEnd('%').Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), CultureInfo.InvariantCulture);
}
