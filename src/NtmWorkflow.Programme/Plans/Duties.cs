using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace NtmWorkflow.Programme.Plans;

/// <summary>An office (cơ quan, phòng, ban, ngành) named in the plan.</summary>
public sealed record Office(
    [property: Description("Mã cơ quan, một mã cho một cơ quan trong mọi kế hoạch, mọi năm (tài khoản của cơ quan giữ mã này): chữ thường không dấu, ví dụ \"kt-ht\".")]
    [property: RegularExpression("^[a-z0-9]+(-[a-z0-9]+)*$"), MaxLength(40)]
    string Code,
    [property: Description("Tên đầy đủ, ví dụ \"Phòng Kinh tế và Hạ tầng\".")][property: MinLength(3), MaxLength(200)]
    string Name,
    [property: Description("Thư điện tử công vụ nhận phiếu giao việc và nhắc hạn.")][property: EmailAddress, MaxLength(254)]
    string? Email = null);

/// <summary>A solution (giải pháp): who does what for a criterion, with whom, by when.</summary>
public sealed record Solution(
    [property: Description("Số tiêu chí.")][property: Range(1, 99)]
    int Criterion,
    [property: Description("Mã các cơ quan được giao (chủ trì); \"communes\" là UBND các xã của kế hoạch; [] khi nguồn không giao cơ quan nào.")][property: MaxLength(10)]
    IReadOnlyList<string> Lead,
    [property: Description("Mã các cơ quan phối hợp; \"communes\" là UBND các xã của kế hoạch.")][property: MaxLength(30)]
    IReadOnlyList<string>? With,
    [property: Description("Việc phải làm: cụm từ nối tiếp sau \"giao <cơ quan> phối hợp với <cơ quan>\" (một câu trọn vẹn khi lead trống), không viết hoa đầu, không dấu chấm cuối, không ghi hạn đã ghi ở \"due\".")]
    [property: MinLength(5), MaxLength(4000)]
    string Action,
    [property: Description($"Hạn: {DueDate.Forms}; in thành \"hoàn thành trước ngày ...\".")]
    DueDate? Due = null,
    [property: Description("Mã các xã áp dụng; bỏ trống là mọi xã của kế hoạch.")][property: MaxLength(200)]
    IReadOnlyList<string>? Communes = null,
    [property: Description("Chỉ tiêu áp dụng khi giải pháp không cho cả tiêu chí, ví dụ \"17.8\".")][property: MaxLength(10)]
    string? Indicator = null);

/// <summary>What one or several offices do in carrying the plan out (tổ chức thực hiện).</summary>
public sealed record Duty(
    [property: Description("Mã cơ quan (nhiều mã: cùng chịu trách nhiệm); \"communes\" là UBND các xã của kế hoạch. Bỏ trống khi chủ thể không phải một cơ quan, khi đó ghi \"subject\".")]
    [property: MaxLength(10)]
    IReadOnlyList<string>? Offices,
    [property: Description("Chủ thể khi không phải một cơ quan trong danh sách, ví dụ \"Các thành viên Ban Chỉ đạo các Chương trình MTQG huyện\".")]
    [property: MaxLength(300)]
    string? Subject,
    [property: Description("Nhiệm vụ: cụm từ nối tiếp sau tên cơ quan và dấu hai chấm; không liệt kê tiêu chí chủ trì, phối hợp, vì phần mềm tự ghi thêm theo leads và assists.")][property: MinLength(5), MaxLength(4000)]
    string Text,
    [property: Description("Tiêu chí hoặc chỉ tiêu do cơ quan chủ trì: số tiêu chí (\"4\") hoặc mã chỉ tiêu (\"17.8\"). Chỉ tiêu ghi riêng thắng cả tiêu chí.")]
    [property: MaxLength(60)]
    IReadOnlyList<string>? Leads = null,
    [property: Description("Tiêu chí hoặc chỉ tiêu do cơ quan phối hợp.")][property: MaxLength(60)]
    IReadOnlyList<string>? Assists = null);
