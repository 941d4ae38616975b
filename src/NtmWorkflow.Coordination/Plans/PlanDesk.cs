using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.Appraisals;
using NtmWorkflow.Coordination.Documents;
using NtmWorkflow.Coordination.Inspections;
using NtmWorkflow.Coordination.Journal;
using NtmWorkflow.Coordination.Mail;
using NtmWorkflow.Coordination.Months;
using NtmWorkflow.Coordination.Outbox;
using NtmWorkflow.Coordination.Reviews;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Inspections;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reviews;

namespace NtmWorkflow.Coordination.Plans;

/// <summary>A line of the list of plans.</summary>
public sealed record PlanLine(string Id, int Year, string Title, PlanStage Stage, DateTimeOffset StartedAt);

/// <summary>A generated document without its content.</summary>
public sealed record DocumentLine(string Id, string Kind, string Title, string FileName, string? CommuneCode, string? OfficeCode, string Hash, string? FormerId, DateTimeOffset CreatedAt);

/// <summary>What the outbox still has to do for a plan; failed works are tried again.</summary>
public sealed record OutboxStanding(int Documents, int Mails, int Failed);

/// <summary>A commune of a plan as it stands now.</summary>
public sealed record CommuneStanding(Commune Commune, PursuitRow? Pursuit, IReadOnlyList<CriterionJudgement> Criteria)
{
    public int MetCount => Criteria.Count(c => c.IsMet);

    /// <summary>Whether anything is known of its criteria: an annual plan may tell nothing before its first inspection.</summary>
    public required bool IsKnown { get; init; }
}

/// <summary>A plan as its page shows it.</summary>
public sealed record PlanView(
    PlanRow Row, Plan Plan, CriteriaSet Set, IReadOnlyList<CommuneStanding> Communes, IReadOnlyList<WorkLine> Open,
    IReadOnlyList<DocumentLine> Documents, OutboxStanding Outbox, IReadOnlyList<MailRow> Mails)
{
    /// <summary>The earliest step that something of the plan still stands in; null when its year is over.</summary>
    public YearStep? Step => Row.Stage switch
    {
        PlanStage.Preparing => Preparation,
        PlanStage.Pursuing when Plan.Kind is PlanKind.Annual => YearStep.Months,
        PlanStage.Pursuing => Communes.Select(StepOf).Min(),
        _ => null,
    };

    /// <summary>The step that a commune stands in: its months while none of its work is open; null when it has its result.</summary>
    public YearStep? StepOf(CommuneStanding standing) => standing.Pursuit switch
    {
        null when Row.Stage == PlanStage.Ended => null,
        null when Row.Stage == PlanStage.Pursuing => YearStep.Months,
        null => Preparation,
        { Result: not null } => null,
        _ => YearSteps.Of(Open.Select(l => l.Item).Where(w => w.CommuneCode == standing.Commune.Code)) ?? YearStep.Months,
    };

    private YearStep Preparation => YearSteps.Of(Open.Select(l => l.Item)) ?? YearStep.Review;
}

/// <summary>Plans as people look at them: a commune sees what concerns it, everybody else all.</summary>
public sealed class PlanDesk(NtmDb db, Surroundings around, MyWork work)
{
    private const int Most = 500;

    public async Task<IReadOnlyList<PlanLine>> ListAsync(Actor actor)
    {
        var rows = await db.Set<PlanRow>().AsNoTracking().OrderByDescending(p => p.Year).ThenBy(p => p.Id).Take(Most).ToListAsync();
        return [.. rows.Where(r => MaySee(r.Read(), actor)).Select(r => new PlanLine(r.Id, r.Year, r.Title, r.Stage, r.StartedAt))];
    }

