using NtmWorkflow.Coordination.Documents;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Documents.Months;
using NtmWorkflow.Programme.Inspections;
using NtmWorkflow.Programme.Months;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Months;

/// <summary>The reviews of half the year and of the year (sơ kết, tổng kết), drawn up when the coordination office asks for them.</summary>
public sealed class YearReviewing(Stepping stepping)
{
    public Task<StepOutcome> MidYearAsync(string planId, Actor actor) => AskAsync(planId, DocumentKind.MidYearReview, actor);

    public Task<StepOutcome> YearEndAsync(string planId, Actor actor) => AskAsync(planId, DocumentKind.YearEndReview, actor);

    private Task<StepOutcome> AskAsync(string planId, DocumentKind kind, Actor actor) => stepping.TakeAsync(planId, actor, async step =>
    {
        if (Refusal(step, kind) is { } refusal)
            return refusal;
        var id = $"{planId}:{kind.Code}:{step.Row.JournalLength + 1}";
        await Drafting.Draft(step, id, await ReviewAsync(step, kind), null, null, $"lập ngày {Wording.ShortDate(step.Today)}").AskInAsync(step);
        step.Note($"Lập {Wording.Sentence(kind.Name)}");
        return null;
    });

    private static string? Refusal(PlanCase step, DocumentKind kind) =>
        !step.Actor.Has(Roles.Coordination) ? "Chỉ Văn phòng Điều phối được lập báo cáo sơ kết, tổng kết."
        : step.Row.Stage == PlanStage.Preparing ? "Kế hoạch chưa được ban hành nên chưa có kết quả để báo cáo."
        : kind == DocumentKind.MidYearReview && step.Today < HalfYear(step.Plan) ? $"Chưa hết 6 tháng đầu năm; lập báo cáo sơ kết từ ngày {Wording.ShortDate(HalfYear(step.Plan))}."
        : kind == DocumentKind.YearEndReview && step.Row.Stage != PlanStage.Ended && step.Today < new DateOnly(step.Plan.Year, 12, 1)
            ? $"Năm {step.Plan.Year} chưa kết thúc; lập báo cáo tổng kết từ ngày {Wording.ShortDate(new(step.Plan.Year, 12, 1))}, hoặc khi mọi xã đã có kết quả."
        : null;

    private static DateOnly HalfYear(Plan plan) => new(plan.Year, 7, 1);

    /// <summary>The review of half the year or of the year: of an annual plan by its inspections, of another by its monthly reports.</summary>
    internal static Task<YearReview> ReviewAsync(PlanCase step, DocumentKind kind) =>
        step.Plan.Kind is PlanKind.Annual ? OfInspectionsAsync(step, kind) : OfReportsAsync(step, kind);

    private static async Task<YearReview> OfInspectionsAsync(PlanCase step, DocumentKind kind)
    {
        var isMidYear = kind == DocumentKind.MidYearReview;
        IReadOnlyList<Inspection> inspections = [.. (await step.InspectionsAsync()).Where(i => !isMidYear || i.Month.Month <= 6)];
        IReadOnlyList<CommuneYear> communes = [.. step.Plan.Communes.Select(commune => new CommuneYear(
            commune with { Findings = Inspected.AtStart(commune, step.Set, inspections) }, Inspected.Now(commune, step.Set, inspections), null))];
        return isMidYear
            ? YearReview.MidYear(step.Plan, step.Set, communes, inspections, Issue.Draft)
            : YearReview.YearEnd(step.Plan, step.Set, communes, inspections, Issue.Draft);
    }

    private static async Task<YearReview> OfReportsAsync(PlanCase step, DocumentKind kind)
    {
        var (communes, reports) = (new List<CommuneYear>(), new List<MonthlyReport>());
        var last = new YearMonth(step.Plan.Year, 6);
        foreach (var commune in step.Plan.Communes)
        {
            var all = await step.ReportsAsync(commune.Code);
            IReadOnlyList<MonthlyReport> told = kind == DocumentKind.MidYearReview ? [.. all.Where(r => r.Month <= last)] : all;
            reports.AddRange(told);
            communes.Add(kind == DocumentKind.MidYearReview
                ? new(commune, KnownState.After(commune.Findings, told), null)
                : new(commune, await step.KnownAsync(commune.Code), Ended(step, await step.PursuitAsync(commune.Code))));
        }
        return kind == DocumentKind.MidYearReview
            ? YearReview.MidYear(step.Plan, step.Set, communes, reports, Issue.Draft)
            : YearReview.YearEnd(step.Plan, step.Set, communes, reports, Issue.Draft);
    }

    private static string? Ended(PlanCase step, PursuitRow pursuit) => (pursuit.Result, pursuit.Decision) switch
    {
        ("recognised", { } decision) => $"được công nhận đạt chuẩn {step.Set.Standard} năm {decision.StandardYear} theo Quyết định số {decision.Number} {Wording.LongDate(decision.Date)}",
        ("refused", { } decision) => $"chưa được công nhận (văn bản số {decision.Number} {Wording.LongDate(decision.Date)})",
        (CallingOff.Result, _) => "dừng thực hiện trong năm",
        ("notMet", _) => "chưa đủ điều kiện trình công nhận: còn tiêu chí chưa đạt khi thẩm tra",
        _ => null,
    };
}
