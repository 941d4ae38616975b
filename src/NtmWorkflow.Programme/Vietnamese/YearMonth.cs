using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NtmWorkflow.Programme.Vietnamese;

/// <summary>A month of a year (tháng), written "2021-04" in data.</summary>
[JsonConverter(typeof(YearMonthJson))]
public readonly record struct YearMonth(int Year, int Month) : IComparable<YearMonth>
{
    public DateOnly FirstDay => new(Year, Month, 1);

    public DateOnly LastDay => new(Year, Month, DateTime.DaysInMonth(Year, Month));

    public YearMonth Next => Of(FirstDay.AddMonths(1));

    public static YearMonth Of(DateOnly date) => new(date.Year, date.Month);

    /// <summary>The day of this month, or the nearest that it has: its last day when the month is shorter.</summary>
    public DateOnly Day(int day) => new(Year, Month, Math.Clamp(day, 1, LastDay.Day));

    public static bool TryParse(string? text, out YearMonth month)
    {
        month = default;
        if (!DateOnly.TryParseExact($"{text}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
            return false;
        month = Of(first);
        return true;
    }

    public static YearMonth Parse(string text) =>
        TryParse(text, out var month) ? month : throw new FormatException($"'{text}' is not a month written yyyy-MM.");

    public int CompareTo(YearMonth other) => FirstDay.CompareTo(other.FirstDay);

    public override string ToString() => $"{Year:0000}-{Month:00}";

    public static bool operator <(YearMonth left, YearMonth right) => left.CompareTo(right) < 0;

    public static bool operator >(YearMonth left, YearMonth right) => left.CompareTo(right) > 0;

    public static bool operator <=(YearMonth left, YearMonth right) => left.CompareTo(right) <= 0;

    public static bool operator >=(YearMonth left, YearMonth right) => left.CompareTo(right) >= 0;
}

/// <summary>Written as "2021-04".</summary>
public sealed class YearMonthJson : JsonConverter<YearMonth>
{
    public override YearMonth Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        YearMonth.TryParse(reader.GetString(), out var month) ? month : throw new JsonException("Not a month yyyy-MM.");

    public override void Write(Utf8JsonWriter writer, YearMonth value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
