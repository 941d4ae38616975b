using System.Collections.Immutable;
using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Lifecycle.Instances;

/// <summary>One walk of tokens through a definition, from an event until every token waits, or the end.</summary>
internal sealed class Walk(WorkflowDefinition definition, Instance before, DateTimeOffset now)
{
    /// <summary>A definition that passed the checks stays far below this; it keeps a mistake in them from hanging the host.</summary>
    private const int MostActivities = 1_000;

    private readonly Queue<Activity> turns = new();
    private readonly ImmutableList<Effect>.Builder effects = ImmutableList.CreateBuilder<Effect>();
    private readonly ImmutableList<Wait>.Builder opened = ImmutableList.CreateBuilder<Wait>();
    private readonly ImmutableList<Wait>.Builder closed = ImmutableList.CreateBuilder<Wait>();
    private readonly ImmutableList<HistoryEntry>.Builder history = ImmutableList.CreateBuilder<HistoryEntry>();
    private Instance instance = before;

    public Step From(Activity start, IReadOnlyDictionary<string, string> given)
    {
        Leave(start, "Done", given);
        return ToTheNextWaits();
    }

    public Step Past(Wait wait, string outcome, IReadOnlyDictionary<string, string> given)
    {
        Close(wait);
        Leave(definition.Activities[wait.ActivityId], outcome, given);
        return ToTheNextWaits();
    }

    /// <summary>Closes every wait and finishes the instance.</summary>
    public Step Nowhere()
    {
        foreach (var wait in instance.Waits)
        {
            Close(wait);
            Note(definition.Activities[wait.ActivityId], HistoryEvent.Cancelled);
        }
        instance = instance with { Status = InstanceStatus.Finished, Arrivals = instance.Arrivals.Clear() };
        return new Advanced(instance, [], [], closed.ToImmutable(), history.ToImmutable());
    }

    private Step ToTheNextWaits()
    {
        for (var executed = 1; turns.TryDequeue(out var activity); executed++)
        {
            if (executed >= MostActivities)
                return new Refused(
                    $"Quy trình «{definition.Name}» chạy quá {MostActivities} bước mà không dừng chờ; hãy kiểm tra các vòng lặp.");
            Execute(activity);
        }
        return new Advanced(instance, effects.ToImmutable(), opened.ToImmutable(), closed.ToImmutable(), history.ToImmutable());
    }

    private void Execute(Activity activity)
    {
        switch (activity.Kind)
        {
            case ActivityKind.Waiting: Open(activity); break;
            case ActivityKind.Effect: Ask(activity); break;
            case ActivityKind.Assignment: Assign(activity); break;
            case ActivityKind.Decision: Leave(activity, ValueOf(activity, "condition") == "true" ? "True" : "False"); break;
            case ActivityKind.Fork: Fork(activity); break;
            case ActivityKind.Join: Join(activity); break;
            case ActivityKind.End: Finish(activity); break;
            default: throw new InvalidOperationException($"No token can arrive at activity {activity.Id} of type {activity.Type}.");
        }
    }

    /// <summary>Noted before it is asked: its id carries the number of its line in the history.</summary>
    private void Ask(Activity activity)
    {
        Note(activity, HistoryEvent.Completed, "Done");
        effects.Add(new(IdHere(activity), activity.Id, activity.Type, activity.InputsFor(instance.Variables)));
        Send(definition.Leaving(activity.Id, "Done"));
    }

    private void Assign(Activity activity)
    {
        var name = activity.Inputs["variable"].Value;
        instance = instance with { Variables = instance.Variables.SetItem(name, ValueOf(activity, "value")) };
        Leave(activity, "Done");
    }

    /// <summary>As Elsa does: the branches begin in the order of the connections, whatever the order of the ports.</summary>
    private void Fork(Activity fork)
    {
        Note(fork, HistoryEvent.Completed);
        foreach (var branch in definition.Connections.Where(connection => connection.Source == fork.Id))
            Send(branch);
    }

    private void Finish(Activity end)
    {
        Note(end, HistoryEvent.Finished);
        instance = instance with { Status = InstanceStatus.Finished };
    }

    private void Open(Activity activity)
    {
        Note(activity, HistoryEvent.Waiting);
        var wait = new Wait(IdHere(activity), activity.Id, activity.Type, activity.InputsFor(instance.Variables), [.. activity.Ports]);
        opened.Add(wait);
        instance = instance with { Waits = instance.Waits.Add(wait) };
    }

    private void Close(Wait wait)
    {
        closed.Add(wait);
        instance = instance with { Waits = instance.Waits.Remove(wait) };
    }

    private void Join(Activity join)
    {
        if (!join.GathersAll)
            AbandonTheOtherBranches(join);
        Leave(join, "Done");
    }

    /// <summary>As Elsa does: the first branch at a WaitAny join ends what the others wait for (each waits, or was refused).</summary>
    private void AbandonTheOtherBranches(Activity join)
    {
        var inside = Branches.Of(definition).Between(join.Id);
        instance = instance with { Arrivals = instance.Arrivals.RemoveRange(inside) };
        foreach (var wait in instance.Waits.Where(wait => inside.Contains(wait.ActivityId)).ToList())
        {
            Close(wait);
            Note(definition.Activities[wait.ActivityId], HistoryEvent.Cancelled);
        }
    }

    private void Leave(Activity activity, string port, IReadOnlyDictionary<string, string>? given = null)
    {
        Note(activity, HistoryEvent.Completed, port, given is { Count: > 0 } ? Given.Write(given) : null);
        Send(definition.Leaving(activity.Id, port));
    }

    /// <summary>As Elsa does: a join hears at once of a branch that arrives; every activity then waits for its turn.</summary>
    private void Send(Connection connection)
    {
        var target = definition.Activities[connection.Target];
        if (target.Kind != ActivityKind.Join || GoesOn(target, connection))
            turns.Enqueue(target);
    }

    private bool GoesOn(Activity join, Connection arrival)
    {
        var arrived = instance.Arrivals.GetValueOrDefault(join.Id, ImmutableSortedSet.Create<string>(StringComparer.Ordinal))
            .Add($"{arrival.Source}:{arrival.Port}");
        var isOneMissing = join.GathersAll && arrived.Count < definition.ArrivingAt(join.Id).Count();
        if (isOneMissing)
            Note(join, HistoryEvent.Arrived);
        instance = instance with { Arrivals = isOneMissing ? instance.Arrivals.SetItem(join.Id, arrived) : instance.Arrivals.Remove(join.Id) };
        return !isOneMissing;
    }

    private void Note(Activity activity, string what, string? outcome = null, string? given = null)
    {
        instance = instance with { Sequence = instance.Sequence + 1 };
        history.Add(new(instance.Sequence, activity.Id, what, outcome, now, given));
    }

    private string IdHere(Activity activity) => $"{instance.Id}:{activity.Id}:{instance.Sequence}";

    private string ValueOf(Activity activity, string input) => activity.Inputs[input].In(instance.Variables);
}
