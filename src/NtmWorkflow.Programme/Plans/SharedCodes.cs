using NtmWorkflow.Programme.Reading;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Programme.Plans;

/// <summary>What holds a code in a plan (nơi mang mã): an office or a commune, by its name and address.</summary>
/// <param name="Kind">"offices" or "communes": the same code may stand for one of each.</param>
/// <param name="Plan">The plan that says so.</param>
public sealed record CodeHolder(string Kind, string Code, string Name, string? Email, string Plan)
{
    /// <summary>An office keeps its address when it is renamed; without addresses the names must be the same.</summary>
    public bool IsSame(CodeHolder other) => Email is not null && other.Email is not null
        ? Email.Equals(other.Email, StringComparison.OrdinalIgnoreCase)
        : Wording.Plain(Name) == Wording.Plain(other.Name);
}

/// <summary>
/// Codes of offices and communes hold for all plans and years, since people's accounts have them: one code for two offices would
/// show each the work of the other.
/// </summary>
public static class SharedCodes
{
    /// <summary>The offices, then the communes of a plan, in its order.</summary>
    public static IEnumerable<CodeHolder> HoldersOf(Plan plan) =>
    [
        .. plan.Offices.Select(o => new CodeHolder("offices", o.Code, o.Name, o.Email, plan.Code)),
        .. plan.Communes.Select(c => new CodeHolder("communes", c.Code, $"UBND xã {c.Name}", c.Email, plan.Code)),
    ];

    /// <summary>The codes of a plan that stand for somebody else.</summary>
    /// <param name="known">Who holds these codes in other plans.</param>
    public static IEnumerable<Problem> Clashes(Plan plan, IReadOnlyList<CodeHolder> known) =>
        from own in HoldersOf(plan)
        let foreign = known.FirstOrDefault(k => k.Kind == own.Kind && k.Code == own.Code && !k.IsSame(own))
        where foreign is not null
        select new Problem($"$.{own.Kind}[{PlaceOf(plan, own)}].code", $"mã '{own.Code}' trong kế hoạch '{foreign.Plan}' là của {foreign.Name}{(foreign.Email is null ? "" : $" ({foreign.Email})")}",
            "Đặt mã khác; nếu chính là nơi đó thì ghi đúng tên hoặc địa chỉ thư điện tử như trước");

    private static int PlaceOf(Plan plan, CodeHolder holder) => holder.Kind == "offices"
        ? plan.Offices.Index().First(x => x.Item.Code == holder.Code).Index
        : plan.Communes.Index().First(x => x.Item.Code == holder.Code).Index;
}
