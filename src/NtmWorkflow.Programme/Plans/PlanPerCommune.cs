using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Programme.Plans;

/// <summary>Makes of a plan for many communes a plan for each of them (mỗi xã một kế hoạch), as a province does that starts all its communes at once.</summary>
public static class PlanPerCommune
{
    public static IEnumerable<Plan> Of(Plan plan)
    {
        // Said once for all: a list of thousands of communes is long.
        var all = Wording.List([.. plan.Communes.Select(c => $"xã {c.Name}")]);
        return plan.Communes.Select(commune => CommuneSelection.Of(plan, [commune.Code]) with
        {
            Code = $"{plan.Code}-{commune.Code}",
            Title = TitleOf(plan, commune, all),
        });
    }

    /// <summary>Where the title lists the communes, the one stands in their place; else it stands behind.</summary>
    private static string TitleOf(Plan plan, Commune commune, string all) => plan.Title.Contains(all, StringComparison.Ordinal)
        ? plan.Title.Replace(all, $"xã {commune.Name}", StringComparison.Ordinal)
        : $"{plan.Title} (xã {commune.Name})";
}
