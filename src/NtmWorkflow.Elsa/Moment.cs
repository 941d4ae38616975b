using Elsa.Common;
using Elsa.Workflows;

namespace NtmWorkflow.Elsa;

/// <summary>The time of one step, and the ids that Elsa gives within it: the same step taken again gives the same state.</summary>
internal sealed class Moment : ISystemClock, IIdentityGenerator
{
    private int given;

    public DateTimeOffset UtcNow { get; set; }

    /// <summary>The number of the last line of the history before this step: no other step of the instance begins there.</summary>
    public int Sequence { get; set; }

    public string GenerateId() => $"{Sequence}.{++given}";
}
