using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace NtmWorkflow.Programme.Plans;

/// <summary>The deadlines (hạn) of a plan's year. They differ from plan to plan, so they are data.</summary>
[Description("Các mốc thời gian để thực hiện kế hoạch theo quy trình. Bỏ trống khi chỉ lập văn bản mà nguồn không nêu: khi đó kế hoạch chưa thực hiện được trên hệ thống.")]
public sealed record Deadlines(
    [property: Description("Số ngày làm việc để các cơ quan xác nhận hiện trạng, kể từ khi mở việc.")][property: Range(1, 60)]
    int ReviewWorkingDays,
    [property: Description("Số ngày làm việc cho mỗi bước phân công, duyệt, cấp số.")][property: Range(1, 60)]
    int StepWorkingDays,
    [property: Description("Tháng báo cáo đầu tiên yyyy-MM.")]
    Vietnamese.YearMonth FirstReport,
    [property: Description("Tháng báo cáo cuối cùng yyyy-MM.")]
    Vietnamese.YearMonth LastReport,
    [property: Description("Ngày của chính tháng báo cáo, chậm nhất phải nộp báo cáo tháng.")][property: Range(1, 31)]
    int ReportDay,
    [property: Description($"Hạn xã hoàn thiện hồ sơ: {DueDate.Forms}.")]
    DueDate Dossier,
    [property: Description("Hạn các cơ quan thẩm tra xong, ghi như trên.")]
    DueDate Appraisal,
    [property: Description("Hạn trình hồ sơ lên cấp trên, ghi như trên.")]
    DueDate Submission,
    [property: Description("Nhắc trước hạn bao nhiêu ngày, ví dụ [7, 3, 1].")][property: MinLength(1), MaxLength(10)]
    IReadOnlyList<int> RemindDaysBefore);
