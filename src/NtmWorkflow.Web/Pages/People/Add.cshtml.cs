using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NtmWorkflow.Coordination.People;

namespace NtmWorkflow.Web.Pages.People;

/// <summary>An administrator adds an account (thêm người dùng).</summary>
[Authorize(Roles = Roles.Administrator)]
public sealed class AddModel(PeopleDesk desk, Administering administering) : PageModel
{
    [BindProperty, DisplayName("Họ và tên"), Required, StringLength(200)]
    public string? FullName { get; set; }

    [BindProperty, DisplayName("Thư điện tử"), Required, StringLength(256), EmailAddress]
    public string? Email { get; set; }

    [BindProperty, DisplayName("Vai trò"), Required(ErrorMessage = "Hãy chọn một vai trò.")]
    public string? Role { get; set; }

    [BindProperty, DisplayName("Mã đơn vị"), StringLength(64)]
    public string? UnitCode { get; set; }

    public IReadOnlyList<Unit> Units { get; private set; } = [];

    public async Task OnGetAsync() => Units = await desk.UnitsAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        Units = await desk.UnitsAsync();
        if (!ModelState.IsValid)
            return Page();
        var handover = await administering.AddAsync(new(FullName!, Email!.Trim(), Role!, UnitCode?.Trim()));
        if (handover.Refusal is { } refusal)
        {
            ModelState.AddModelError(handover.Field ?? "", refusal);
            return Page();
        }
        (TempData[nameof(IndexModel.Password)], TempData[nameof(IndexModel.PasswordOf)]) = (handover.Password, handover.FullName);
        TempData["Message"] = Said(handover.FullName!);
        return Redirect("/people");
    }

    // A slip of the keys would give an account to which no work ever comes.
    private string Said(string name) => string.IsNullOrWhiteSpace(UnitCode) || Units.Any(u => u.Role == Role && u.Code == UnitCode.Trim())
        ? $"Đã thêm {name}."
        : $"Đã thêm {name}. Mã đơn vị \"{UnitCode.Trim()}\" chưa có trong kế hoạch nào: việc chỉ đến khi một kế hoạch dùng mã này.";
}
