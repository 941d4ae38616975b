using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Plans;

namespace NtmWorkflow.Tests.Plans;

/// <summary>The plan of 2024 of a steering committee, for the advanced standard, as it travels with the programme.</summary>
internal static class SecondSample
{
    public static PlanReading Reading { get; } =
        PlanReader.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", "chi-lang-2024.json")), Sample.Sets);

    public static Plan Plan => Reading.Plan!;

    public static CriteriaSet Set => Sample.Sets[Plan.CriteriaSet];
}
