using NtmWorkflow.Coordination.Mail;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Assignments;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Web.Pages.Plans;

/// <summary>How the state of a plan is put into words, with the tag that goes with it.</summary>
public static class PlanWords
{
    public static (string Tag, string Words) Of(PlanStage stage) => stage switch
    {
        PlanStage.Preparing => ("waiting", "Đang chuẩn bị"),
        PlanStage.Pursuing => ("waiting", "Đang thực hiện"),
        _ => ("done", "Đã kết thúc"),
    };

    public static (string Tag, string Words) Of(MailState state) => state switch
    {
        MailState.New => ("waiting", "Chờ gửi"),
        MailState.Sending => ("waiting", "Đang gửi"),
        MailState.Sent => ("done", "Đã gửi"),
        MailState.Failed => ("late", "Không gửi được"),
        _ => ("unknown", "Chưa rõ đã gửi hay chưa"),
    };

    /// <summary>How a pursuit ended, or the step that it stands in.</summary>
    public static (string Tag, string Words) Of(CommuneStanding standing, YearStep? step) => standing.Pursuit?.Result switch
    {
        null => ("waiting", (step ?? YearStep.Review).Name()),
        "recognised" => ("done", "Được công nhận"),
        "refused" => ("late", "Không được công nhận"),
        CallingOff.Result => ("late", "Đã hủy"),
        _ => ("late", "Chưa đạt chuẩn trong năm"),
    };

    /// <summary>"12 thôn, 1.256 hộ", as far as the plan says.</summary>
    public static string Size(Commune commune) =>
        string.Join(", ", new[] { (commune.Villages, "thôn"), (commune.Households, "hộ") }.Where(x => x.Item1 is not null).Select(x => $"{Wording.Number(x.Item1!.Value)} {x.Item2}"))
            is { Length: > 0 } size ? size : "Kế hoạch không nêu";

    public static string Holder(WorkLine line) => line.OfficeName
        ?? (line.Item.Role == Roles.Commune ? $"UBND xã {line.CommuneName}" : Roles.DisplayName(line.Item.Role));

    /// <summary>"tiêu chí 1, 2 và 4; chỉ tiêu 17.1".</summary>
    public static string Leads(Plan plan, CriteriaSet set, string office)
    {
        var codes = Responsibility.CodesOf(plan, set, office).ToLookup(code => set.Criteria.Any(c => c.Number.ToString(null, null) == code));
        return string.Join("; ", new[] { (codes[true], "tiêu chí"), (codes[false], "chỉ tiêu") }
            .Where(x => x.Item1.Any()).Select(x => $"{x.Item2} {Wording.List([.. x.Item1])}"));
    }

    public static string OfficeNames(Plan plan, IReadOnlyList<string> codes) =>
        Wording.List([.. codes.Select(code => plan.Offices.FirstOrDefault(o => o.Code == code)?.Name ?? code)]);
}