    /// <summary>Null when there is no such plan, or it is not this person's to see.</summary>
    public async Task<PlanView?> OpenAsync(string planId, Actor actor)
    {
        var row = await db.Set<PlanRow>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == planId);
        if (row?.Read() is not { } plan || !MaySee(plan, actor))
            return null;
        var set = around.Criteria[plan.CriteriaSet];
        var open = await work.OfPlanAsync(planId);
        return new(row, plan, set, await CommunesAsync(plan, set, actor), [.. open.Where(l => actor.MaySee(l.Item.CommuneCode))],
            await DocumentsAsync(planId, actor),
            await OutboxAsync(planId),
            actor.SeesAll ? await MailsAsync(planId) : []);
    }

    /// <summary>A document with its content; null when there is none that this person may see.</summary>
    public async Task<DocumentRow?> DocumentAsync(string documentId, Actor actor)
    {
        var document = await db.Set<DocumentRow>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == documentId);
        if (document is null || !MaySee(actor, document.CommuneCode, document.OfficeCode))
            return null;
        var plan = (await db.Set<PlanRow>().AsNoTracking().FirstAsync(p => p.Id == document.PlanId)).Read();
        return MaySee(plan, actor) ? document : null;
    }

    /// <summary>A plan's journal, newest first, with whether its chain of hashes is whole.</summary>
    public async Task<(IReadOnlyList<JournalRow> Entries, int? BrokenAt)?> JournalAsync(string planId, Actor actor)
    {
        var row = await db.Set<PlanRow>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == planId);
        if (row is null || !MaySee(row.Read(), actor))
            return null;
        var entries = await db.Set<JournalRow>().AsNoTracking().Where(j => j.PlanId == planId).OrderBy(j => j.Number).ToListAsync();
        var broken = JournalChain.BrokenAt(entries, row.JournalLength, row.JournalHash);
        return ([.. entries.Where(e => actor.MaySee(e.CommuneCode)).Reverse()], broken);
    }

    private static bool MaySee(Plan plan, Actor actor) => actor.SeesAll || plan.Communes.Any(c => c.Code == actor.CommuneCode);

    /// <summary>Sheets and letters to an office are not a commune's to read: they tell of other communes too.</summary>
    private static bool MaySee(Actor actor, string? commune, string? office) => actor.SeesAll || (office is null && actor.MaySee(commune));

    private async Task<IReadOnlyList<CommuneStanding>> CommunesAsync(Plan plan, CriteriaSet set, Actor actor)
    {
        var pursuits = await db.Set<PursuitRow>().AsNoTracking().Where(p => p.PlanId == plan.Code).ToDictionaryAsync(p => p.CommuneCode);
        var reports = (await db.Set<ReportRow>().AsNoTracking().Where(r => r.PlanId == plan.Code).ToListAsync()).ToLookup(r => r.CommuneCode);
        var appraisals = (await db.Set<AppraisalRow>().AsNoTracking().Where(a => a.PlanId == plan.Code).ToListAsync()).ToLookup(a => a.CommuneCode);
        IReadOnlyList<Inspection> inspections =
        [
            .. (await db.Set<InspectionRow>().AsNoTracking().Where(i => i.PlanId == plan.Code).ToListAsync()).Select(i => i.Read()),
        ];
        CommuneStanding StandingOf(Commune commune)
        {
            var known = plan.Kind is PlanKind.Annual ? Inspected.Now(commune, set, inspections) : Known.Of(commune, reports[commune.Code], appraisals[commune.Code]);
            return new(commune, pursuits.GetValueOrDefault(commune.Code), Judge.Commune(set, known)) { IsKnown = known.Count > 0 };
        }
        return [.. plan.Communes.Where(c => actor.MaySee(c.Code)).Select(StandingOf)];
    }

    /// <summary>An id of the outbox begins with its plan's code and a sign that no code has.</summary>
    private async Task<OutboxStanding> OutboxAsync(string planId)
    {
        var (colon, slash) = ($"{planId}:", $"{planId}/");
        var waiting = await db.Set<OutboxRow>().AsNoTracking()
            .Where(o => o.DoneAt == null && (o.Id.StartsWith(colon) || o.Id.StartsWith(slash)))
            .Select(o => new { o.Kind, o.Attempts }).ToListAsync();
        return new(waiting.Count(o => o.Kind == OutboxKind.Document), waiting.Count(o => o.Kind == OutboxKind.Mail), waiting.Count(o => o.Attempts > 0));
    }

    private async Task<IReadOnlyList<DocumentLine>> DocumentsAsync(string planId, Actor actor)
    {
        var lines = await db.Set<DocumentRow>().AsNoTracking().Where(d => d.PlanId == planId).OrderByDescending(d => d.CreatedAt).ThenBy(d => d.Id)
            .Select(d => new DocumentLine(d.Id, d.Kind, d.Title, d.FileName, d.CommuneCode, d.OfficeCode, d.Hash, d.FormerId, d.CreatedAt)).ToListAsync();
        return [.. lines.Where(d => MaySee(actor, d.CommuneCode, d.OfficeCode))];
    }

    private async Task<IReadOnlyList<MailRow>> MailsAsync(string planId) =>
        await db.Set<MailRow>().AsNoTracking().Where(m => m.PlanId == planId).OrderByDescending(m => m.CreatedAt).ThenBy(m => m.Id).Take(Most).ToListAsync();
}
