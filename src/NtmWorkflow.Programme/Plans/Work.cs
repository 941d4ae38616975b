using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace NtmWorkflow.Programme.Plans;

/// <summary>A group of works (nhóm công việc) in the schedule of a plan.</summary>
public sealed record WorkGroup(
    [property: Description("Tên nhóm, không đánh số, ví dụ \"Công tác kiểm tra, đôn đốc\".")][property: MinLength(2), MaxLength(300)]
    string Title,
    [property: Description("Các công việc theo thứ tự in.")][property: MinLength(1), MaxLength(100)]
    IReadOnlyList<ScheduledWork> Works);

/// <summary>A work of the year (công việc): who directs it, who does it, with whom, when.</summary>
public sealed record ScheduledWork(
    [property: Description("Nội dung công việc.")][property: MinLength(2), MaxLength(1000)]
    string Work,
    [property: Description("Cơ quan, người chỉ đạo.")][property: MaxLength(300)]
    string? Direction,
    [property: Description("Cơ quan thực hiện.")][property: MinLength(2), MaxLength(500)]
    string Executing,
    [property: Description("Cơ quan phối hợp.")][property: MaxLength(500)]
    string? Coordinating,
    [property: Description("Thời gian như sẽ in, ví dụ \"Tháng 3, 6, 9, 11\" hoặc \"Thường xuyên\".")][property: MinLength(2), MaxLength(200)]
    string Time);

/// <summary>What a village does in a plan (phân công theo thôn).</summary>
public sealed record VillageWork(
    [property: Description("Tên thôn, không kèm chữ \"thôn\".")][property: MinLength(1), MaxLength(100)]
    string Name,
    [property: Description("Số hộ.")][property: Range(0, 100_000)]
    int? Households,
    [property: Description("Nội dung, chỉ tiêu của thôn, mỗi phần tử một dòng.")][property: MinLength(1), MaxLength(40)]
    IReadOnlyList<string> Work,
    [property: Description("Người hoặc bộ phận phụ trách thôn.")][property: MaxLength(300)]
    string? Charge);
