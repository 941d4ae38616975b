using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Web.Hosting;

namespace NtmWorkflow.Web.Pages;

[AllowAnonymous, EnableRateLimiting(SignInLimit.Policy)]
public sealed class SignInModel(SignInManager<Person> signIn) : PageModel
{
    [BindProperty, DisplayName("Thư điện tử"), StringLength(256)]
    [Required(ErrorMessage = "Hãy nhập địa chỉ thư điện tử."), EmailAddress]
    public string? Email { get; set; }

    [BindProperty, DisplayName("Mật khẩu"), StringLength(256)]
    [Required(ErrorMessage = "Hãy nhập mật khẩu.")]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
            return Page();
        var result = await signIn.PasswordSignInAsync(Email!, Password!, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
            return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
        ModelState.AddModelError("", result.IsLockedOut
            ? await signIn.UserManager.FindByEmailAsync(Email!) is { IsOff: true } ? "Tài khoản này đã bị khóa. Hãy liên hệ người quản trị."
            : "Tài khoản tạm khóa 15 phút vì nhập sai mật khẩu nhiều lần. Hãy đợi rồi thử lại, hoặc liên hệ người quản trị."
            : "Thư điện tử hoặc mật khẩu không đúng. Hãy kiểm tra bộ gõ tiếng Việt và phím Caps Lock rồi nhập lại.");
        return Page();
    }
}
