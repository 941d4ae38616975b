using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Programme.Plans;

/// <summary>How a plan sets a deadline: the last day that counts, the first that does not, or the month, quarter or year within which.</summary>
public enum DueBy { Day, Before, Month, Quarter, Year }

/// <summary>A deadline (hạn) with its last day that counts: "trước ngày 30/11" ends with the 29th, "trong quý I" with 31 March.</summary>
[JsonConverter(typeof(DueDateJson))]
public readonly record struct DueDate(DateOnly Day, DueBy By)
{
    /// <summary>How deadlines are written in data, for whoever writes an input.</summary>
    public const string Forms = "2024-11-30 (chậm nhất ngày 30/11/2024), before 2024-11-30 (trước ngày 30/11/2024, tức là hết ngày 29), 2024-11 (trong tháng 11), 2024-Q1 (trong quý I) hoặc 2024 (trong năm 2024)";

    private const string BeforeWord = "before ";

    public static bool TryParse(string? text, out DueDate due)
    {
        DueDate? parsed = text switch
        {
            null => null,
            _ when text.StartsWith(BeforeWord, StringComparison.Ordinal) => DayOf(text[BeforeWord.Length..]) is { } next && next > DateOnly.MinValue ? new(next.AddDays(-1), DueBy.Before) : null,
            [_, _, _, _, '-', 'Q', >= '1' and <= '4' and var quarter] => MonthOf($"{text[..4]}-{(quarter - '0') * 3:00}", DueBy.Quarter),
            { Length: 4 } => MonthOf($"{text}-12", DueBy.Year),
            _ => DayOf(text) is { } day ? new(day, DueBy.Day) : MonthOf(text, DueBy.Month),
        };
        due = parsed ?? default;
        return parsed is not null;
    }

    /// <summary>"trong tháng 11/2021", "trước ngày 30/11/2024", "chậm nhất ngày 15/11/2021" in running text.</summary>
    public string Wording => By switch
    {
        DueBy.Before => $"trước ngày {Vietnamese.Wording.ShortDate(Day.AddDays(1))}",
        DueBy.Month => $"trong tháng {Day.Month:00}/{Day.Year}",
        DueBy.Quarter => $"trong quý {Vietnamese.Wording.Roman(Quarter)} năm {Day.Year}",
        DueBy.Year => $"trong năm {Day.Year}",
        _ => $"chậm nhất ngày {Vietnamese.Wording.ShortDate(Day)}",
    };

    private int Quarter => (Day.Month + 2) / 3;

    public override string ToString() => By switch
    {
        DueBy.Before => BeforeWord + Iso(Day.AddDays(1)),
        DueBy.Month => YearMonth.Of(Day).ToString(),
        DueBy.Quarter => $"{Day.Year:0000}-Q{Quarter}",
        DueBy.Year => $"{Day.Year:0000}",
        _ => Iso(Day),
    };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DueDate? MonthOf(string text, DueBy by) => YearMonth.TryParse(text, out var month) ? new(month.LastDay, by) : null;
}

/// <summary>Written as "2021-11-15", "before 2021-11-15", "2021-11", "2021-Q4" or "2021".</summary>
public sealed class DueDateJson : JsonConverter<DueDate>
{
    public override DueDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DueDate.TryParse(reader.GetString(), out var due) ? due : throw new JsonException("Not a deadline.");

    public override void Write(Utf8JsonWriter writer, DueDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
