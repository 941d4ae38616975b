using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Coordination.Templates;
using NtmWorkflow.Lifecycle.Instances;
using NtmWorkflow.Programme.Calendar;
using NtmWorkflow.Programme.Criteria;

namespace NtmWorkflow.Coordination.Steps;

/// <summary>What every step needs beside the plan itself: criteria, definitions, templates, the working-day calendar, the workflow engine.</summary>
public sealed record Surroundings(
    IReadOnlyDictionary<string, CriteriaSet> Criteria, Definitions Definitions, TemplateShelf Templates, WorkingDays Calendar, IEngine Engine);
