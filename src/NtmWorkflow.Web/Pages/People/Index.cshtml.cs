using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Web.Lists;

namespace NtmWorkflow.Web.Pages.People;

/// <summary>Who may sign in (người dùng), and what an administrator can do about it.</summary>
[Authorize(Roles = Roles.Administrator)]
public sealed class IndexModel(PeopleDesk desk, Administering administering) : PageModel
{
    private const int MostOnAPage = 50;

    [BindProperty(SupportsGet = true)]
    public int Part { get; set; } = 1;

    public Slice<AccountLine> Lines { get; private set; } = null!;

    /// <summary>The password to hand over; it is read from the answer before, once.</summary>
    [TempData]
    public string? Password { get; set; }

    [TempData]
    public string? PasswordOf { get; set; }

    public string Own => User.FindFirstValue(ClaimTypes.NameIdentifier)!;

    public async Task OnGetAsync() => Lines = Slice.Of(await desk.ListAsync(), Part, MostOnAPage);

    public async Task<IActionResult> OnPostPasswordAsync(string id) => Tell(
        id == Own ? new(null, null, "Mật khẩu của chính mình thì đổi ở trang Đổi mật khẩu.") : await administering.RenewPasswordAsync(id), null);

    public async Task<IActionResult> OnPostOffAsync(string id) =>
        Tell(await administering.SwitchOffAsync(id, Own), name => $"Đã khóa tài khoản của {name}; người này không đăng nhập được nữa.");

    public async Task<IActionResult> OnPostOnAsync(string id) =>
        Tell(await administering.SwitchOnAsync(id), name => $"Đã mở khóa tài khoản của {name}.");

    public string Handler(string name) => $"/people?handler={name}&part={Lines.Number}";

    /// <summary>"Xã Điềm He (diem-he)", "Cơ quan phụ trách: Phòng Nội vụ (noi-vu)".</summary>
    public static string RoleOf(AccountLine line)
    {
        var role = line.Role is null ? "Chưa có vai trò" : Roles.DisplayName(line.Role);
        if (line.UnitCode is null)
            return line.Role is Roles.Office or Roles.Commune ? $"{role}, chưa gắn đơn vị" : role;
        if (line.UnitName is null)
            return $"{role}: {line.UnitCode}";
        return line.Role == Roles.Commune ? $"{line.UnitName} ({line.UnitCode})" : $"{role}: {line.UnitName} ({line.UnitCode})";
    }

    private RedirectResult Tell(Handover outcome, Func<string, string>? done)
    {
        if (outcome.Refusal is { } refusal)
            TempData["Problem"] = refusal;
        else if (outcome.Password is not null)
            (Password, PasswordOf) = (outcome.Password, outcome.FullName);
        else
            TempData["Message"] = done!(outcome.FullName!);
        return Redirect($"/people?part={Part}");
    }
}
