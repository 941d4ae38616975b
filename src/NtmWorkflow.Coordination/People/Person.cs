using Microsoft.AspNetCore.Identity;

namespace NtmWorkflow.Coordination.People;

/// <summary>A person who signs in (<i>người dùng</i>), with the office or commune whose work they do.</summary>
public class Person : IdentityUser
{
    /// <summary>Full name (<i>họ và tên</i>), as it is printed on documents and in the journal.</summary>
    [ProtectedPersonalData]
    public string FullName { get; set; } = "";

    /// <summary>Code of the responsible office (<i>cơ quan phụ trách</i>) this person works for, if any.</summary>
    public string? OfficeCode { get; set; }

    /// <summary>Code of the commune (<i>xã</i>) this person works for, if any.</summary>
    public string? CommuneCode { get; set; }

    /// <summary>The end of a lockout that has none: the account is switched off (<i>bị khóa</i>) until somebody switches it on.</summary>
    public static readonly DateTimeOffset Never = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Whether an administrator has switched the account off; a few wrong passwords only lock it for minutes.</summary>
    public bool IsOff => LockoutEnd >= Never;
}
