namespace NtmWorkflow.Coordination.Clocks;

/// <summary>A clock that stands where it is set: the clock of a rehearsed year.</summary>
public sealed class SetClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Set(DateTimeOffset moment) => _now = moment.ToUniversalTime();
}
