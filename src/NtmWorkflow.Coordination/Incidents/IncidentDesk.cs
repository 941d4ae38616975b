using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Storage;

namespace NtmWorkflow.Coordination.Incidents;

/// <summary>An incident as people look at it: what failed, why, what it holds up.</summary>
public sealed record IncidentLine(IncidentRow Row, string PlanTitle, string What, string HeldUp);

/// <summary>The incidents (sự cố) that a person has to decide on.</summary>
public sealed class IncidentDesk(NtmDb db)
{
    private const int Most = 200;

    public Task<int> CountAsync() => db.Set<IncidentRow>().CountAsync(i => i.State == IncidentState.Open);

    /// <summary>The open ones, oldest first.</summary>
    public async Task<IReadOnlyList<IncidentLine>> OpenAsync()
    {
        var rows = await db.Set<IncidentRow>().AsNoTracking().Where(i => i.State == IncidentState.Open)
            .OrderBy(i => i.RaisedAt).ThenBy(i => i.SourceId).Take(Most).ToListAsync();
        var ids = rows.Select(i => i.PlanId).Distinct().ToList();
        var titles = await db.Set<PlanRow>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Title);
        var lines = new List<IncidentLine>();
        foreach (var row in rows)
            lines.Add(new(row, titles[row.PlanId],
                await IncidentSubject.OfAsync(db, row.Source, row.SourceId), await IncidentSubject.HeldUpAsync(db, row.Source, row.SourceId)));
        return lines;
    }
}
