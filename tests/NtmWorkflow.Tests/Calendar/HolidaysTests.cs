using NtmWorkflow.Coordination.Calendar;
using NtmWorkflow.Programme.Calendar;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Tests.Plans;

namespace NtmWorkflow.Tests.Calendar;

public sealed class HolidaysTests
{
    private static readonly Holidays Known = Holidays.Load();

    [Fact]
    public void The_years_2018_to_2027_are_there_and_what_is_not_announced_is_marked()
    {
        Assert.Equal(Enumerable.Range(2018, 10), Known.Years.Select(y => y.Year));
        Assert.Equal([2027], Known.Years.Where(y => !y.Confirmed).Select(y => y.Year));
    }

    [Theory]
    [InlineData(2021, 2021)]
    [InlineData(2025, 2026)]
    [InlineData(2026, 2027, 2027)]
    [InlineData(2035, 2035, 2035)]
    [InlineData(2027, 2028, 2027, 2028)]
    public void The_years_of_a_plan_whose_holidays_are_not_announced_are_known(int year, int submission, params int[] unconfirmed)
    {
        var deadlines = Sample.Plan.Dates with { Submission = new(new(submission, 1, 31), DueBy.Month) };
        Assert.Equal(unconfirmed, Known.Unconfirmed(Sample.Plan with { Year = year, Deadlines = deadlines }));
    }

    [Theory]
    [InlineData("2021-02-09", true)]
    [InlineData("2021-02-10", false)]
    [InlineData("2021-02-16", false)]
    [InlineData("2021-02-17", true)]
    [InlineData("2021-04-21", false)]
    [InlineData("2021-05-03", false)]
    [InlineData("2021-09-03", false)]
    [InlineData("2022-01-03", false)]
    [InlineData("2023-09-04", false)]
    [InlineData("2024-04-29", false)]
    [InlineData("2024-05-04", true)]
    [InlineData("2024-05-11", false)]
    [InlineData("2026-02-20", false)]
    [InlineData("2026-08-22", true)]
    public void Holidays_days_in_lieu_and_worked_Saturdays_are_known(string day, bool works) =>
        Assert.Equal(works, Known.WorkingDays().IsWorkingDay(DateOnly.ParseExact(day, "yyyy-MM-dd", null)));

    [Fact]
    public void Every_year_has_the_days_that_the_law_names() => Assert.All(Known.Years, year =>
    {
        var days = Known.WorkingDays();
        Assert.All(new DateOnly[] { new(year.Year, 1, 1), new(year.Year, 4, 30), new(year.Year, 5, 1), new(year.Year, 9, 2) }, d => Assert.False(days.IsWorkingDay(d)));
        Assert.Contains(year.DaysOff, d => d.Name.StartsWith("Tết Nguyên đán", StringComparison.Ordinal));
    });

    [Fact]
    public void A_worked_Saturday_is_a_Saturday() =>
        Assert.All(Known.Years.SelectMany(y => y.WorkedSaturdays ?? []), d => Assert.Equal(DayOfWeek.Saturday, d.DayOfWeek));

    [Fact]
    public void A_broken_file_is_named_with_the_place()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, """{"years":[{"year":2021,"confirmed":true,"daysOff":[{"from":"2021-02-16","to":"2021-02-10","name":"Tết"}]}]}""");
        var message = Assert.Throws<InvalidDataException>(() => Holidays.Load(file)).Message;
        File.Delete(file);
        Assert.Contains(file, message, StringComparison.Ordinal);
        Assert.Contains("$.years[0].daysOff[0]", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021-04-28", 1, "2021-04-29")]
    [InlineData("2021-04-29", 1, "2021-05-04")]
    [InlineData("2021-04-29", 5, "2021-05-10")]
    [InlineData("2021-04-29", 0, "2021-04-29")]
    public void Working_days_are_counted_over_holidays(string from, int days, string expected) =>
        Assert.Equal(expected, $"{Known.WorkingDays().After(DateOnly.ParseExact(from, "yyyy-MM-dd", null), days):yyyy-MM-dd}");

    [Fact]
    public void A_reminder_for_a_day_off_goes_out_on_the_working_day_before() =>
        Assert.Equal(new DateOnly(2021, 4, 29), Known.WorkingDays().OnOrBefore(new(2021, 5, 3)));

    [Fact]
    public void Without_data_only_the_weekend_is_off() => Assert.True(new WorkingDays([]).IsWorkingDay(new(2021, 4, 30)));
}
