using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Programme.Plans;

/// <summary>A deadline (hạn): a day, or a whole month, which ends on its last day ("trong tháng 11/2021").</summary>
[JsonConverter(typeof(DueDateJson))]
public readonly record struct DueDate(DateOnly Day, bool WholeMonth)
{
    public static bool TryParse(string? text, out DueDate due)
    {
        due = default;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            due = new(day, false);
        else if (YearMonth.TryParse(text, out var month))
            due = new(month.LastDay, true);
        else
            return false;
        return true;
    }

    /// <summary>"trong tháng 11/2021" or "chậm nhất ngày 15/11/2021" in running text.</summary>
    public string Wording => WholeMonth ? $"trong tháng {Day.Month:00}/{Day.Year}" : $"chậm nhất ngày {Vietnamese.Wording.ShortDate(Day)}";

    public override string ToString() =>
        WholeMonth ? YearMonth.Of(Day).ToString() : Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Written as "2021-11-15" or "2021-11".</summary>
public sealed class DueDateJson : JsonConverter<DueDate>
{
    public override DueDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DueDate.TryParse(reader.GetString(), out var due) ? due : throw new JsonException("Not a day yyyy-MM-dd or a month yyyy-MM.");

    public override void Write(Utf8JsonWriter writer, DueDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
