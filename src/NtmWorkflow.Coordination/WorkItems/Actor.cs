using NtmWorkflow.Coordination.People;

namespace NtmWorkflow.Coordination.WorkItems;

/// <summary>Who acts: a person with roles, office and commune, or the system itself.</summary>
public sealed record Actor(string Name, IReadOnlyList<string> Roles, string? OfficeCode = null, string? CommuneCode = null)
{
    public static readonly Actor System = new("Hệ thống", []);

    /// <summary>The account's id; the system and the people of a rehearsal have no account, and are known by their name.</summary>
    public string Id { get; init; } = Name;

    public bool Has(string role) => Roles.Contains(role);

    /// <summary>Whether somebody else does the same work (đồng nghiệp cùng đơn vị): the same role, for the same office or commune.</summary>
    public bool IsColleagueOf(Actor other) =>
        Id != other.Id && Roles.Any(role => role != People.Roles.Administrator && other.Has(role))
        && OfficeCode == other.OfficeCode && CommuneCode == other.CommuneCode;

    /// <summary>Whether the item is this person's own work.</summary>
    public bool Owns(WorkItemRow item) =>
        Has(item.Role)
        && (item.Role != People.Roles.Office || item.OfficeCode == OfficeCode)
        && (item.Role != People.Roles.Commune || item.CommuneCode == CommuneCode);

    /// <summary>
    /// Whether this person may do the item: its owner; and the coordination office for an office that confirms or reports
    /// by telephone or on paper (the journal then says on whose behalf). Nobody appraises, approves or signs for another.
    /// </summary>
    public bool MayDo(WorkItemRow item) =>
        Owns(item) || (Has(People.Roles.Coordination) && item.Task is (Tasks.Review or Tasks.MonthlyReport));

    /// <summary>
    /// Whether the person looks at all plans: everybody but a commune, which sees its own. A commune's account that nobody has given
    /// a commune yet, and an account without a role, see nothing.
    /// </summary>
    public bool SeesAll => Roles.Any(role => role != People.Roles.Commune);

    /// <summary>Whether the person may see what concerns this commune (null: the plan as a whole).</summary>
    public bool MaySee(string? commune) => SeesAll || commune is null || commune == CommuneCode;
}
