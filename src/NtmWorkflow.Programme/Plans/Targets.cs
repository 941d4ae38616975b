using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace NtmWorkflow.Programme.Plans;

/// <summary>What a commune is to reach in the plan's year (mục tiêu của xã).</summary>
[Description("Mục tiêu của xã trong năm.")]
public sealed record CommuneTarget(
    [property: Description("Nhóm của xã trong kế hoạch, ví dụ \"Xã phấn đấu đạt chuẩn năm 2018\".")][property: MaxLength(200)]
    string? Group,
    [property: Description("Số các tiêu chí phấn đấu đạt thêm.")][property: MaxLength(99)]
    IReadOnlyList<int>? Reach,
    [property: Description("Số các tiêu chí đã đạt, cần duy trì và nâng cao.")][property: MaxLength(99)]
    IReadOnlyList<int>? Keep,
    [property: Description("Đạt thêm ít nhất bao nhiêu tiêu chí, khi nguồn không nói hết là tiêu chí nào.")][property: Range(1, 99)]
    int? AtLeast,
    [property: Description("Kết quả cuối cùng: cụm từ nối tiếp sau chữ \"để\", ví dụ \"được công nhận xã nông thôn mới\".")][property: MaxLength(400)]
    string? Aim,
    [property: Description($"Hạn: {DueDate.Forms}.")]
    DueDate? Due,
    [property: Description("Nội dung khác của mục tiêu, mỗi phần tử một câu trọn vẹn.")][property: MaxLength(20)]
    IReadOnlyList<string>? Text);

/// <summary>Which communes reach or keep a criterion in the plan's year (mục tiêu của tiêu chí).</summary>
public sealed record CriterionTarget(
    [property: Description("Số tiêu chí.")][property: Range(1, 99)]
    int Criterion,
    [property: Description("Mã các xã phấn đấu đạt thêm.")][property: MaxLength(200)]
    IReadOnlyList<string>? Reach,
    [property: Description("Mã các xã giữ vững.")][property: MaxLength(200)]
    IReadOnlyList<string>? Keep,
    [property: Description("Tổng số xã đạt tiêu chí đến cuối năm, khi nguồn ghi; in thành \"phấn đấu có 20 xã đạt tiêu chí\".")][property: Range(0, 1000)]
    int? Count,
    [property: Description("Mục tiêu khác của tiêu chí, mỗi phần tử một câu trọn vẹn, ví dụ mức thu nhập, tỷ lệ.")][property: MaxLength(20)]
    IReadOnlyList<string>? Text);
