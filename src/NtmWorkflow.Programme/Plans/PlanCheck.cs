using NtmWorkflow.Programme.Assignments;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Reading;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Programme.Plans;

/// <summary>What the rules of the domain say of a plan that its schema cannot: references, figures, dates, who is responsible.</summary>
public static class PlanCheck
{
    /// <summary>What must be mended before the plan can be used.</summary>
    public static IReadOnlyList<Problem> Problems(Plan plan, CriteriaSet set) =>
    [
        .. Offices(plan), .. Communes(plan), .. Findings(plan, set), .. Solutions(plan, set), .. Duties(plan, set), .. TargetCheck.Problems(plan, set),
        .. plan.Deadlines is { } deadlines ? Dates(plan, deadlines) : [], .. Responsibility.Conflicts(plan),
    ];

    /// <summary>What a person should look at: nothing here keeps the plan from being written; only gaps in responsibility keep it from starting.</summary>
    public static IReadOnlyList<Problem> Doubts(Plan plan, CriteriaSet set) =>
    [
        .. plan.Kind is PlanKind.Annual ? [] : Obstacles.Of(plan, set), .. TargetCheck.Doubts(plan), .. Unassigned(plan),
        .. plan.Communes.SelectMany((commune, i) => commune.Findings.Count == 0 ? [] : Judge.Commune(set, commune.Findings).SelectMany(c => c.Indicators)
            .Where(j => j.Doubt is not null)
            .Select(j => new Problem($"$.communes[{i}]", $"xã {commune.Name}, chỉ tiêu {j.Indicator.Code} {j.Doubt}", "Đề nghị cơ quan phụ trách kiểm tra lại"))),
    ];

    private static IEnumerable<Problem> Offices(Plan plan) => Twice(plan.Offices.Select(o => o.Code), "$.offices", "code", "cơ quan");

    private static IEnumerable<Problem> Communes(Plan plan) =>
        (plan is { Kind: PlanKind.Own, Communes.Count: not 1 } ? [new Problem("$.communes", $"có {plan.Communes.Count} xã, mà kế hoạch của chính xã chỉ có một", "Chỉ giữ xã của kế hoạch, hoặc đổi kind")] : Array.Empty<Problem>()).Concat(
        Twice(plan.Communes.Select(c => c.Code), "$.communes", "code", "xã").Concat(
        Twice(plan.Communes.Select(c => c.Name), "$.communes", "name", "xã")));

    private static IEnumerable<Problem> Twice(IEnumerable<string> codes, string path, string field, string what) =>
        codes.Select((code, index) => (code, index)).GroupBy(x => Wording.Plain(x.code)).SelectMany(g => g.Skip(1))
            .Select(x => new Problem($"{path}[{x.index}].{field}", $"{what} '{x.code}' được ghi hai lần", "Chỉ giữ lại một lần"));

    private static IEnumerable<Problem> Findings(Plan plan, CriteriaSet set) =>
        plan.Communes.SelectMany((commune, c) =>
            Twice(commune.Findings.Select(f => f.Indicator), $"$.communes[{c}].findings", "indicator", "chỉ tiêu")
                .Concat(commune.Findings.SelectMany((finding, f) => FindingCheck.Problems($"$.communes[{c}].findings[{f}]", finding, set)))
                .Concat(FindingCheck.FurtherProblems($"$.communes[{c}].figures", commune.Figures)));

    private static IEnumerable<Problem> Solutions(Plan plan, CriteriaSet set)
    {
        for (var i = 0; i < plan.Solutions.Count; i++)
        {
            var (solution, path) = (plan.Solutions[i], $"$.solutions[{i}]");
            if (set.Criterion(solution.Criterion) is null)
                yield return new($"{path}.criterion", $"tiêu chí {solution.Criterion} không có trong bộ tiêu chí {set.Code}", $"Ghi một số từ 1 đến {set.Criteria.Count}");
            if (solution.Indicator is { } code && !Knows(set, code))
                yield return new($"{path}.indicator", $"chỉ tiêu '{code}' không có trong bộ tiêu chí {set.Code}", "Ghi đúng mã chỉ tiêu");
            foreach (var problem in Known(plan, solution.Lead, $"{path}.lead", "communes").Concat(Known(plan, solution.With, $"{path}.with", "communes")))
                yield return problem;
            foreach (var (code2, at) in (solution.Communes ?? []).Select((code, at) => (code, at)).Where(x => plan.Communes.All(c => c.Code != x.code)))
                yield return new($"{path}.communes[{at}]", $"xã '{code2}' không có trong kế hoạch", "Ghi mã một xã trong danh sách communes");
        }
    }

