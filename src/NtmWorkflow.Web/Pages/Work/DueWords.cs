using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Web.Pages.Work;

/// <summary>Deadlines (hạn) in words, as one would say them.</summary>
public static class DueWords
{
    /// <summary>A deadline within so many days is soon.</summary>
    public const int SoonDays = 7;

    /// <summary>"hết ngày 25/04/2021, còn 3 ngày"; "quá hạn 2 ngày, hạn là 25/04/2021".</summary>
    public static string Of(DateOnly? due, DateOnly today) => due is not { } day ? "không có hạn" : (day.DayNumber - today.DayNumber) switch
    {
        0 => "hết hôm nay",
        1 => $"hết ngày mai, {Wording.ShortDate(day)}",
        > 1 and var left => $"hết ngày {Wording.ShortDate(day)}, còn {left} ngày",
        var late => $"quá hạn {-late} ngày, hạn là {Wording.ShortDate(day)}",
    };

    public static bool IsLate(DateOnly? due, DateOnly today) => due < today;

    public static bool IsSoon(DateOnly? due, DateOnly today) => due >= today && due <= today.AddDays(SoonDays);
}
