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
}
