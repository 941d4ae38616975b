using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.Storage;

namespace NtmWorkflow.Coordination.People;

/// <summary>Creates the accounts (<i>tài khoản</i>) with which people sign in.</summary>
public sealed class Accounts(NtmDb db, UserManager<Person> people, RoleManager<IdentityRole> roles)
{
    /// <summary>Whether anybody has an account yet.</summary>
    public Task<bool> AnyAsync() => people.Users.AnyAsync();

    /// <summary>Whether one of these addresses has an account.</summary>
    public Task<bool> AnyOfAsync(IEnumerable<string> emails)
    {
        var normalized = emails.Select(people.NormalizeEmail).ToList();
        return people.Users.AnyAsync(p => normalized.Contains(p.NormalizedEmail));
    }

    /// <summary>Whether the session still stands: a new security stamp ends all that were opened before it.</summary>
    public Task<bool> IsSignedInAsync(ClaimsPrincipal session)
    {
        var (id, stamp) = (people.GetUserId(session), session.FindFirstValue(people.Options.ClaimsIdentity.SecurityStampClaimType));
        return people.Users.AnyAsync(p => p.Id == id && p.SecurityStamp == stamp && stamp != null);
    }

    /// <summary>Creates an account with its role, both or neither, unless the address has one already.</summary>
    public async Task<IdentityResult> CreateAsync(string email, string fullName, string password, string role, string? officeCode = null,
        string? communeCode = null)
    {
        // Who adds an account has begun a transaction already: then it is part of that one.
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync() : null;
        if (await people.FindByEmailAsync(email) is not null)
            return IdentityResult.Success;
        var person = new Person
        {
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            FullName = fullName,
            OfficeCode = officeCode,
            CommuneCode = communeCode,
        };
        var created = await people.CreateAsync(person, password);
        if (!created.Succeeded)
            return created;
        await EnsureRoleAsync(role);
        await people.AddToRoleAsync(person, role);
        if (transaction is not null)
            await transaction.CommitAsync();
        return created;
    }

    /// <summary>Changes a person's own password; all other sessions end.</summary>
    public async Task<IdentityResult> ChangePasswordAsync(Person person, string current, string chosen)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var changed = await people.ChangePasswordAsync(person, current, chosen);
        if (!changed.Succeeded)
            return changed;
        await people.RemoveClaimsAsync(person, (await people.GetClaimsAsync(person)).Where(c => c.Type == PersonClaims.MustChangePassword));
        await transaction.CommitAsync();
        return changed;
    }

    private async Task EnsureRoleAsync(string role)
    {
        if (!await roles.RoleExistsAsync(role))
            await roles.CreateAsync(new IdentityRole(role));
    }
}
