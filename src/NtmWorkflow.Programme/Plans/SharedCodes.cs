using NtmWorkflow.Programme.Reading;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Programme.Plans;

/// <summary>
/// Codes of offices and communes hold for all plans and years, since people's accounts have them: one code for two offices would
/// show each the work of the other.
/// </summary>
public static class SharedCodes
{
    /// <summary>The codes of a plan that stand for somebody else in another plan.</summary>
    public static IEnumerable<Problem> Clashes(Plan plan, IReadOnlyList<Plan> others) =>
        Clashes("$.offices", plan.Offices.Select(Named), others, other => other.Offices.Select(Named))
            .Concat(Clashes("$.communes", plan.Communes.Select(Named), others, other => other.Communes.Select(Named)));

    private static IEnumerable<Problem> Clashes(string path, IEnumerable<Holder> own, IReadOnlyList<Plan> others, Func<Plan, IEnumerable<Holder>> holders) =>
        from place in own.Index()
        let foreign = others.SelectMany(other => holders(other).Select(holder => (Plan: other, Holder: holder))).FirstOrDefault(x => x.Holder.Code == place.Item.Code && !Same(x.Holder, place.Item))
        where foreign.Plan is not null
        select new Problem($"{path}[{place.Index}].code", $"mã '{place.Item.Code}' trong kế hoạch '{foreign.Plan.Code}' là của {foreign.Holder.Name}{Address(foreign.Holder)}",
            "Đặt mã khác; nếu chính là nơi đó thì ghi đúng tên hoặc địa chỉ thư điện tử như trước");

    /// <summary>An office keeps its address when it is renamed; without addresses the names must be the same.</summary>
    private static bool Same(Holder a, Holder b) => a.Email is not null && b.Email is not null
        ? a.Email.Equals(b.Email, StringComparison.OrdinalIgnoreCase)
        : Wording.Plain(a.Name) == Wording.Plain(b.Name);

    private static string Address(Holder holder) => holder.Email is null ? "" : $" ({holder.Email})";

    private static Holder Named(Office office) => new(office.Code, office.Name, office.Email);

    private static Holder Named(Commune commune) => new(commune.Code, $"UBND xã {commune.Name}", commune.Email);

    private sealed record Holder(string Code, string Name, string? Email);
}
