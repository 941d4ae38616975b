using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Incidents;

/// <summary>Writes down incidents (sự cố) as they come and, when a later try goes well, as they go.</summary>
public sealed class IncidentBook(Stepping stepping)
{
    /// <summary>So many tries fail before a person is told: with the pauses between them, after about ten minutes.</summary>
    public const int Tries = 6;

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>How long to wait after so many failures: 20 seconds, then twice as long each time, up to an hour.</summary>
    public static TimeSpan PauseAfter(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, 10 * Math.Pow(2, Math.Min(attempts, 12))));

    /// <summary>Written once for each trouble; tries that fail while it is open only change its count.</summary>
    public Task RaiseAsync(string planId, IncidentSource source, string sourceId, string cause, int attempts) =>
        stepping.TakeAsync(planId, Actor.System, async step =>
        {
            var row = await step.Db.Set<IncidentRow>().FindAsync(source, sourceId);
            var isNew = row is not { State: IncidentState.Open };
            if (row is null)
                step.Db.Add(row = new IncidentRow { Source = source, SourceId = sourceId, PlanId = planId, RaisedAt = step.Now, Cause = "", Attempts = 0 });
            (row.Cause, row.Attempts, row.State) = (Wording.Cut(cause, IncidentRow.LongestCause), attempts, IncidentState.Open);
            if (isNew)
            {
                (row.RaisedAt, row.SettledAt, row.SettledBy, row.Why) = (step.Now, null, null, null);
                step.Note($"Sự cố: {await IncidentSubject.OfAsync(step.Db, source, sourceId)} không làm được sau {attempts} lần", row.Cause);
            }
            return null;
        });

    public Task RecoverAsync(string planId, IncidentSource source, string sourceId) =>
        stepping.TakeAsync(planId, Actor.System, async step =>
        {
            if (await step.Db.Set<IncidentRow>().FindAsync(source, sourceId) is not { State: IncidentState.Open } row)
                return null;
            (row.State, row.SettledAt, row.SettledBy) = (IncidentState.Recovered, step.Now, step.Actor.Name);
            step.Note($"Hết sự cố: {await IncidentSubject.OfAsync(step.Db, source, sourceId)} đã làm được ở lần thử lại");
            return null;
        });
}
