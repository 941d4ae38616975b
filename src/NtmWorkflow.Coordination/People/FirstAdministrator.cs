using Microsoft.Extensions.Configuration;

namespace NtmWorkflow.Coordination.People;

/// <summary>The first administrator (<i>người quản trị đầu tiên</i>), whom the configuration names while nobody can sign in yet.</summary>
public static class FirstAdministrator
{
    private const string HowTo =
        "Hãy khai báo FirstAdministrator:Email và FirstAdministrator:Password (biến môi trường FirstAdministrator__Email, " +
        "FirstAdministrator__Password), khởi động lại, rồi bỏ mật khẩu khỏi cấu hình.";

    /// <summary>Creates the account when there are no people; refuses to start without the means to do so.</summary>
    public static async Task EnsureAsync(Accounts accounts, IConfiguration configuration)
    {
        if (await accounts.AnyAsync())
            return;
        var email = configuration["FirstAdministrator:Email"];
        var password = configuration["FirstAdministrator:Password"];
        if (string.IsNullOrWhiteSpace(email) || string.IsNullOrWhiteSpace(password))
            throw new SetupRefusedException($"Chưa có người dùng nào nên không ai đăng nhập được. {HowTo}");
        var created = await accounts.CreateAsync(email, "Quản trị hệ thống", password, Roles.Administrator);
        if (!created.Succeeded)
            throw new SetupRefusedException(
                $"Không tạo được người quản trị đầu tiên: {string.Join(' ', created.Errors.Select(e => e.Description))} {HowTo}");
    }
}
