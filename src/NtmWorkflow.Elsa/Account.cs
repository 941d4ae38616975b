using Elsa.Workflows;
using Elsa.Workflows.Models;
using NtmWorkflow.Elsa.States;
using NtmWorkflow.Lifecycle.Definitions;
using NtmWorkflow.Lifecycle.Instances;

using Activity = NtmWorkflow.Lifecycle.Definitions.Activity;
using ActivityKind = NtmWorkflow.Lifecycle.Definitions.ActivityKind;

namespace NtmWorkflow.Elsa;

/// <summary>Tells in our words what Elsa's journal says of one run.</summary>
internal sealed class Account(WorkflowDefinition definition, Instance before, DateTimeOffset now, IReadOnlyDictionary<string, string> given)
{
    private readonly List<Effect> effects = [];
    private readonly List<Wait> opened = [];
    private readonly List<Wait> closed = [];
    private readonly List<HistoryEntry> history = [];

    public Advanced Of(RunWorkflowResult run)
    {
        var events = EventsOf(run);
        var (completing, ran) = (CompletingArrows(events), events.Select(told => told.Activity.Id).ToHashSet());
        foreach (var (activity, name, context) in events)
        {
            switch (name)
            {
                case "Suspended": Open(activity, context); break;
                case "Canceled": Abandon(activity); break;
                case "Completed": Complete(activity, context, completing, ran); break;
            }
        }
        return new(before, [.. effects], [.. opened], [.. closed], [.. history]);
    }

    /// <summary>In Elsa's order; only the waits that end together because another branch came first are in the order in which they began.</summary>
    private List<Event> EventsOf(RunWorkflowResult run)
    {
        var contexts = run.Journal.ActivityExecutionContexts.ToDictionary(context => context.Id);
        var events = new List<Event>();
        var abandoned = new List<Event>();
        foreach (var entry in run.Journal.WorkflowExecutionLogEntries.Where(entry => definition.Activities.ContainsKey(entry.ActivityId)))
        {
            var told = new Event(definition.Activities[entry.ActivityId], entry.EventName!, contexts[entry.ActivityInstanceId]);
            if (told.Name == "Canceled")
                abandoned.Add(told);
            else
            {
                events.AddRange(abandoned.OrderBy(other => before.Waits.FindIndex(wait => wait.ActivityId == other.Activity.Id)));
                abandoned.Clear();
                events.Add(told);
            }
        }
        return events;
    }

    /// <summary>The arrow by which each join that ran got the last of its branches; all others found it still waiting.</summary>
    private HashSet<Connection> CompletingArrows(List<Event> events) =>
    [
        .. from ran in events.Index()
           where ran.Item.Name == "Completed" && ran.Item.Activity.GathersAll
           select events.Take(ran.Index).Where(e => e.Name == "Completed").SelectMany(ArrowsFrom).Last(arrow => arrow.Target == ran.Item.Activity.Id),
    ];

    private void Open(Activity activity, ActivityExecutionContext context)
    {
        Note(activity, HistoryEvent.Waiting);
        opened.Add(new(IdHere(activity), activity.Id, activity.Type, Reading.Inputs(activity, context.ActivityState), [.. activity.Ports]));
    }

    private void Abandon(Activity activity)
    {
        Close(activity);
        Note(activity, HistoryEvent.Cancelled);
    }

    private void Complete(Activity activity, ActivityExecutionContext context, HashSet<Connection> completing, HashSet<string> ran)
    {
        if (activity.Kind == ActivityKind.Waiting)
            Close(activity);
        Note(activity, activity.Kind == ActivityKind.End ? HistoryEvent.Finished : HistoryEvent.Completed,
            activity.Kind is ActivityKind.End or ActivityKind.Fork ? null : OutcomesOf(context)[0]);
        if (activity.Kind == ActivityKind.Effect)
            effects.Add(new(IdHere(activity), activity.Id, activity.Type, Reading.Inputs(activity, context.ActivityState)));
        foreach (var arrow in ArrowsFrom(new(activity, "Completed", context)))
            Arrive(definition.Activities[arrow.Target], isLast: completing.Contains(arrow), hasRun: ran.Contains(arrow.Target));
    }

    /// <summary>Elsa says nothing of a branch that waits at a join, nor of an end which it has counted as skipped before: it ends there without it.</summary>
    private void Arrive(Activity target, bool isLast, bool hasRun)
    {
        if (target.GathersAll && !isLast)
            Note(target, HistoryEvent.Arrived);
        else if (target.Kind == ActivityKind.End && !hasRun)
            Note(target, HistoryEvent.Finished);
    }

    private IEnumerable<Connection> ArrowsFrom(Event completed) => definition.Connections.Where(connection =>
        connection.Source == completed.Activity.Id && OutcomesOf(completed.Context).Contains(connection.Port));

    private static IReadOnlyList<string> OutcomesOf(ActivityExecutionContext context) =>
        context.JournalData.TryGetValue("Outcomes", out var outcomes) ? (IReadOnlyList<string>)outcomes : ["Done"];

    private void Close(Activity activity) => closed.Add(before.Waits.First(wait => wait.ActivityId == activity.Id));

    private void Note(Activity activity, string what, string? outcome = null) => history.Add(new(
        before.Sequence + history.Count + 1, activity.Id, what, outcome, now, history.Count == 0 && given.Count > 0 ? Given.Write(given) : null));

    private string IdHere(Activity activity) => $"{before.Id}:{activity.Id}:{history[^1].Sequence}";

    private sealed record Event(Activity Activity, string Name, ActivityExecutionContext Context);
}
