using System.Text;
using NtmWorkflow.Coordination.Samples;
using NtmWorkflow.Programme.Assignments;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Plans;

namespace NtmWorkflow.Coordination.People;

/// <summary>An account to try the product with.</summary>
public sealed record SampleAccount(string Email, string FullName, string Role, string? OfficeCode = null, string? CommuneCode = null);

/// <summary>
/// The sample accounts (<i>tài khoản mẫu</i>) of Development: one for each role, and one for each office and commune of the sample
/// plans, so that a whole year can be walked. Nowhere else may they exist.
/// </summary>
public static class SampleAccounts
{
    /// <summary>One password for all: it is public, and guards nothing but a developer's own machine.</summary>
    public const string Password = "nong-thon-moi";

    /// <summary>One account for each role, whatever the sample plans are.</summary>
    public static IReadOnlyList<SampleAccount> All { get; } =
    [
        new("dieuphoi@mau.example", "Cán bộ Văn phòng Điều phối", Roles.Coordination),
        new("coquan@mau.example", "Cán bộ cơ quan phụ trách", Roles.Office),
        new("xa@mau.example", "Cán bộ xã", Roles.Commune),
        new("lanhdao@mau.example", "Lãnh đạo phê duyệt", Roles.Leader),
        new("vanthu@mau.example", "Cán bộ văn thư", Roles.Clerk),
        new("quantri@mau.example", "Người quản trị", Roles.Administrator),
    ];

    /// <summary>A second person where work is handed over or delegated.</summary>
    private static readonly SampleAccount[] Seconds =
    [
        new("dieuphoi2@mau.example", "Cán bộ thứ hai Văn phòng Điều phối", Roles.Coordination),
        new("lanhdao2@mau.example", "Lãnh đạo thứ hai", Roles.Leader),
    ];

    /// <summary>Those of every role, and one for each office that leads an indicator of a sample plan and for each of its communes.</summary>
    public static IReadOnlyList<SampleAccount> With(SamplePlans plans, IReadOnlyDictionary<string, CriteriaSet> sets) =>
        [.. All, .. Seconds, .. plans.All.SelectMany(sample => Of(sample.Plan, sets[sample.Plan.CriteriaSet])).DistinctBy(a => a.Email)];

    private static IEnumerable<SampleAccount> Of(Plan plan, CriteriaSet set) =>
    [
        .. Responsibility.ResponsibleOffices(plan, set)
            .Select(o => new SampleAccount($"coquan.{o.Code}@mau.example", $"Cán bộ {o.Name}, {plan.Issuer.Place}", Roles.Office, OfficeCode: o.Code)),
        .. plan.Communes.Select(c => new SampleAccount($"xa.{c.Code}@mau.example", $"Cán bộ xã {c.Name}", Roles.Commune, CommuneCode: c.Code)),
    ];

    /// <summary>Creates the accounts that are missing.</summary>
    public static async Task CreateAsync(Accounts accounts, IEnumerable<SampleAccount> samples)
    {
        foreach (var sample in samples)
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
    public static string Table(IReadOnlyList<SampleAccount> samples)
    {
        var text = new StringBuilder($"Tài khoản mẫu (mật khẩu chung: {Password})").AppendLine();
        var width = samples.Max(s => s.Email.Length) + 2;
        foreach (var sample in samples)
            text.Append("  ").Append(Roles.DisplayName(sample.Role).PadRight(22)).Append(sample.Email.PadRight(width)).AppendLine(sample.FullName);
        return text.ToString();
    }
}
