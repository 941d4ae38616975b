using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace NtmWorkflow.Programme.Plans;

/// <summary>The body that issues the plan (cơ quan ban hành): a People's Committee, a steering committee, a management board.</summary>
[Description("Cơ quan ban hành kế hoạch.")]
public sealed record IssuingBody(
    [property: Description("Tên trong câu văn, ví dụ \"Ủy ban nhân dân huyện Văn Quan\".")][property: MinLength(3), MaxLength(200)]
    string Name,
    [property: Description("Tên viết tắt trong câu văn, ví dụ \"UBND huyện Văn Quan\".")][property: MinLength(3), MaxLength(100)]
    string ShortName,
    [property: Description("Tên ở đầu văn bản, in hoa, mỗi phần tử một dòng, ví dụ [\"ỦY BAN NHÂN DÂN\", \"HUYỆN VĂN QUAN\"].")]
    [property: MinLength(1), MaxLength(4)]
    IReadOnlyList<string> Header,
    [property: Description("Cơ quan chủ quản in hoa phía trên tên cơ quan ban hành; Ủy ban nhân dân không có.")][property: MaxLength(3)]
    IReadOnlyList<string>? Parent,
    [property: Description("Địa danh trước ngày tháng, ví dụ \"Văn Quan\".")][property: MinLength(2), MaxLength(60)]
    string Place,
    [property: Description("Chữ viết tắt trong ký hiệu văn bản, ví dụ \"UBND\" (thành \"/KH-UBND\").")][property: MinLength(2), MaxLength(20)]
    string Symbol,
    [property: Description("Chữ viết tắt của đơn vị soạn thảo trong ký hiệu công văn, ví dụ \"VPĐP\".")][property: MinLength(1), MaxLength(20)]
    string Drafter,
    [property: Description("Cấp trên xét, công nhận, ví dụ \"Ủy ban nhân dân tỉnh Lạng Sơn\".")][property: MinLength(3), MaxLength(200)]
    string Superior);

/// <summary>Who signs (người ký).</summary>
[Description("Người ký.")]
public sealed record Signer(
    [property: Description("Quyền hạn và chức vụ, in hoa, mỗi phần tử một dòng, ví dụ [\"TM. ỦY BAN NHÂN DÂN\", \"KT. CHỦ TỊCH\", \"PHÓ CHỦ TỊCH\"].")]
    [property: MinLength(1), MaxLength(6)]
    IReadOnlyList<string> Authority,
    [property: Description("Họ và tên, không ghi học hàm, học vị.")][property: MinLength(3), MaxLength(100)]
    string Name,
    [property: Description("Chức vụ chính quyền, in hoa, in ngay trên họ tên khi Ban Chỉ đạo dùng dấu cơ quan, ví dụ \"PHÓ CHỦ TỊCH UBND HUYỆN\".")]
    [property: MinLength(3), MaxLength(100)]
    string? GovernmentPost = null);
