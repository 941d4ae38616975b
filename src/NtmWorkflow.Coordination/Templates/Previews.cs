using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Samples;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Documents.Templates;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Plans;

namespace NtmWorkflow.Coordination.Templates;

/// <summary>A commune of a plan to try templates with.</summary>
/// <param name="Code">plan/commune.</param>
public sealed record PreviewChoice(string Code, string PlanTitle, string Commune);

/// <summary>Tries templates (xem thử mẫu) with the communes of the plans, or with those of the samples while there is no plan.</summary>
public sealed class Previews(NtmDb db, SamplePlans samples, IReadOnlyDictionary<string, CriteriaSet> sets)
{
    private const int MostChoices = 100, MostExamples = 3;

    /// <summary>The communes of those plans first that have most to say in this kind.</summary>
    public async Task<IReadOnlyList<PreviewChoice>> ChoicesAsync(DocumentKind kind) =>
        [.. (await PlansAsync(kind)).SelectMany(p => p.Communes.Select(c => new PreviewChoice($"{p.Code}/{c.Code}", p.Title, c.Name))).Take(MostChoices)];

    /// <summary>The document that the template makes of the commune; the first choice's when there is no such commune.</summary>
    /// <exception cref="MissingFieldsException">The plan lacks what the kind promises.</exception>
    public async Task<byte[]> FillAsync(Template template, DocumentKind kind, string? choice)
    {
        var all = (await PlansAsync(kind)).SelectMany(p => p.Communes.Select(c => (Plan: p, Commune: c))).ToList();
        var (plan, commune) = all.Find(x => $"{x.Plan.Code}/{x.Commune.Code}" == choice) is { Plan: not null } found ? found : all[0];
        return template.Fill(Example(plan, commune, kind).ToJson());
    }

    /// <summary>A few documents of the kind, each about another plan.</summary>
    public async Task<IReadOnlyList<OfficialDocument>> ExamplesAsync(DocumentKind kind) =>
        [.. (await PlansAsync(kind)).Take(MostExamples).Select(p => Example(p, p.Communes[0], kind))];

    private OfficialDocument Example(Plan plan, Commune commune, DocumentKind kind) => new Specimen(plan, sets[plan.CriteriaSet], commune).Of(kind);

    private async Task<IReadOnlyList<Plan>> PlansAsync(DocumentKind kind)
    {
        var rows = await db.Set<PlanRow>().AsNoTracking().OrderByDescending(p => p.Year).ThenBy(p => p.Id).Take(MostChoices).ToListAsync();
        return [.. Specimen.Best(rows.Select(r => r.Read()).Concat(samples.All.Select(s => s.Plan)).DistinctBy(p => p.Code), kind)];
    }
}
