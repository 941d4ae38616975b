namespace NtmWorkflow.Programme.Calendar;

/// <summary>The one time zone of the programme. Vietnam has kept UTC+7 without summer time since 1975.</summary>
public static class VietnamTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>The day in Vietnam at a moment.</summary>
    public static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);

    /// <summary>The moment at which a clock in Vietnam shows this time of this day.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), Offset);

    /// <summary>The first moment of a day in Vietnam.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => At(day, TimeOnly.MinValue);
}
