using NtmWorkflow.Documents.Appraisals;
using NtmWorkflow.Documents.Assignments;
using NtmWorkflow.Documents.Dossiers;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Documents.Months;
using NtmWorkflow.Documents.Plans;
using NtmWorkflow.Documents.Reviews;
using NtmWorkflow.Programme.Appraisals;
using NtmWorkflow.Programme.Assignments;
using NtmWorkflow.Programme.Dossiers;
using NtmWorkflow.Programme.Plans;

namespace NtmWorkflow.Tests.Documents;

/// <summary>One document of each kind, all from the sample plan.</summary>
internal static class EachKind
{
    public static DueWork Due { get; } = new("Phòng Kinh tế và Hạ tầng", "nộp báo cáo tiến độ tháng 4 năm 2021", new(2021, 4, 25), ["Báo cáo về xã Điềm He", "Báo cáo về xã Bình Phúc"]);

    public static IEnumerable<OfficialDocument> Of(Issue issue, Signer? signer = null)
    {
        Plan Signed(Plan unsigned) => signer is null ? unsigned : unsigned with { Signer = signer };
        var (plan, set, commune) = (Signed(SamplePlan.Issued), SamplePlan.Set, SamplePlan.Plan.Communes[0]);
        var items = Dossier.Checklist(set, commune.Name, 2021).Select(i => i with { Sheets = 2 }).ToList();
        yield return PlanDocument.From(Signed(SamplePlan.Plan), set, issue);
        foreach (var kind in new[] { PlanKind.Advanced, PlanKind.Annual, PlanKind.Own })
            yield return PlanDocument.From(Signed(SamplePlan.Of(kind)), set, issue);
        yield return ReviewReport.From(Signed(SamplePlan.Plan), set, issue);
        yield return TaskSheet.From(plan, set, plan.Offices[0], issue);
        yield return DeadlineLetter.Reminder(plan, Due, new(2021, 4, 22), issue);
        yield return DeadlineLetter.Nudge(plan, Due, new(2021, 4, 27), new(2021, 4, 30), issue);
        yield return ProgressReport.From(plan, set, plan.Communes, new(2021, 4), [SamplePlan.April], issue);
        IReadOnlyList<CommuneYear> years = [.. plan.Communes.Select(c => new CommuneYear(c, c.Findings, "được công nhận đạt chuẩn"))];
        yield return YearReview.MidYear(plan, set, years, [SamplePlan.April], issue);
        yield return YearReview.YearEnd(plan, set, years, [SamplePlan.April], issue);
        yield return AppraisalMinutes.From(plan, set, commune, SamplePlan.Appraisals, commune.Findings, issue);
        yield return AppraisalReport.From(plan, set, commune, SamplePlan.Appraisals, commune.Findings, issue);
        yield return Submission.From(plan, set, commune, Appraising.Conclude(set, SamplePlan.Appraisals), items, issue);
        yield return DossierIndex.From(plan, set, commune, items, issue);
    }
}
