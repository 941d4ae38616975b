using NtmWorkflow.Documents.Templates;
using NtmWorkflow.Programme.Plans;

namespace NtmWorkflow.Documents.Issuing;

/// <summary>A kind of document (loại văn bản) that the programme issues, with its Word template and its abbreviation in number and symbol.</summary>
/// <param name="Code">Stable English name for programs.</param>
/// <param name="Name">What people call it.</param>
/// <param name="TemplateFile">File name in docx-templates.</param>
/// <param name="Abbreviation">As Annex III of Decree 30/2020/NĐ-CP lists it; none for an official letter (công văn) and an appendix.</param>
/// <param name="View">The record whose fields its template may use.</param>
public sealed record DocumentKind(string Code, string Name, string TemplateFile, string? Abbreviation, Type View)
{
    public static readonly DocumentKind Plan = new("plan", "Kế hoạch", "ke-hoach.docx", "KH", typeof(Plans.PlanDocument));
    public static readonly DocumentKind AdvancedPlan = new("advanced-plan", "Kế hoạch nâng cao", "ke-hoach-nang-cao.docx", "KH", typeof(Plans.PlanDocument));
    public static readonly DocumentKind AnnualPlan = new("annual-plan", "Kế hoạch năm", "ke-hoach-nam.docx", "KH", typeof(Plans.PlanDocument));
    public static readonly DocumentKind CommunePlan = new("commune-plan", "Kế hoạch của xã", "ke-hoach-xa.docx", "KH", typeof(Plans.PlanDocument));
    public static readonly DocumentKind ReviewReport = new("review-report", "Báo cáo rà soát hiện trạng", "bao-cao-ra-soat.docx", "BC", typeof(Reviews.ReviewReport));
    public static readonly DocumentKind TaskSheet = new("task-sheet", "Phiếu giao việc", "phieu-giao-viec.docx", null, typeof(Assignments.TaskSheet));
    public static readonly DocumentKind ReminderLetter = new("reminder-letter", "Công văn nhắc hạn", "cong-van-nhac-han.docx", null, typeof(Assignments.DeadlineLetter));
    public static readonly DocumentKind NudgeLetter = new("nudge-letter", "Công văn đôn đốc", "cong-van-don-doc.docx", null, typeof(Assignments.NudgeLetter));
    public static readonly DocumentKind ProgressReport = new("progress-report", "Báo cáo tiến độ", "bao-cao-tien-do.docx", "BC", typeof(Months.ProgressReport));
    public static readonly DocumentKind MidYearReview = new("mid-year-review", "Báo cáo sơ kết 6 tháng", "bao-cao-so-ket.docx", "BC", typeof(Months.YearReview));
    public static readonly DocumentKind YearEndReview = new("year-end-review", "Báo cáo tổng kết năm", "bao-cao-tong-ket.docx", "BC", typeof(Months.YearReview));
    public static readonly DocumentKind AppraisalMinutes = new("appraisal-minutes", "Biên bản thẩm tra", "bien-ban-tham-tra.docx", "BB", typeof(Appraisals.AppraisalMinutes));
    public static readonly DocumentKind AppraisalReport = new("appraisal-report", "Báo cáo thẩm tra", "bao-cao-tham-tra.docx", "BC", typeof(Appraisals.AppraisalReport));
    public static readonly DocumentKind Submission = new("submission", "Tờ trình", "to-trinh.docx", "TTr", typeof(Dossiers.Submission));
    public static readonly DocumentKind DossierIndex = new("dossier-index", "Mục lục hồ sơ", "muc-luc-ho-so.docx", null, typeof(Dossiers.DossierIndex));

    public static IReadOnlyList<DocumentKind> All { get; } =
    [
        Plan, AdvancedPlan, AnnualPlan, CommunePlan, ReviewReport, TaskSheet, ReminderLetter, NudgeLetter, ProgressReport, MidYearReview, YearEndReview,
        AppraisalMinutes, AppraisalReport, Submission, DossierIndex,
    ];

    /// <summary>The kind of document that a plan is issued as.</summary>
    public static DocumentKind Of(Plan plan) => plan.Kind switch
    {
        PlanKind.Advanced => AdvancedPlan,
        PlanKind.Annual => AnnualPlan,
        PlanKind.Own => CommunePlan,
        _ => Plan,
    };

    /// <summary>What every document of this kind gives to its template: the fields of the frame and the kind's own.</summary>
    public IReadOnlyList<DataField> Fields => [.. DataField.Of(typeof(Frame)).ExceptBy(DataField.Of(View).Select(f => f.Name), f => f.Name), .. DataField.Of(View)];

    /// <summary>The kind with this code; null when there is none.</summary>
    public static DocumentKind? Find(string code) => All.FirstOrDefault(k => k.Code == code);
}
