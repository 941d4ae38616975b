using NtmWorkflow.Coordination.Deadlines;
using NtmWorkflow.Coordination.Outbox;
using NtmWorkflow.Programme.Calendar;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Clocks;

/// <summary>Puts the rehearsal clock forward (tua đồng hồ), and lets happen on the way what each moment brings, as if one had waited.</summary>
public sealed class Forwarding(ClockKeeping keeping, RehearsalClock clock, NextMoment next, Sweeping sweeping, OutboxWork outbox)
{
    private const int MostDays = 800;

    /// <summary>To the morning of a day; the refusal when that cannot be.</summary>
    public async Task<string?> ToAsync(DateOnly day)
    {
        var (today, morning) = (VietnamTime.Day(clock.GetUtcNow()), VietnamTime.At(day, Reminding.Morning));
        if (morning <= clock.GetUtcNow())
            return $"Đồng hồ diễn tập đang ở ngày {Wording.ShortDate(today)} và chỉ tiến, không lùi. Chọn một ngày sau ngày này.";
        if (day.DayNumber - today.DayNumber > MostDays)
            return $"Ngày {Wording.ShortDate(day)} quá xa. Mỗi lần chỉ tiến được tối đa {MostDays} ngày.";
        while (await next.FindAsync() is { } moment && moment.At < morning)
            await StandAsync(moment.At);
        await StandAsync(morning);
        return null;
    }

    /// <summary>To the next moment; null when nothing is waited for.</summary>
    public async Task<Moment?> ToNextAsync()
    {
        if (await next.FindAsync() is not { } moment)
            return null;
        await StandAsync(moment.At);
        return moment;
    }

    private async Task StandAsync(DateTimeOffset moment)
    {
        await keeping.PutAsync(moment);
        await sweeping.SweepAsync();
        await outbox.DoDueAsync();
    }
}
