namespace NtmWorkflow.Coordination.Clocks;

/// <summary>
/// A clock that can be put forward, so that a year can be tried in an afternoon. It runs at normal speed from where it was put.
/// Production never uses it.
/// </summary>
public sealed class RehearsalClock(TimeProvider real) : TimeProvider
{
    private TimeSpan _ahead = TimeSpan.Zero;

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + _ahead;

    /// <summary>Time since some point, unaffected by putting the clock forward.</summary>
    public override long GetTimestamp() => real.GetTimestamp();

    public override long TimestampFrequency => real.TimestampFrequency;

    /// <summary>Puts the clock to a moment; never back, since what has happened stays.</summary>
    public bool PutTo(DateTimeOffset moment)
    {
        if (moment < GetUtcNow())
            return false;
        _ahead = moment - real.GetUtcNow();
        return true;
    }

    /// <summary>Starts at a moment, also in the past: only before anything has happened.</summary>
    public void StartAt(DateTimeOffset moment) => _ahead = moment - real.GetUtcNow();
}
