using System.Globalization;
using System.Text.RegularExpressions;

namespace NtmWorkflow.Web.Forms;

/// <summary>A number as it was read from a form, or why it was not; both null when nothing was typed.</summary>
public readonly record struct NumberReading(decimal? Value, string? Refusal);

/// <summary>
/// Reads numbers as people in Vietnam type them: "8,037" and "1.256,5"; also "36.66", which can mean one thing only.
/// What could mean two things is never guessed at: a road of 8.037 km is eight kilometres or eight thousand.
/// </summary>
public static partial class VietnameseNumber
{
    private const int MostDecimals = 6;

    private const decimal Largest = 1_000_000_000;

    private static readonly string[] Measures = ["%", "km", "m", "ha", "kg", "tấn", "tạ", "lít", "triệu", "tỷ"];

    /// <param name="text">What was typed.</param>
    /// <param name="unit">The unit: "1.256 hộ" is a count in thousands, while "1.256 km" can be either.</param>
    public static NumberReading Read(string? text, string unit)
    {
        var typed = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));
        if (typed.Length == 0)
            return default;
        if (OnePoint().IsMatch(typed))
            return Counts(unit) ? Whole(typed) : Ambiguous(typed, '.');
        if (OneComma().IsMatch(typed) && Counts(unit))
            return Ambiguous(typed, ',');
        return Grouped().IsMatch(typed) ? Decimal(typed.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'))
            : Plain().IsMatch(typed) ? Decimal(typed.Replace(',', '.'))
            : new(null, $"\"{text!.Trim()}\" không phải là số. Chỉ ghi chữ số, phần thập phân sau dấu phẩy, ví dụ 8,037 hoặc 1256.");
    }

    /// <summary>How a form shows a number: without points, so that what comes back unchanged means the same.</summary>
    public static string Write(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary>Households, people and villages are counted; lengths, areas and money are measured. Without a unit nothing is sure.</summary>
    private static bool Counts(string unit) => unit.Trim() is { Length: > 0 } named
        && !Measures.Any(m => named.StartsWith(m, StringComparison.OrdinalIgnoreCase) && (named.Length == m.Length || !char.IsLetter(named[m.Length])));

    private static NumberReading Whole(string typed) => Decimal(typed.Replace(".", "", StringComparison.Ordinal));

    private static NumberReading Ambiguous(string typed, char sign)
    {
        var (whole, rest) = (typed.Split(sign)[0], typed.Split(sign)[1]);
        var fraction = sign == '.' ? rest : rest + "0";
        return new(null, $"\"{typed}\" có thể hiểu là {whole},{rest} hoặc {whole}{rest}. Ghi \"{whole}{rest}\" nếu là số nguyên, \"{whole},{fraction}\" nếu là số thập phân.");
    }

    private static NumberReading Decimal(string invariant)
    {
        if (invariant.Length > 20 || !decimal.TryParse(invariant, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value > Largest)
            return new(null, "Số lớn hơn 1 tỷ. Kiểm tra lại số và đơn vị.");
        return invariant.Length - 1 - invariant.IndexOf('.', StringComparison.Ordinal) > MostDecimals && invariant.Contains('.', StringComparison.Ordinal)
            ? new(null, $"Số có quá {MostDecimals} chữ số thập phân. Làm tròn rồi ghi lại.")
            : new(value, null);
    }

    /// <summary>"8.037" and "1.256"; not "0.500", which can only be a fraction.</summary>
    [GeneratedRegex(@"^[1-9]\d{0,2}\.\d{3}$")]
    private static partial Regex OnePoint();

    [GeneratedRegex(@"^[1-9]\d{0,2},\d{3}$")]
    private static partial Regex OneComma();

    /// <summary>"1.256.000" and "1.256,5".</summary>
    [GeneratedRegex(@"^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$")]
    private static partial Regex Grouped();

    /// <summary>"1256", "8,037" and "36.66".</summary>
    [GeneratedRegex(@"^\d+([.,]\d+)?$")]
    private static partial Regex Plain();
}
