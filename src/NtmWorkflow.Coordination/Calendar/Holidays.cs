using System.Text.Json.Nodes;
using NtmWorkflow.Programme.Calendar;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reading;

namespace NtmWorkflow.Coordination.Calendar;

/// <summary>The public holidays (ngày nghỉ lễ, tết) of Vietnam by year, as announced for civil servants.</summary>
public sealed record Holidays(IReadOnlyList<HolidayYear> Years)
{
    private const int MostBytes = 1_000_000;

    private static readonly JsonObject Schema = InputSchema.Of<Holidays>("Ngày nghỉ lễ, tết");

    public WorkingDays WorkingDays() =>
        new(Years.SelectMany(y => y.DaysOff).SelectMany(d => d.Days), Years.SelectMany(y => y.WorkedSaturdays ?? []));

    /// <summary>The plan's years that nobody has entered or that the government has not announced yet: deadlines there may still move.</summary>
    public IReadOnlyList<int> Unconfirmed(Plan plan) =>
        [.. new[] { plan.Year, plan.Deadlines?.Submission.Day.Year ?? plan.Year }.Distinct().Where(year => !Years.Any(y => y.Year == year && y.Confirmed))];

    public static Holidays Load() => Load(Path.Combine(AppContext.BaseDirectory, "calendar", "holidays.json"));

    /// <exception cref="InvalidDataException">The file is broken: the message names the file, the place and the mend.</exception>
    public static Holidays Load(string file)
    {
        var (holidays, problems) = Read(File.ReadAllBytes(file));
        return holidays ?? throw new InvalidDataException($"{file}:\n{string.Join('\n', problems)}");
    }

    /// <summary>The holidays, or all that is wrong with the file.</summary>
    public static (Holidays? Holidays, IReadOnlyList<Problem> Problems) Read(byte[] content)
    {
        var reading = InputReader.Read<Holidays>(content, Schema, MostBytes);
        IReadOnlyList<Problem> problems = reading.Value is { } holidays ? [.. Problems(holidays)] : reading.Problems;
        return problems.Count == 0 ? (reading.Value, problems) : (null, problems);
    }

    private static IEnumerable<Problem> Problems(Holidays holidays) =>
        holidays.Years.SelectMany((year, y) => year.DaysOff
            .Select((days, d) => (days, path: $"$.years[{y}].daysOff[{d}]"))
            .Where(x => x.days.From.Year != year.Year || x.days.Last < x.days.From || x.days.Last.DayNumber - x.days.From.DayNumber > 30)
            .Select(x => new Problem(x.path, $"không phải một đợt nghỉ của năm {year.Year}", "Ghi từ ngày (from) trong năm đó đến ngày (to) sau đó, không quá 31 ngày")));
}

/// <summary>One year's days off; not confirmed while the government has not announced them.</summary>
public sealed record HolidayYear(int Year, bool Confirmed, string? Note, IReadOnlyList<DaysOff> DaysOff, IReadOnlyList<DateOnly>? WorkedSaturdays);

/// <summary>A holiday with its days in lieu (nghỉ bù): one day, or from a day to a last one.</summary>
public sealed record DaysOff(DateOnly From, DateOnly? To, string Name)
{
    internal DateOnly Last => To ?? From;

    internal IEnumerable<DateOnly> Days => Enumerable.Range(0, Last.DayNumber - From.DayNumber + 1).Select(From.AddDays);
}
