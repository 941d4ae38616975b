namespace NtmWorkflow.Programme.Plans;

/// <summary>A plan for some of its communes (chọn xã): what it says of the others is left out.</summary>
public static class CommuneSelection
{
    /// <param name="communes">Codes of communes of the plan, in any order; the plan's order stays.</param>
    public static Plan Of(Plan plan, IReadOnlyCollection<string> communes) => plan with
    {
        Communes = [.. plan.Communes.Where(c => communes.Contains(c.Code))],
        Solutions = [.. plan.Solutions.Where(s => s.Communes is null || s.Communes.Any(communes.Contains)).Select(s => s with { Communes = Only(s.Communes, communes) })],
        Targets = plan.Targets is null ? null : [.. plan.Targets.Select(t => t with { Reach = Only(t.Reach, communes), Keep = Only(t.Keep, communes) })],
    };

    private static List<string>? Only(IReadOnlyList<string>? codes, IReadOnlyCollection<string> communes) =>
        codes?.Where(communes.Contains).ToList() is { Count: > 0 } left ? left : null;
}
