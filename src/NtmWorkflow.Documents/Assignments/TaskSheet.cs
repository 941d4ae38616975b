using System.ComponentModel;
using System.Text.Json.Serialization;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Documents.Plans;
using NtmWorkflow.Documents.Reviews;
using NtmWorkflow.Programme.Assignments;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Assignments;

/// <summary>The task sheet (phiếu giao việc) that an office gets when the plan is issued: an official letter with what it leads, what to do, by when.</summary>
public sealed record TaskSheet(
    Frame Frame,
    string Title,
    [property: JsonPropertyName("kinh_gui"), Description("Nơi gửi đến.")] string Addressee,
    [property: JsonPropertyName("ke_hoach"), Description("Tên, số, ngày và cơ quan ban hành của kế hoạch.")] string PlanReference,
    [property: JsonPropertyName("so_chi_tieu"), Description("Số chỉ tiêu cơ quan chủ trì.")] string Count,
    [property: JsonPropertyName("cac_xa"), Description("Các xã với những chỉ tiêu cơ quan chủ trì.")] IReadOnlyList<TaskCommune> Communes,
    [property: JsonPropertyName("viec_phai_lam"), Description("Các việc phải làm, mỗi việc một câu.")] IReadOnlyList<string> Actions,
    [property: JsonPropertyName("phoi_hop"), Description("Các tiêu chí, chỉ tiêu cơ quan phối hợp thực hiện.")] string? Assisting,
    [property: JsonPropertyName("tien_do"), Description("Các mốc thời gian thực hiện, mỗi mốc một câu.")] IReadOnlyList<string> Schedule,
    [property: JsonPropertyName("dau_moi"), Description("Cơ quan đầu mối để liên hệ.")] string Contact) : OfficialDocument(DocumentKind.TaskSheet, Frame, Title)
{
    /// <summary>False for an office that leads a solution but no indicator.</summary>
    [JsonPropertyName("co_chi_tieu"), Description("Cơ quan có chủ trì chỉ tiêu nào hay không.")]
    public bool HasIndicators => Communes.Count > 0;

    public static TaskSheet From(Plan plan, CriteriaSet set, Office office, Issue issue)
    {
        var indicators = Responsibility.IndicatorsOf(plan, set, office.Code);
        return new(
            Frame.Of(plan, DocumentKind.TaskSheet, issue, ["Như trên", .. plan.Communes.Count > 5 ? ["UBND các xã"] : plan.Communes.Select(c => $"UBND xã {c.Name}")]),
            Phrases.Title(plan, $"giao nhiệm vụ thực hiện các tiêu chí {set.Standard} năm {plan.Year}"),
            office.Name,
            Phrases.FullReference(plan),
            Wording.Count(indicators.Count),
            indicators.Count == 0 ? [] : [.. plan.Communes.Select((c, i) => TaskCommune.From(indicators, c, Phrases.Point(plan, i)))],
            [.. ActionsOf(plan, set, office.Code)],
            AssistsOf(plan, set, office.Code),
            ScheduleLines.From(plan),
            plan.Issuer.ShortName);
    }

    private static IEnumerable<string> ActionsOf(Plan plan, CriteriaSet set, string office) =>
        from solution in plan.Solutions
        where solution.Lead.Contains(office)
        let about = solution.Indicator is { } indicator ? $"Chỉ tiêu {indicator}" : Phrases.Of(set.Criterion(solution.Criterion)!)
        select $"{about}: {SolutionParagraphs.TextFor(plan, solution, office)}";

    /// <summary>All that the office assists in, in one phrase; null when there is nothing.</summary>
    private static string? AssistsOf(Plan plan, CriteriaSet set, string office)
    {
        var codes = plan.Duties.Where(d => d.Offices?.Contains(office) == true).SelectMany(d => d.Assists ?? [])
            .Concat(plan.Solutions.Where(s => s.With?.Contains(office) == true && !s.Lead.Contains(office)).Select(s => s.Indicator ?? $"{s.Criterion}"))
            .Distinct().ToList();
        return codes.Count == 0 ? null : Phrases.CriteriaAndIndicators(set, codes);
    }
}

/// <summary>The indicators of one office in one commune, with their state (hiện trạng) when the work begins.</summary>
public sealed record TaskCommune(
    [property: JsonPropertyName("diem"), Description("Chữ cái đầu điểm (a, b, c, d, đ …); không có khi kế hoạch chỉ có một xã.")] string? Point,
    [property: JsonPropertyName("ten"), Description("Tên xã, không kèm chữ “xã”.")] string Name,
    [property: JsonPropertyName("chi_tieu"), Description("Các chỉ tiêu cơ quan chủ trì, với hiện trạng tại xã.")] IReadOnlyList<IndicatorRow> Indicators)
{
    public static TaskCommune From(IReadOnlyList<Indicator> indicators, Commune commune, string? point) => new(
        point,
        commune.Name,
        [.. indicators.Select(i => IndicatorRow.From(Judge.Indicator(i, commune.Findings.LastOrDefault(f => f.Indicator == i.Code))))]);
}
