using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.WorkItems;

namespace NtmWorkflow.Tests.Year;

/// <summary>People with accounts in a coordination office's store.</summary>
internal static class Staff
{
    public static async Task<Actor> AddAsync(this CoordinationOffice office, string name, string role, string? officeCode = null, string? communeCode = null)
    {
        await using var db = office.Open();
        var held = await db.Roles.FirstOrDefaultAsync(r => r.Name == role) ?? db.Add(new IdentityRole(role) { NormalizedName = role.ToUpperInvariant() }).Entity;
        var person = new Person { UserName = name, NormalizedUserName = name.ToUpperInvariant(), Email = $"{Guid.NewGuid():N}@vanquan.example", FullName = name, OfficeCode = officeCode, CommuneCode = communeCode };
        db.Add(person);
        db.Add(new IdentityUserRole<string> { UserId = person.Id, RoleId = held.Id });
        await db.SaveChangesAsync();
        return new(name, [role], officeCode, communeCode) { Id = person.Id };
    }

    /// <summary>Another role for somebody who has an account: in a small office one person may hold two.</summary>
    public static Actor Also(this Actor actor, string role) => actor with { Roles = [.. actor.Roles, role] };
}
