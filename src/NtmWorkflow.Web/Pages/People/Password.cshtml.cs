using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NtmWorkflow.Coordination.People;

namespace NtmWorkflow.Web.Pages.People;

/// <summary>Everybody changes their own password (đổi mật khẩu).</summary>
public sealed class PasswordModel(Accounts accounts, SignInManager<Person> signIn) : PageModel
{
    [BindProperty, DisplayName("Mật khẩu hiện tại"), Required(ErrorMessage = "Hãy nhập mật khẩu hiện tại."), StringLength(256)]
    public string? Current { get; set; }

    [BindProperty, DisplayName("Mật khẩu mới"), Required(ErrorMessage = "Hãy nhập mật khẩu mới."), StringLength(256)]
    public string? Chosen { get; set; }

    [BindProperty, DisplayName("Nhập lại mật khẩu mới"), StringLength(256)]
    public string? Again { get; set; }

    public bool Must => User.HasClaim(c => c.Type == PersonClaims.MustChangePassword);

    public async Task<IActionResult> OnPostAsync()
    {
        if (ModelState.IsValid && Chosen == Current)
            ModelState.AddModelError(nameof(Chosen), "Mật khẩu mới phải khác mật khẩu hiện tại.");
        if (ModelState.IsValid && Chosen != Again)
            ModelState.AddModelError(nameof(Again), "Hai lần nhập mật khẩu mới chưa giống nhau.");
        if (!ModelState.IsValid || await signIn.UserManager.GetUserAsync(User) is not { } person)
            return Page();
        foreach (var error in (await accounts.ChangePasswordAsync(person, Current!, Chosen!)).Errors)
            ModelState.AddModelError(error.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? nameof(Current) : nameof(Chosen), error.Description);
        if (!ModelState.IsValid)
            return Page();
        await signIn.RefreshSignInAsync(person);
        TempData["Message"] = "Đã đổi mật khẩu.";
        return Redirect("/");
    }
}
