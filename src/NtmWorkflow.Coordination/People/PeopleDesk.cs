using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Samples;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Programme.Plans;

namespace NtmWorkflow.Coordination.People;

/// <summary>A line of the list of accounts.</summary>
public sealed record AccountLine(string Id, string FullName, string Email, string? Role, string? UnitCode, string? UnitName, bool IsOff);

/// <summary>An office or a commune (<i>đơn vị</i>) whose work an account may do.</summary>
public sealed record Unit(string Role, string Code, string Name);

/// <summary>The accounts (<i>tài khoản</i>) and the units they can work for, as an administrator looks at them.</summary>
public sealed class PeopleDesk(NtmDb db, SamplePlans samples)
{
    // A database sorts "Đ" behind "Z".
    private static readonly StringComparer Alphabet = StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true);

    public async Task<IReadOnlyList<AccountLine>> ListAsync()
    {
        var units = await UnitsAsync();
        var people = await db.Users.AsNoTracking().ToListAsync();
        var roles = (await (from held in db.UserRoles join role in db.Roles on held.RoleId equals role.Id select new { held.UserId, role.Name }).ToListAsync())
            .ToLookup(r => r.UserId, r => r.Name);
        return [.. people.OrderBy(p => p.FullName, Alphabet).Select(p => Line(p, roles[p.Id].FirstOrDefault(), units))];
    }

    /// <summary>Those of the plans that run; those of the samples while no plan runs.</summary>
    public async Task<IReadOnlyList<Unit>> UnitsAsync()
    {
        var running = await db.Set<PlanRow>().AsNoTracking().Where(p => p.Stage != PlanStage.Ended).ToListAsync();
        var plans = running.Count > 0 ? running.Select(r => r.Read()) : samples.All.Select(s => s.Plan);
        return [.. plans.SelectMany(Of).DistinctBy(u => (u.Role, u.Code))];
    }

    private static IEnumerable<Unit> Of(Plan plan) =>
    [
        .. plan.Offices.Select(o => new Unit(Roles.Office, o.Code, o.Name)),
        .. plan.Communes.Select(c => new Unit(Roles.Commune, c.Code, $"Xã {c.Name}")),
    ];

    private static AccountLine Line(Person person, string? role, IReadOnlyList<Unit> units)
    {
        var code = person.OfficeCode ?? person.CommuneCode;
        var unit = units.FirstOrDefault(u => u.Role == role && u.Code == code);
        return new(person.Id, person.FullName, person.Email ?? "", role, code, unit?.Name, person.IsOff);
    }
}
