using System.Collections.Immutable;

namespace NtmWorkflow.Lifecycle.Drawing;

/// <summary>Where an instance stands (đang ở đâu): the activities at which it waits, and those that it has passed.</summary>
public sealed record Standing(ImmutableHashSet<string> Here, ImmutableHashSet<string> Passed)
{
    /// <summary>A definition on its own, without an instance.</summary>
    public static readonly Standing Nowhere = new([], []);

    /// <summary>The mark of an activity; one that is passed and waits again is where the instance stands.</summary>
    public Mark Of(string activityId) => Here.Contains(activityId) ? Mark.Here : Passed.Contains(activityId) ? Mark.Passed : Mark.None;
}

/// <summary>What a drawing says about an activity of an instance.</summary>
public enum Mark
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The instance has been here (đã qua).</summary>
    Passed,

    /// <summary>The instance stands here (đang ở đây).</summary>
    Here,
}
