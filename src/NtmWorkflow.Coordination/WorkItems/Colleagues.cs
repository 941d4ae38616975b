using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.Storage;

namespace NtmWorkflow.Coordination.WorkItems;

/// <summary>The people behind the accounts that are switched on (đồng nghiệp): who else may do an item, and whom a mail can reach.</summary>
internal static class Colleagues
{
    // A database sorts "Đ" behind "Z".
    private static readonly StringComparer Alphabet = StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true);

    public static async Task<IReadOnlyList<Actor>> AllAsync(NtmDb db)
    {
        var roles = (await (from held in db.UserRoles join role in db.Roles on held.RoleId equals role.Id select new { held.UserId, role.Name }).ToListAsync())
            .ToLookup(r => r.UserId, r => r.Name!);
        return [.. (await db.Users.AsNoTracking().ToListAsync()).Where(p => !p.IsOff).OrderBy(p => p.FullName, Alphabet).ThenBy(p => p.Id, StringComparer.Ordinal)
            .Select(p => new Actor(p.FullName, [.. roles[p.Id]], p.OfficeCode, p.CommuneCode) { Id = p.Id })];
    }

    /// <summary>Those whose own work the item is.</summary>
    public static async Task<IReadOnlyList<Actor>> OfAsync(NtmDb db, WorkItemRow item) => [.. (await AllAsync(db)).Where(p => p.Owns(item))];

    /// <summary>The addresses of those who hold a role, in an order that does not depend on chance.</summary>
    public static async Task<IReadOnlyList<(string Name, string Email)>> AddressesAsync(NtmDb db, string role)
    {
        var ids = (await AllAsync(db)).Where(p => p.Has(role)).Select(p => p.Id).ToList();
        var people = await db.Users.AsNoTracking().Where(p => ids.Contains(p.Id) && p.Email != null).ToListAsync();
        return [.. people.OrderBy(p => p.Email, StringComparer.Ordinal).Select(p => (p.FullName, p.Email!))];
    }
}
