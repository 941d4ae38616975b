using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.Appraisals;
using NtmWorkflow.Coordination.Delegations;
using NtmWorkflow.Coordination.Inspections;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Coordination.Journal;
using NtmWorkflow.Coordination.Mail;
using NtmWorkflow.Coordination.Months;
using NtmWorkflow.Coordination.Outbox;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Reviews;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Appraisals;
using NtmWorkflow.Programme.Assignments;
using NtmWorkflow.Programme.Calendar;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Inspections;
using NtmWorkflow.Programme.Months;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Steps;

/// <summary>
/// A plan taken up for one step: what is known of it, and the only way to write what must never be forgotten.
/// Domain change, journal, workflow state and outbox are tracked by one context and saved by one transaction in <see cref="Stepping"/>.
/// </summary>
public sealed class PlanCase(NtmDb db, PlanRow row, CriteriaSet set, Surroundings around, Actor actor, DateTimeOffset now)
{
    private int _outboxOrder;

    public NtmDb Db => db;

    public PlanRow Row => row;

    public Plan Plan { get; private set; } = row.Read();

    public CriteriaSet Set => set;

    public Surroundings Around => around;

    public Actor Actor => actor;

    public DateTimeOffset Now => now;

    public DateOnly Today { get; } = VietnamTime.Day(now);

    /// <summary>The holder of the work, when the actor acts for them by delegation: all that the step notes carries both names.</summary>
    public Principal? ActingFor { get; private set; }

    /// <summary>What the outbox was asked for in this step.</summary>
    public List<(string Id, OutboxKind Kind)> Asked { get; } = [];

    public IReadOnlyList<Office> ResponsibleOffices => Responsibility.ResponsibleOffices(Plan, set);

    public Commune Commune(string code) => Plan.Communes.First(c => c.Code == code);

    public Office? Office(string? code) => Plan.Offices.FirstOrDefault(o => o.Code == code);

    public async Task<PursuitRow> PursuitAsync(string commune) => (await db.Set<PursuitRow>().FindAsync(row.Id, commune))!;

    /// <summary>What is known of the commune now, by this step included.</summary>
    public async Task<IReadOnlyList<Finding>> KnownAsync(string commune) =>
        Known.Of(Commune(commune), await ReportRowsAsync(commune), await AppraisalRowsAsync(commune));

    public async Task<IReadOnlyList<MonthlyReport>> ReportsAsync(string commune) =>
    [
        .. (await ReportRowsAsync(commune)).OrderBy(r => r.Month, StringComparer.Ordinal).ThenBy(r => r.OfficeCode, StringComparer.Ordinal).Select(r => r.Read()),
    ];

    /// <summary>The appraisals of the commune's present round.</summary>
    public async Task<IReadOnlyList<Appraisal>> AppraisalsAsync(string commune)
    {
        var round = (await PursuitAsync(commune)).Round;
        return [.. (await AppraisalRowsAsync(commune)).Where(a => a.Round == round).OrderBy(a => a.OfficeCode, StringComparer.Ordinal).Select(a => a.Read())];
    }

    /// <summary>The inspections of an annual plan, by month.</summary>
    public async Task<IReadOnlyList<Inspection>> InspectionsAsync() =>
    [
        .. (await db.Set<InspectionRow>().AsNoTracking().Where(i => i.PlanId == row.Id).OrderBy(i => i.Month).ToListAsync()).Select(i => i.Read()),
    ];

    /// <summary>From here on the step is taken in the name of the item's holder, when the holder lets the actor do so.</summary>
    public async Task ActForHolderAsync(WorkItemRow item) => ActingFor = await Delegation.PrincipalAsync(db, item, actor, Today);

    public void Change(Plan plan)
    {
        Plan = plan;
        row.Write(plan);
    }

    public void Note(string what, string? why = null, string? commune = null, string? onBehalfOf = null, string? before = null, string? after = null)
    {
        var entry = new JournalRow
        {
            PlanId = row.Id, Number = row.JournalLength + 1, At = now, Who = actor.Name,
            OnBehalfOf = (onBehalfOf ?? ActingFor?.Words) is { } behalf ? Wording.Cut(behalf, JournalRow.LongestBehalf) : null,
            What = Wording.Cut(what, JournalRow.LongestWhat), Why = why is null ? null : Wording.Cut(why, JournalRow.LongestWhy),
            CommuneCode = commune, Before = before, After = after, PreviousHash = row.JournalHash, Hash = "",
        }.Chained();
        db.Add(entry);
        (row.JournalLength, row.JournalHash) = (entry.Number, entry.Hash);
    }

    private async Task<IEnumerable<ReportRow>> ReportRowsAsync(string commune)
    {
        await db.Set<ReportRow>().Where(r => r.PlanId == row.Id && r.CommuneCode == commune).LoadAsync();
        return db.Set<ReportRow>().Local.Where(r => r.PlanId == row.Id && r.CommuneCode == commune);
    }

    private async Task<IEnumerable<AppraisalRow>> AppraisalRowsAsync(string commune)
    {
        await db.Set<AppraisalRow>().Where(a => a.PlanId == row.Id && a.CommuneCode == commune).LoadAsync();
        return db.Set<AppraisalRow>().Local.Where(a => a.PlanId == row.Id && a.CommuneCode == commune);
    }

    public void Ask(string id, OutboxKind kind, string payload)
    {
        db.Add(new OutboxRow { Id = id, Kind = kind, Payload = payload, CreatedAt = now, NotBefore = now, Order = _outboxOrder++ });
        Asked.Add((id, kind));
    }

    public void AskMail(MailRow mail)
    {
        db.Add(mail);
        Ask(mail.Id, OutboxKind.Mail, "{}");
    }
}
