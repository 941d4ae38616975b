using System.Globalization;
using System.Text;
using NtmWorkflow.Programme.Calendar;

namespace NtmWorkflow.Programme.Vietnamese;

/// <summary>How numbers, dates and lists are written in Vietnamese administrative documents (Decree 30/2020/NĐ-CP, Annex I).</summary>
public static class Wording
{
    private const string PointLetters = "abcdđeghiklmnopqrstuvxy";

    private static readonly NumberFormatInfo Format = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
        NegativeSign = "-",
    };

    /// <summary>1256 is written "1.256" and 36.66 "36,66"; no trailing zeros.</summary>
    public static string Number(decimal value) => value.ToString("#,##0.############################", Format);

    /// <summary>Counts under ten are written with two digits in running text: "07 tiêu chí".</summary>
    public static string Count(int value) => value is >= 0 and < 10 ? $"0{value}" : Number(value);

    /// <summary>"ngày 05 tháng 01 năm 2024": days under 10 and the months 1 and 2 take a leading zero (Annex I, II.4).</summary>
    public static string LongDate(DateOnly date) =>
        $"ngày {date.Day:00} tháng {MonthNumber(date.Month)} năm {date.Year}";

    /// <summary>"05/01/2024".</summary>
    public static string ShortDate(DateOnly date) => date.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>"08:30 ngày 05/03/2021", by the clock of Vietnam.</summary>
    public static string Moment(DateTimeOffset moment) =>
        $"{moment.ToOffset(VietnamTime.Offset).ToString("HH:mm", CultureInfo.InvariantCulture)} ngày {ShortDate(VietnamTime.Day(moment))}";

    /// <summary>"tháng 4 năm 2021".</summary>
    public static string LongMonth(YearMonth month) => $"tháng {MonthNumber(month.Month)} năm {month.Year}";

    /// <summary>The letter of the n-th point (0 = a): a, b, c, d, đ, e, g ... (rule G7; no f, j, w, z).</summary>
    public static string Point(int index) => index < PointLetters.Length
        ? PointLetters[index].ToString()
        : Point(index / PointLetters.Length - 1) + PointLetters[index % PointLetters.Length];

    /// <summary>1 is "I", 4 "IV": parts, quarters and appendices; from 1 to 39.</summary>
    public static string Roman(int number) =>
        new string('X', number / 10) + (number % 10) switch { 4 => "IV", 9 => "IX", >= 5 and var n => "V" + new string('I', n - 5), var n => new string('I', n) };

    /// <summary>"a, b và c".</summary>
    public static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} và {items[^1]}",
    };

    /// <summary>The first letter in upper case, the rest untouched.</summary>
    public static string Sentence(string text) =>
        text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];

    /// <summary>Text without diacritics in lower case, for search and file names: "Điềm He" becomes "diem he".</summary>
    public static string Plain(string text)
    {
        var letters = text.Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(c => c switch { 'đ' or 'Đ' => 'd', _ => char.ToLowerInvariant(c) });
        return string.Concat(letters);
    }

    /// <summary>A name for files and addresses: "Xã Điềm He" becomes "xa-diem-he".</summary>
    public static string Slug(string text) =>
        string.Join('-', Plain(text).Split(text.Where(c => !char.IsLetterOrDigit(c)).Distinct().ToArray(),
            StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text, or as much of it as there is room for, with "…" for the rest.</summary>
    public static string Cut(string text, int most) => text.Length <= most ? text : $"{text[..(most - 1)].TrimEnd()}…";

    private static string MonthNumber(int month) => month <= 2 ? $"0{month}" : $"{month}";
}
