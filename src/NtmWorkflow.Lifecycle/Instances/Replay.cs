using System.Collections.Immutable;
using System.Text.Json;
using NtmWorkflow.Lifecycle.Definitions;
using NtmWorkflow.Lifecycle.Migrations;

namespace NtmWorkflow.Lifecycle.Instances;

/// <summary>Goes through a history again: it leads to exactly one state, or one of its lines does not follow from those before.</summary>
public static class Replay
{
    /// <summary>The state to which the history leads.</summary>
    /// <param name="first">The version on which the instance was started.</param>
    /// <param name="version">The version of this hash, for the instances that were moved.</param>
    /// <exception cref="FormatException">A line does not follow; the message says which.</exception>
    public static Instance Of(
        WorkflowDefinition first, string instanceId, IReadOnlyList<HistoryEntry> history, Func<string, WorkflowDefinition> version)
    {
        if (history.Count == 0)
            throw DoesNotFollow(1);
        var (definition, instance) = (first, (Instance?)null);
        for (var at = 0; at < history.Count;)
        {
            var entry = history[at];
            var target = entry.Event == HistoryEvent.Moved ? version(entry.Outcome!) : definition;
            (instance, var lines) = Again(definition, target, instance, instanceId, entry);
            if (!history.Skip(at).Take(lines.Count).SequenceEqual(lines))
                throw DoesNotFollow(at + 1);
            (definition, at) = (target, at + lines.Count);
        }
        return instance!;
    }

    private static (Instance Instance, IReadOnlyList<HistoryEntry> Lines) Again(
        WorkflowDefinition definition, WorkflowDefinition target, Instance? instance, string instanceId, HistoryEntry entry) =>
        Step(definition, target, instance, instanceId, entry) switch
        {
            Advanced advanced => (advanced.Instance, advanced.History),
            Moved moved => (moved.Instance, [moved.Entry]),
            _ => throw DoesNotFollow(entry.Sequence),
        };

    private static Step Step(WorkflowDefinition definition, WorkflowDefinition target, Instance? instance, string instanceId, HistoryEntry entry)
    {
        var given = GivenWith(entry);
        return (instance, entry.Event) switch
        {
            (null, _) => Engine.Start(definition, instanceId, given, entry.At),
            (_, HistoryEvent.Moved) => Moving.Of(definition, target, given, instance, entry.At),
            (_, HistoryEvent.Cancelled) => Engine.Cancel(definition, instance, entry.At),
            _ => Engine.Resume(
                definition, instance, instance.Waits.Find(wait => wait.ActivityId == entry.ActivityId)?.Id ?? "", entry.Outcome ?? "", given, entry.At),
        };
    }

    private static ImmutableSortedDictionary<string, string> GivenWith(HistoryEntry entry)
    {
        try
        {
            return Given.Read(entry.Given);
        }
        catch (JsonException)
        {
            throw DoesNotFollow(entry.Sequence);
        }
    }

    private static FormatException DoesNotFollow(int line) => new($"Dòng {line} của lịch sử phiên quy trình không nối tiếp các dòng trước.");
}
