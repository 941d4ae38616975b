using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Programme.Reviews;

/// <summary>How figures are written in documents.</summary>
public static class Figures
{
    /// <summary>
    /// "8,037/11,287 km, đạt 71,21%"; "87/1.256 hộ, chiếm 6,93%"; "36,66 triệu đồng/người/năm"; "trên 75%". A share that should grow is
    /// "đạt", whether it is enough or not; one that should stay small is "chiếm"; one that only informs is "bằng".
    /// </summary>
    public static string Describe(Figure figure, Threshold? threshold = null) => figure switch
    {
        { Numerator: { } n, Denominator: { } d } =>
            $"{Wording.Number(n)}/{Wording.Number(d)}{Spaced(figure.Unit)}, {Verb(threshold)} {Percent(n, d, threshold)}",
        { Value: { } value } => $"{(figure.AtLeast ? "trên " : "")}{Wording.Number(value)}{Spaced(figure.Unit)}",
        _ => "",
    };

    /// <summary>
    /// The percentage with at most two decimals. Rounding never carries it across the threshold: 1186/4746 against 25% is written 24,99%,
    /// and a share that only rounds up to the level keeps as many decimals as it takes to stay on its own side.
    /// </summary>
    public static string Percent(decimal numerator, decimal denominator, Threshold? threshold = null)
    {
        var exact = numerator * 100 / denominator;
        var decimals = 2;
        while (!KeepsSide(exact, Rounded(exact, decimals), threshold))
            decimals++;
        return $"{Wording.Number(Rounded(exact, decimals))}%";
    }

    private static string Verb(Threshold? threshold) => threshold?.Comparison switch
    {
        null => "bằng",
        Comparison.AtMost or Comparison.Exactly => "chiếm",
        _ => "đạt",
    };

    private static decimal Rounded(decimal exact, int decimals) => Math.Round(exact, decimals, MidpointRounding.AwayFromZero);

    /// <summary>With 28 decimals nothing is rounded, so some number of decimals always keeps the side.</summary>
    private static bool KeepsSide(decimal exact, decimal rounded, Threshold? threshold) =>
        rounded < 100 == exact < 100 && rounded > 0 == exact > 0
        && (threshold is not { Decides: true, Unit: "%", Value: { } level } || threshold.Holds(exact, level) == threshold.Holds(rounded, level));

    private static string Spaced(string unit) => unit switch { "" => "", "%" => "%", _ => $" {unit}" };
}
