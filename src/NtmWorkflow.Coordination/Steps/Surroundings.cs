using NtmWorkflow.Coordination.Criteria;
using NtmWorkflow.Coordination.Documents;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Programme.Calendar;

namespace NtmWorkflow.Coordination.Steps;

/// <summary>What every step needs beside the plan itself: criteria, definitions, templates, the working-day calendar.</summary>
public sealed record Surroundings(Catalogue Criteria, Definitions Definitions, TemplateShelf Templates, WorkingDays Calendar);
