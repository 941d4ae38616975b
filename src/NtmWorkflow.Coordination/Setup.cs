using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Coordination.Criteria;
using NtmWorkflow.Coordination.Calendar;
using NtmWorkflow.Coordination.Deadlines;
using NtmWorkflow.Coordination.Delegations;
using NtmWorkflow.Coordination.Documents;
using NtmWorkflow.Coordination.Dossiers;
using NtmWorkflow.Coordination.Escalations;
using NtmWorkflow.Coordination.Incidents;
using NtmWorkflow.Coordination.Inspections;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Coordination.Journal;
using NtmWorkflow.Coordination.Mail;
using NtmWorkflow.Coordination.Months;
using NtmWorkflow.Coordination.Outbox;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Rehearsals;
using NtmWorkflow.Coordination.Reviews;
using NtmWorkflow.Coordination.Samples;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.Submissions;
using NtmWorkflow.Coordination.Templates;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Lifecycle.Instances;
using NtmWorkflow.Programme.Criteria;

namespace NtmWorkflow.Coordination;

/// <summary>Makes the use cases available to a host; the host brings the clock, the storage and the mail route.</summary>
public static class Setup
{
    /// <param name="engine">What runs the workflows; this product's own engine when none is given.</param>
    public static IServiceCollection AddCoordination(this IServiceCollection services, ProgramFolder folder, IEngine? engine = null) => services
        .AddSingleton(folder)
        .AddSingleton(engine ?? new OwnEngine())
        .AddSingleton(Catalogue.Load(folder.Of("criteria")))
        .AddSingleton(provider => SamplePlans.Load(folder.Of("samples"), provider.GetRequiredService<IReadOnlyDictionary<string, CriteriaSet>>()))
        .AddSingleton(Holidays.Load(folder.Holidays))
        .AddSingleton(provider => provider.GetRequiredService<Holidays>().WorkingDays())
        .AddSingleton(new TemplateFolder(folder.Of("docx-templates")))
        .AddSingleton<TemplateShelf>()
        .AddSingleton<Definitions>()
        .AddSingleton<Surroundings>()
        .AddSingleton<OutboxSignal>()
        .AddSingleton<Rendering>()
        .AddSingleton<FormChecking>()
        .AddSingleton<Sending>()
        .AddSingleton<IncidentBook>()
        .AddSingleton<Settling>()
        .AddSingleton<PlanEnding>()
        .AddSingleton<Rehearsing>()
        .AddSingleton<OutboxWork>()
        .AddSingleton<Stepping>()
        .AddSingleton<Migrating>()
        .AddSingleton<Preparing>()
        .AddSingleton<BulkStarting>()
        .AddSingleton<Revising>()
        .AddSingleton<Issuing>()
        .AddSingleton<Reviewing>()
        .AddSingleton<Reporting>()
        .AddSingleton<YearReviewing>()
        .AddSingleton<Inspecting>()
        .AddSingleton<Filing>()
        .AddSingleton<Appraisals.Appraisals>()
        .AddSingleton<Submitting>()
        .AddSingleton<Resolving>()
        .AddSingleton<Reminding>()
        .AddSingleton<Handling>()
        .AddSingleton<Delegating>()
        .AddSingleton<Escalating>()
        .AddSingleton<Sweeping>()
        .AddScoped<MyWork>()
        .AddScoped<ItemDesk>()
        .AddScoped<HandsDesk>()
        .AddScoped<PlanDesk>()
        .AddScoped<JournalArchive>()
        .AddScoped<IncidentDesk>()
        .AddScoped<DefinitionDesk>()
        .AddScoped<PositionDesk>()
        .AddScoped<TemplateDesk>()
        .AddScoped<Previews>();

    /// <summary>Loads the workflow definitions into the store, and tells which files were refused.</summary>
    public static async Task<IReadOnlyList<RefusedFile>> LoadDefinitionsAsync(this IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var definitions = scope.ServiceProvider.GetRequiredService<Definitions>();
        await definitions.LoadAsync(scope.ServiceProvider.GetRequiredService<NtmDb>(), services.GetRequiredService<ProgramFolder>().Workflows);
        return definitions.Refused;
    }
}
