using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NtmWorkflow.Coordination.People;

namespace NtmWorkflow.Web.Pages;

public sealed class SignOutModel(SignInManager<Person> signIn) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        // A cookie that was copied would live on, were it only deleted here.
        if (await signIn.UserManager.GetUserAsync(User) is { } person)
            await signIn.UserManager.UpdateSecurityStampAsync(person);
        await signIn.SignOutAsync();
        TempData["Message"] = "Đã đăng xuất.";
        return RedirectToPage("/SignIn");
    }
}