    private static IEnumerable<Problem> Duties(Plan plan, CriteriaSet set)
    {
        for (var i = 0; i < plan.Duties.Count; i++)
        {
            var (duty, path) = (plan.Duties[i], $"$.duties[{i}]");
            if (duty.Offices is null or [] == duty.Subject is null)
                yield return new(path, "phải ghi đúng một trong hai: offices hoặc subject", "Ghi mã cơ quan vào offices, hoặc tên chủ thể vào subject");
            foreach (var problem in Known(plan, duty.Offices, $"{path}.offices", "communes"))
                yield return problem;
            foreach (var (code, field) in (duty.Leads ?? []).Select(c => (c, "leads")).Concat((duty.Assists ?? []).Select(c => (c, "assists"))))
                if (!Knows(set, code))
                    yield return new($"{path}.{field}", $"'{code}' không phải tiêu chí hay chỉ tiêu của bộ tiêu chí {set.Code}", "Ghi số tiêu chí (\"4\") hoặc mã chỉ tiêu (\"17.8\")");
        }
    }

    private static bool Knows(CriteriaSet set, string code) =>
        set.Criteria.Any(c => c.Code == code) || set.Indicators.Any(i => i.Code == code || i.OfficialCode == code);

    private static IEnumerable<Problem> Known(Plan plan, IReadOnlyList<string>? codes, string path, string? also = null) =>
        (codes ?? []).Select((code, index) => (code, index))
            .Where(x => x.code != also && plan.Offices.All(o => o.Code != x.code))
            .Select(x => new Problem($"{path}[{x.index}]", $"cơ quan '{x.code}' chưa được khai báo", "Thêm cơ quan này vào $.offices hoặc sửa lại mã"));

    /// <summary>A plan for a year names no office for many a task; one that brings a commune to the standard should.</summary>
    private static IEnumerable<Problem> Unassigned(Plan plan) =>
        plan.Kind is PlanKind.Annual ? [] : plan.Solutions.Select((solution, i) => (solution, i)).Where(x => x.solution.Lead.Count == 0)
            .Select(x => new Problem($"$.solutions[{x.i}].lead", $"giải pháp của tiêu chí {x.solution.Criterion} chưa giao cho cơ quan nào", "Ghi mã cơ quan chủ trì"));

    private static IEnumerable<Problem> Dates(Plan plan, Deadlines d)
    {
        if (d.LastReport < d.FirstReport)
            yield return new("$.deadlines.lastReport", $"tháng báo cáo cuối {d.LastReport} trước tháng báo cáo đầu {d.FirstReport}", "Đổi lại thứ tự");
        if (d.LastReport.Year - d.FirstReport.Year > 2)
            yield return new("$.deadlines.lastReport", "thời gian báo cáo dài quá ba năm", "Kiểm tra lại năm");
        foreach (var (field, at) in new[] { ("firstReport", d.FirstReport.Year), ("dossier", d.Dossier.Day.Year), ("appraisal", d.Appraisal.Day.Year), ("submission", d.Submission.Day.Year) })
            if (at != plan.Year && at != plan.Year + 1)
                yield return new($"$.deadlines.{field}", $"thuộc năm {at}, ngoài năm {plan.Year} của kế hoạch", "Sửa mốc này hoặc sửa $.year");
        if (d.LastReport.Day(d.ReportDay) is var last && last > d.Dossier.Day)
            yield return new("$.deadlines.lastReport", $"hạn báo cáo tháng cuối {Wording.ShortDate(last)} sau hạn nộp hồ sơ {Wording.ShortDate(d.Dossier.Day)}, mà xã chỉ lập hồ sơ khi đã báo cáo xong",
                "Chọn tháng báo cáo cuối sớm hơn, hoặc ngày báo cáo trong tháng sớm hơn");
        if (d.Appraisal.Day < d.Dossier.Day)
            yield return new("$.deadlines.appraisal", $"hạn thẩm tra {d.Appraisal} trước hạn nộp hồ sơ {d.Dossier}", "Hạn thẩm tra phải sau hạn nộp hồ sơ");
        if (d.Submission.Day < d.Appraisal.Day)
            yield return new("$.deadlines.submission", $"hạn trình {d.Submission} trước hạn thẩm tra {d.Appraisal}", "Hạn trình phải sau hạn thẩm tra");
        foreach (var (days, index) in d.RemindDaysBefore.Select((days, index) => (days, index)).Where(x => x.days is < 0 or > 90))
            yield return new($"$.deadlines.remindDaysBefore[{index}]", $"số ngày nhắc trước {days} không hợp lệ", "Ghi từ 0 đến 90");
    }
}
