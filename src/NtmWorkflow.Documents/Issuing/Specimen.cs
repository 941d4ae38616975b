using NtmWorkflow.Documents.Appraisals;
using NtmWorkflow.Documents.Assignments;
using NtmWorkflow.Documents.Dossiers;
using NtmWorkflow.Documents.Months;
using NtmWorkflow.Documents.Plans;
using NtmWorkflow.Documents.Reviews;
using NtmWorkflow.Programme.Appraisals;
using NtmWorkflow.Programme.Assignments;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Dossiers;
using NtmWorkflow.Programme.Months;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Issuing;

/// <summary>
/// A document of each kind to try a template with (bản xem thử): a real plan and commune, and of the year what follows from
/// their state as the plan knows it. Nothing of it is ever issued.
/// </summary>
public sealed class Specimen(Plan plan, CriteriaSet set, Commune commune)
{
    private const int FirstMonth = 4;

    /// <summary>The kind's view, filled.</summary>
    public OfficialDocument Of(DocumentKind kind) => kind.Code switch
    {
        "plan" => PlanDocument.From(plan with { Kind = PlanKind.Steering }, set, Issue),
        "advanced-plan" => PlanDocument.From(plan with { Kind = PlanKind.Advanced }, set, Issue),
        "annual-plan" => PlanDocument.From(plan with { Kind = PlanKind.Annual }, set, Issue),
        "commune-plan" => PlanDocument.From(plan with { Kind = PlanKind.Own, Communes = [commune], Targets = null }, set, Issue),
        "review-report" => ReviewReport.From(plan, set, Issue),
        "task-sheet" => TaskSheet.From(plan, set, Office, Issue),
        "reminder-letter" => DeadlineLetter.Reminder(plan, Due, Due.DueOn.AddDays(-3), Issue),
        "nudge-letter" => DeadlineLetter.Nudge(plan, Due, Due.DueOn.AddDays(2), Due.DueOn.AddDays(5), Issue),
        "progress-report" => ProgressReport.From(plan, set, [commune], Month, [Report], Issue),
        "mid-year-review" => YearReview.MidYear(plan, set, Years, [Report], Issue),
        "year-end-review" => YearReview.YearEnd(plan, set, Years, [Report], Issue),
        "appraisal-minutes" => AppraisalMinutes.From(plan, set, commune, Appraisals, commune.Findings, Issue),
        "appraisal-report" => AppraisalReport.From(plan, set, commune, Appraisals, commune.Findings, Issue),
        "submission" => Submission.From(plan, set, commune, Appraising.Conclude(set, Appraisals), Items, Issue),
        "dossier-index" => DossierIndex.From(plan, set, commune, Items, Issue),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind.Code, "There is no specimen of this kind."),
    };

    /// <summary>The plans that have most to say in this kind first: those of the kind itself, then those that are carried out.</summary>
    public static IEnumerable<Plan> Best(IEnumerable<Plan> plans, DocumentKind kind) =>
        plans.OrderByDescending(p => DocumentKind.Of(p) == kind ? 2 : p.Deadlines is not null ? 1 : 0);

    private Issue Issue => new(5, new(plan.Year, FirstMonth, 5));

    private IReadOnlyList<Office> Offices => Responsibility.ResponsibleOffices(plan, set);

    private Office Office => (Offices.Count > 0 ? Offices : plan.Offices)[0];

    private YearMonth Month => new(plan.Year, FirstMonth);

    private DueWork Due => new(Office.Name, $"nộp báo cáo tiến độ tháng {FirstMonth} năm {plan.Year}", new(plan.Year, FirstMonth, 25), [$"Báo cáo về xã {commune.Name}"]);

    private MonthlyReport Report => new(commune.Code, Office.Code, Month,
        [.. commune.Findings.Take(1).Select(f => f with { Text = "Đã bổ sung minh chứng" })],
        "đã triển khai các nhiệm vụ trong tháng", "vật liệu chậm về", "bố trí đủ kinh phí");

    private IReadOnlyList<CommuneYear> Years => [.. plan.Communes.Select(c => new CommuneYear(c, c.Findings, null))];

    private IReadOnlyList<DossierItem> Items => [.. Dossier.Checklist(set, commune.Name, plan.Year).Select((item, i) => item with { Sheets = i + 1 })];

    private IReadOnlyList<Appraisal> Appraisals =>
        [.. Offices.Select(o => new Appraisal(commune.Code, o.Code, 1, new(plan.Year, 11, 20), [.. Responsibility.IndicatorsOf(plan, set, o.Code).Select(Appraised)]))];

    private IndicatorAppraisal Appraised(Indicator indicator) =>
        Judge.Indicator(indicator, commune.Findings.LastOrDefault(f => f.Indicator == indicator.Code)).Outcome == Outcome.Met
            ? new(indicator.Code, Assessment.Met, null)
            : new(indicator.Code, Assessment.NotMet, "Chưa có minh chứng");
}
