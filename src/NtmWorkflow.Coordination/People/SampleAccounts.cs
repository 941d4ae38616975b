using System.Text;

namespace NtmWorkflow.Coordination.People;

/// <summary>An account to try the product with.</summary>
public sealed record SampleAccount(string Email, string FullName, string Role, string? OfficeCode = null, string? CommuneCode = null);

/// <summary>The sample accounts (<i>tài khoản mẫu</i>) of Development, one for each role; nowhere else may they exist.</summary>
public static class SampleAccounts
{
    /// <summary>One password for all: it is public, and guards nothing but a developer's own machine.</summary>
    public const string Password = "nong-thon-moi";

    /// <summary>Every sample account.</summary>
    public static IReadOnlyList<SampleAccount> All { get; } =
    [
        new("dieuphoi@mau.example", "Cán bộ Văn phòng Điều phối", Roles.Coordination),
        new("coquan@mau.example", "Cán bộ cơ quan phụ trách", Roles.Office),
        new("xa@mau.example", "Cán bộ xã", Roles.Commune),
        new("lanhdao@mau.example", "Lãnh đạo phê duyệt", Roles.Leader),
        new("vanthu@mau.example", "Cán bộ văn thư", Roles.Clerk),
        new("quantri@mau.example", "Người quản trị", Roles.Administrator),
    ];

    /// <summary>Creates the accounts that are missing.</summary>
    public static async Task CreateAsync(Accounts accounts)
    {
        foreach (var sample in All)
        {
            var created = await accounts.CreateAsync(
                sample.Email, sample.FullName, Password, sample.Role, sample.OfficeCode, sample.CommuneCode);
            if (!created.Succeeded)
                throw new SetupRefusedException(
                    $"Không tạo được tài khoản mẫu {sample.Email}: {string.Join(' ', created.Errors.Select(e => e.Description))}");
        }
    }

    /// <summary>Refuses a database that carries sample accounts, whose password everybody knows.</summary>
    public static async Task RefuseAsync(Accounts accounts)
    {
        if (await accounts.AnyOfAsync(All.Select(a => a.Email)))
            throw new SetupRefusedException(
                "Kho dữ liệu này có tài khoản mẫu của môi trường thử nghiệm, mật khẩu ai cũng biết, nên không được dùng khi vận hành thật. " +
                "Hãy khai báo một kho dữ liệu khác ở Storage:ConnectionString.");
    }

    /// <summary>The accounts as a table for the console.</summary>
    public static string Table()
    {
        var text = new StringBuilder($"Tài khoản mẫu (mật khẩu chung: {Password})").AppendLine();
        foreach (var sample in All)
            text.Append("  ").Append(Roles.DisplayName(sample.Role).PadRight(22)).AppendLine(sample.Email);
        return text.ToString();
    }
}
