using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Coordination.Documents;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Coordination.Journal;
using NtmWorkflow.Coordination.Mail;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;

namespace NtmWorkflow.Web.Tests.Chaos;

/// <summary>All that a year has left, but for the hour and minute of it, in an order that does not depend on chance.</summary>
internal sealed record YearEnd(
    bool Ended, int? JournalBrokenAt, IReadOnlyList<string> HistoryFaults, List<string> Documents, List<string> Mails, List<string> States, List<string> Journal, List<string> WorkItems)
{
    public static async Task<YearEnd> OfAsync(StorageChoice storage, string planId)
    {
        await using var services = new ServiceCollection().AddLogging().AddStorage(storage).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NtmDb>();
        var plan = await db.Set<PlanRow>().AsNoTracking().SingleAsync(p => p.Id == planId);
        var journal = await db.Set<JournalRow>().AsNoTracking().Where(j => j.PlanId == planId).OrderBy(j => j.Number).ToListAsync();
        return new(
            plan.Stage == PlanStage.Ended,
            JournalChain.BrokenAt(journal, plan.JournalLength, plan.JournalHash),
            await new JournalArchive(db).FaultsOfInstancesAsync(planId),
            Sorted(await db.Set<DocumentRow>().AsNoTracking().Select(d => d.Id + " " + d.Hash).ToListAsync()),
            Sorted((await db.Set<MailRow>().AsNoTracking().ToListAsync()).Select(m => $"{m.Id} {m.State}")),
            Sorted((await db.Set<InstanceRow>().AsNoTracking().ToListAsync()).Select(i => $"{i.Id} {i.State}")),
            Sorted(journal.Select(j => $"{j.At:yyyy-MM-dd} {j.Who} {j.OnBehalfOf} {j.What} {j.Why}")),
            Sorted((await db.Set<WorkItemRow>().AsNoTracking().ToListAsync()).Select(w => $"{w.Id} {w.State} {w.Outcome} {w.DoneBy}")));
    }

    private static List<string> Sorted(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];
}
