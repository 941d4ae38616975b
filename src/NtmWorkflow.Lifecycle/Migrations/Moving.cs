using System.Collections.Immutable;
using NtmWorkflow.Lifecycle.Definitions;
using NtmWorkflow.Lifecycle.Instances;

namespace NtmWorkflow.Lifecycle.Migrations;

/// <summary>The instance goes on by another version: its new state, each wait as it was and as it is now, and what is noted.</summary>
public sealed record Moved(Instance Instance, ImmutableList<(Wait Before, Wait After)> Waits, HistoryEntry Entry) : Step;

/// <summary>Takes an instance from one version of its definition to another, to the steps that stand for those where it waits.</summary>
public static class Moving
{
    /// <summary>
    /// Moves the instance; or refuses, saying each thing that has no place in the new version. Waits keep their ids, so that what was
    /// already done for them stays done. It never lands where no walk through the new version could have brought it.
    /// </summary>
    public static Step Of(
        WorkflowDefinition from, WorkflowDefinition to, ImmutableSortedDictionary<string, string> mapping, Instance instance, DateTimeOffset now)
    {
        if (RefusalOf(from, to, instance) is { } reason)
            return new Refused(reason);
        var landing = new Landing(from, to, mapping);
        var reasons = landing.ReasonsAgainst(instance).ToList();
        return reasons.Count > 0 ? new Refused(string.Join(" ", reasons)) : Move(to, mapping, landing, instance, now);
    }

    private static string? RefusalOf(WorkflowDefinition from, WorkflowDefinition to, Instance instance) =>
        instance.DefinitionHash != from.Hash ? $"Phiên quy trình «{instance.Id}» chạy theo một phiên bản khác của quy trình «{from.Name}»."
        : instance.DefinitionId != to.DefinitionId ? $"«{to.Name}» là một quy trình khác, không phải phiên bản mới của «{from.Name}»."
        : instance.DefinitionHash == to.Hash ? $"Phiên quy trình «{instance.Id}» đã chạy theo phiên bản này."
        : instance.Status == InstanceStatus.Finished ? $"Phiên quy trình «{instance.Id}» đã kết thúc, không cần chuyển."
        : null;

    private static Moved Move(
        WorkflowDefinition to, ImmutableSortedDictionary<string, string> mapping, Landing landing, Instance instance, DateTimeOffset now)
    {
        var variables = landing.Variables(instance);
        var waits = instance.Waits.ConvertAll(wait => (wait, landing.Wait(wait, variables)));
        var moved = instance with
        {
            DefinitionHash = to.Hash,
            Variables = variables,
            Waits = waits.ConvertAll(wait => wait.Item2),
            Arrivals = landing.Arrivals(instance),
            Sequence = instance.Sequence + 1,
        };
        var entry = new HistoryEntry(moved.Sequence, to.Start.Id, HistoryEvent.Moved, to.Hash, now, Given.Write(mapping));
        return new(moved, waits, entry);
    }
}
