using System.Data;
using System.Security.Claims;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;

namespace NtmWorkflow.Coordination.People;

/// <summary>A new account as the administrator describes it.</summary>
public sealed record NewAccount(string FullName, string Email, string Role, string? UnitCode);

/// <summary>What came of it: a password to hand over once, or why not.</summary>
/// <param name="Field">The property of <see cref="NewAccount"/> that the refusal is about, if it is about one.</param>
public sealed record Handover(string? FullName, string? Password, string? Refusal = null, string? Field = null);

/// <summary>What administrators do with accounts (<i>quản lý tài khoản</i>).</summary>
public sealed partial class Administering(NtmDb db, Accounts accounts, UserManager<Person> people)
{
    private const string Unknown = "Không tìm thấy tài khoản này. Hãy tải lại trang.";

    /// <summary>Adds an account with a password that its person must change.</summary>
    public async Task<Handover> AddAsync(NewAccount account)
    {
        var name = Spaces().Replace(account.FullName.Normalize().Trim(), " ");
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable);
        if (Wrong(account) is { } wrong)
            return wrong;
        if (await IsTakenAsync(name))
            return Refused(nameof(NewAccount.FullName),
                $"Đã có người tên \"{name}\". Nhật ký ghi theo tên, nên hãy ghi thêm chức vụ hoặc đơn vị, ví dụ \"{name} (Phòng Tài chính - Kế hoạch)\".");
        if (await people.FindByEmailAsync(account.Email) is not null)
            return Refused(nameof(NewAccount.Email), $"Đã có tài khoản dùng địa chỉ {account.Email}.");
        var password = FirstPassword.Generate();
        var created = await accounts.CreateAsync(account.Email, name, password, account.Role,
            account.Role == Roles.Office ? account.UnitCode : null, account.Role == Roles.Commune ? account.UnitCode : null);
        if (!created.Succeeded)
            return Refused(nameof(NewAccount.Email), Words(created));
        await people.AddClaimAsync((await people.FindByEmailAsync(account.Email))!, MustChange());
        await transaction.CommitAsync();
        return new(name, password);
    }

    /// <summary>Gives a new password to be changed, and ends the person's sessions.</summary>
    public async Task<Handover> RenewPasswordAsync(string id)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await people.FindByIdAsync(id) is not { } person)
            return Refused(null, Unknown);
        var password = FirstPassword.Generate();
        var renewed = await people.RemovePasswordAsync(person);
        if (renewed.Succeeded)
            renewed = await people.AddPasswordAsync(person, password);
        if (!renewed.Succeeded)
            return Refused(null, Words(renewed));
        if ((await people.GetClaimsAsync(person)).All(c => c.Type != PersonClaims.MustChangePassword))
            await people.AddClaimAsync(person, MustChange());
        // Whoever has mistyped the old password too often may begin at once with the new one.
        if (!person.IsOff)
            await people.SetLockoutEndDateAsync(person, null);
        await transaction.CommitAsync();
        return new(person.FullName, password);
    }

    /// <summary>Switches an account off and ends its sessions; never one's own, never the last administrator's.</summary>
    /// <param name="by">The id of the administrator who does it.</param>
    public async Task<Handover> SwitchOffAsync(string id, string by)
    {
        if (id == by)
            return Refused(null, "Không tự khóa được tài khoản của chính mình. Hãy nhờ một người quản trị khác.");
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable);
        if (await people.FindByIdAsync(id) is not { } person)
            return Refused(null, Unknown);
        if ((await people.GetUsersInRoleAsync(Roles.Administrator)).Where(p => !p.IsOff).All(p => p.Id == id))
            return Refused(null, "Đây là người quản trị duy nhất còn làm việc, nên không khóa được. Hãy thêm một người quản trị khác trước.");
        (person.LockoutEnabled, person.LockoutEnd) = (true, Person.Never);
        if (await people.UpdateSecurityStampAsync(person) is { Succeeded: false } failed)
            return Refused(null, Words(failed));
        await transaction.CommitAsync();
        return new(person.FullName, null);
    }

    /// <summary>Switches an account on again.</summary>
    public async Task<Handover> SwitchOnAsync(string id)
    {
        if (await people.FindByIdAsync(id) is not { } person)
            return Refused(null, Unknown);
        return await people.SetLockoutEndDateAsync(person, null) is { Succeeded: false } failed ? Refused(null, Words(failed)) : new(person.FullName, null);
    }

    private static Handover? Wrong(NewAccount account)
    {
        if (!Roles.All.Contains(account.Role))
            return Refused(nameof(NewAccount.Role), "Hãy chọn một vai trò.");
        var needsUnit = account.Role is Roles.Office or Roles.Commune;
        if (needsUnit && string.IsNullOrEmpty(account.UnitCode))
            return Refused(nameof(NewAccount.UnitCode), $"Vai trò {Roles.DisplayName(account.Role)} cần mã đơn vị, để biết việc nào là của người này.");
        if (!needsUnit && !string.IsNullOrEmpty(account.UnitCode))
            return Refused(nameof(NewAccount.UnitCode), $"Vai trò {Roles.DisplayName(account.Role)} không gắn với đơn vị nào. Hãy bỏ trống mục này.");
        if (needsUnit && !Code().IsMatch(account.UnitCode!))
            return Refused(nameof(NewAccount.UnitCode), "Mã đơn vị chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, như trong tệp kế hoạch, ví dụ: diem-he.");
        return null;
    }

    // Few enough to look at them all; a database compares Vietnamese letters each in its own way.
    private async Task<bool> IsTakenAsync(string name) =>
        string.Equals(name, Actor.System.Name, StringComparison.OrdinalIgnoreCase)
        || (await db.Users.Select(p => p.FullName).ToListAsync()).Any(n => string.Equals(n.Normalize(), name, StringComparison.OrdinalIgnoreCase));

    private static Handover Refused(string? field, string why) => new(null, null, why, field);

    private static string Words(IdentityResult failed) => string.Join(' ', failed.Errors.Select(e => e.Description));

    private static Claim MustChange() => new(PersonClaims.MustChangePassword, "yes");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Code();
}
