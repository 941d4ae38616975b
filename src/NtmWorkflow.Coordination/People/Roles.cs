namespace NtmWorkflow.Coordination.People;

/// <summary>The roles (<i>vai trò</i>) that people hold, and how each is called in Vietnamese.</summary>
public static class Roles
{
    /// <summary>Coordination office (<i>Văn phòng Điều phối</i>).</summary>
    public const string Coordination = "coordination";

    /// <summary>Responsible office (<i>cơ quan phụ trách</i>).</summary>
    public const string Office = "office";

    /// <summary>Commune (<i>xã</i>).</summary>
    public const string Commune = "commune";

    /// <summary>Leader (<i>lãnh đạo</i>), who approves, returns and signs.</summary>
    public const string Leader = "leader";

    /// <summary>Clerk (<i>văn thư</i>), who gives a document its number and date.</summary>
    public const string Clerk = "clerk";

    /// <summary>Administrator (<i>quản trị</i>).</summary>
    public const string Administrator = "administrator";

    /// <summary>Nobody's role: work that the system does itself (<i>hệ thống</i>).</summary>
    public const string System = "system";

    /// <summary>Every role, in the order in which the year meets them.</summary>
    public static IReadOnlyList<string> All { get; } = [Coordination, Office, Commune, Leader, Clerk, Administrator];

    /// <summary>The Vietnamese name of a role (<i>tên vai trò</i>).</summary>
    public static string DisplayName(string role) => role switch
    {
        Coordination => "Văn phòng Điều phối",
        Office => "Cơ quan phụ trách",
        Commune => "Xã",
        Leader => "Lãnh đạo",
        Clerk => "Văn thư",
        Administrator => "Quản trị",
        System => "Hệ thống",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Unknown role."),
    };
}
