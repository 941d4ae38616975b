namespace NtmWorkflow.Programme.Calendar;

/// <summary>
/// The working-day calendar (ngày làm việc): Monday to Friday without the public holidays, and the Saturdays that are worked
/// in exchange for a bridging day (làm bù). All of them are data by year.
/// </summary>
public sealed class WorkingDays(IEnumerable<DateOnly> holidays, IEnumerable<DateOnly>? workedSaturdays = null)
{
    private readonly HashSet<DateOnly> _workedSaturdays = [.. workedSaturdays ?? []];
    private readonly HashSet<DateOnly> _holidays = [.. holidays];

    public bool IsWorkingDay(DateOnly day) =>
        _workedSaturdays.Contains(day)
        || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_holidays.Contains(day));

    /// <summary>The day that lies so many working days after the given one.</summary>
    public DateOnly After(DateOnly day, int workingDays)
    {
        while (workingDays > 0)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
                workingDays--;
        }
        return day;
    }

    /// <summary>How many working days have passed since a day, the present one included: 0 on the day itself.</summary>
    public int Since(DateOnly day, DateOnly today)
    {
        var passed = 0;
        for (var next = day.AddDays(1); next <= today; next = next.AddDays(1))
            if (IsWorkingDay(next))
                passed++;
        return passed;
    }

    /// <summary>The day itself, or the last working day before it: a reminder for a Sunday goes out on Friday.</summary>
    public DateOnly OnOrBefore(DateOnly day)
    {
        while (!IsWorkingDay(day))
            day = day.AddDays(-1);
        return day;
    }
}
