using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using NtmWorkflow.Programme.Reviews;

namespace NtmWorkflow.Programme.Plans;

/// <summary>A commune (xã) of a plan with its reviewed state (hiện trạng).</summary>
public sealed record Commune(
    [property: Description("Mã xã, một mã cho một xã trong mọi kế hoạch, mọi năm, ví dụ \"diem-he\".")]
    [property: RegularExpression("^[a-z0-9]+(-[a-z0-9]+)*$"), MaxLength(40)]
    string Code,
    [property: Description("Tên xã, không kèm chữ \"xã\", ví dụ \"Điềm He\".")][property: MinLength(2), MaxLength(60)]
    string Name,
    [property: Description("Thư điện tử công vụ của UBND xã.")][property: EmailAddress, MaxLength(254)]
    string? Email,
    [property: Description("Vùng theo phân định (\"I\", \"II\", \"III\") nếu có.")][property: MaxLength(10)]
    string? Zone,
    [property: Description("Số thôn, bản; bỏ trống khi nguồn không nêu.")][property: Range(0, 1000)]
    int? Villages,
    [property: Description("Số hộ dân; bỏ trống khi nguồn không nêu.")][property: Range(0, 1_000_000)]
    int? Households,
    [property: Description("Các dân tộc chủ yếu.")][property: MaxLength(54)]
    IReadOnlyList<string>? EthnicGroups,
    [property: Description("Đặc điểm: vị trí, khoảng cách, giao thông ... mỗi phần tử một câu trọn vẹn; không ghi số thôn, số hộ, tiêu chí đạt.")]
    [property: MaxLength(20)]
    IReadOnlyList<string>? Profile,
    [property: Description("Số liệu chung in cùng phần thực trạng, ngoài các chỉ tiêu, ví dụ tỷ lệ hộ cận nghèo.")][property: MaxLength(20)]
    IReadOnlyList<FurtherFinding>? Figures,
    [property: Description("Hiện trạng từng chỉ tiêu, hoặc của cả tiêu chí khi nguồn không nêu từng chỉ tiêu; [] khi kế hoạch không trình bày hiện trạng.")][property: MaxLength(200)]
    IReadOnlyList<Finding> Findings,
    CommuneTarget? Target = null,
    [property: Description("Nội dung phân công theo từng thôn, in thành phụ lục.")][property: MaxLength(200)]
    IReadOnlyList<VillageWork>? VillageWorks = null);
