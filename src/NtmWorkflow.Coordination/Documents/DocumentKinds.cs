namespace NtmWorkflow.Coordination.Documents;

/// <summary>A kind of document: the name that workflow definitions use, its template, and how people call it.</summary>
public sealed record DocumentKind(string Code, string Template, string Name)
{
    public static IReadOnlyList<DocumentKind> All { get; } =
    [
        new("review-report", "bao-cao-ra-soat.docx", "Báo cáo rà soát hiện trạng"),
        new("plan", "ke-hoach.docx", "Kế hoạch"),
        new("task-sheet", "phieu-giao-viec.docx", "Phiếu giao việc"),
        new("reminder-letter", "cong-van-nhac-han.docx", "Công văn nhắc hạn"),
        new("nudge-letter", "cong-van-don-doc.docx", "Công văn đôn đốc"),
        new("progress-report", "bao-cao-tien-do.docx", "Báo cáo tiến độ"),
        new("dossier-index", "muc-luc-ho-so.docx", "Mục lục hồ sơ"),
        new("appraisal-minutes", "bien-ban-tham-tra.docx", "Biên bản thẩm tra"),
        new("appraisal-report", "bao-cao-tham-tra.docx", "Báo cáo thẩm tra"),
        new("submission", "to-trinh.docx", "Tờ trình"),
    ];

    public static DocumentKind Of(string code) =>
        All.FirstOrDefault(k => k.Code == code) ?? throw new ArgumentOutOfRangeException(nameof(code), code, "Unknown kind of document.");
}
