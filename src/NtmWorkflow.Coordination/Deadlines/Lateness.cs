using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Deadlines;

/// <summary>What time brings is done late when the server stood still on its day: the journal says so.</summary>
internal static class Lateness
{
    /// <summary>", muộn 2 ngày so với 01/12/2021"; empty when the step is taken on that day.</summary>
    public static string Words(PlanCase step, DateOnly day) =>
        step.Today <= day ? "" : $", muộn {step.Today.DayNumber - day.DayNumber} ngày so với {Wording.ShortDate(day)}";

    /// <summary>The same as a reason of its own; null when the step is taken on that day.</summary>
    public static string? Reason(PlanCase step, DateOnly day) => Words(step, day) is { Length: > 0 } words ? Wording.Sentence(words[2..]) : null;
}
