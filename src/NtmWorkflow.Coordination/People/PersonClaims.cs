using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace NtmWorkflow.Coordination.People;

/// <summary>Puts into the sign-in who the person is and whose work they do, so that no request has to look it up.</summary>
public sealed class PersonClaims(UserManager<Person> people, RoleManager<IdentityRole> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Person, IdentityRole>(people, roles, options)
{
    /// <summary>Claim with the full name.</summary>
    public const string FullName = "fullName";

    /// <summary>Claim with the office code.</summary>
    public const string Office = "office";

    /// <summary>Claim with the commune code.</summary>
    public const string Commune = "commune";

    /// <summary>Claim of whoever was handed a password and must change it before anything else; it is stored with the person.</summary>
    public const string MustChangePassword = "mustChangePassword";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Person user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new(FullName, user.FullName));
        if (user.OfficeCode is not null)
            identity.AddClaim(new(Office, user.OfficeCode));
        if (user.CommuneCode is not null)
            identity.AddClaim(new(Commune, user.CommuneCode));
        return identity;
    }
}
