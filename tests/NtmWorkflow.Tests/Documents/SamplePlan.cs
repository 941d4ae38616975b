using NtmWorkflow.Programme.Appraisals;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Months;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Tests.Documents;

/// <summary>A small plan for two communes and three criteria, with what follows from it in a year.</summary>
internal static class SamplePlan
{
    private static readonly Threshold Qualitative = new(Comparison.Qualitative, "", null, Certainty.Confirmed, null, []);

    public static CriteriaSet Set { get; } = new(
        "2016-2020", "Bộ tiêu chí quốc gia về xã nông thôn mới giai đoạn 2016-2020", "1980/QĐ-TTg", new(2016, 10, 17), CriteriaLevel.Standard, 2016, 2020, null,
        [
            new(2, "Giao thông", [new("2.1", "Đường xã được cứng hóa", AtLeast(100, "%")), new("2.2", "Đường nội đồng được cứng hóa", AtLeast(50, "%"))]),
            new(10, "Thu nhập", [new("10", "Thu nhập bình quân đầu người", AtLeast(36, "triệu đồng/người"))]),
            new(18, "Hệ thống chính trị", [new("18.1", "Cán bộ, công chức xã đạt chuẩn", Qualitative), new("18.2", "Có đủ các tổ chức", Qualitative)]),
        ]);

    public static Plan Plan { get; } = new(
        "van-quan-2021", null, 2021, "2016-2020",
        new("Ủy ban nhân dân huyện Văn Quan", "UBND huyện Văn Quan", ["ỦY BAN NHÂN DÂN", "HUYỆN VĂN QUAN"], null, "Văn Quan", "UBND", "VPĐP", "Ủy ban nhân dân tỉnh Lạng Sơn"),
        "Chỉ đạo thực hiện xã Điềm He và xã Bình Phúc đạt chuẩn nông thôn mới năm 2021", null, null,
        [new("Kế hoạch", "66/KH-UBND", new(2021, 3, 4), "UBND huyện Văn Quan", "thực hiện Chương trình năm 2021"), new("Luật", null, new(2015, 6, 19), null, "Tổ chức chính quyền địa phương")],
        null, null, ["Kết quả rà soát như sau"],
        [new("kt-ht", "Phòng Kinh tế và Hạ tầng"), new("tk", "Chi cục Thống kê"), new("nv", "Phòng Nội vụ")],
        [DiemHe, BinhPhuc],
        ["Hai xã đạt chuẩn trong tháng 11 năm 2021"],
        ["Các cơ quan xây dựng kế hoạch của mình"],
        [
            new(2, ["kt-ht"], ["communes"], "nâng tỷ lệ cứng hóa", new DueDate(new(2021, 11, 30), DueBy.Month)),
            new(18, ["nv"], null, "bồi dưỡng cán bộ", null, ["diem-he"], "18.1"),
        ],
        null, null, null,
        [
            new(["kt-ht"], null, "đôn đốc các xã", ["2"], ["18.1"]),
            new(["tk"], null, "thống kê thu nhập", ["10"]),
            new(["nv"], null, "kiện toàn tổ chức", ["18"]),
            new(null, "các thành viên Ban Chỉ đạo", "kiểm tra"),
        ],
        null,
        new(10, 3, new(2021, 4), new(2021, 10), 25, new(new(2021, 11, 15), DueBy.Day), new(new(2021, 11, 30), DueBy.Day), new(new(2021, 12, 5), DueBy.Day), [7, 3, 1]),
        null, ["TT Huyện ủy", "UBND các xã"], "VT, VPĐP huyện", new(["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "Hứa Phong Lan"));

    public static Plan Issued { get; } = Plan with { Number = 5, Date = new(2021, 3, 12) };

    /// <summary>A plan of a kind, with everything that a plan may have beside what it must.</summary>
    public static Plan Of(PlanKind kind) => Plan with
    {
        Kind = kind,
        Title = kind == PlanKind.Own ? "Thực hiện xây dựng nông thôn mới xã Điềm He năm 2021" : Plan.Title,
        Communes = kind == PlanKind.Own ? [Aiming(Plan.Communes[0])] : [Aiming(Plan.Communes[0]), Aiming(Plan.Communes[1])],
        Solutions = [.. Plan.Solutions, new(10, [], null, "nhân rộng mô hình trồng hồi", new DueDate(new(2021, 12, 31), DueBy.Year))],
        Purpose = ["Làm căn cứ để các cơ quan thực hiện"],
        Requirements = ["Các cơ quan chủ động phối hợp"],
        Areas = [new("Công tác tuyên truyền", ["Tuyên truyền đến từng thôn"], null), new("Phát triển hạ tầng", null, [2])],
        Targets = [new(2, ["diem-he"], null, null, null), new(18, null, ["diem-he"], 1, ["Giữ vững danh hiệu"])],
        Sections = [new("Kinh phí thực hiện", ["Từ ngân sách nhà nước và đóng góp của Nhân dân"], null)],
        Schedule =
        [
            new("Kiểm tra, đôn đốc", [new("Kiểm tra tại xã", "BCĐ huyện", "VPĐP", "Các cơ quan liên quan", "Tháng 3, 6, 9, 11"), new("Họp giao ban", null, "VPĐP", null, "Hằng tháng")]),
            new("Sơ kết, tổng kết", [new("Hội nghị sơ kết", "BCĐ huyện", "VPĐP", null, "Tháng 7")]),
        ],
    };

    private static Commune Aiming(Commune commune) => commune with
    {
        Target = new("Xã phấn đấu đạt chuẩn năm 2021", [2], [18], 2, "được công nhận xã nông thôn mới", new DueDate(new(2021, 11, 29), DueBy.Before), ["Giải tỏa hành lang đường bộ"]),
        VillageWorks = [new("Bản Nhang", 120, ["Cứng hóa 0,5 km đường nội đồng", "Xây 01 bể chứa rác"], "Trưởng thôn"), new("Khòn Khẻ", null, ["Trồng hoa đường làng"], null)],
    };

    public static MonthlyReport April { get; } = new("diem-he", "kt-ht", new YearMonth(2021, 4),
        [new("2.2", new Figure(6, 10, Unit: "km"))], "đã cứng hóa thêm 3 km", null, "cấp thêm xi măng");

    public static IReadOnlyList<Appraisal> Appraisals { get; } =
    [
        new("diem-he", "kt-ht", 1, new(2021, 11, 16), [new("2.1", Assessment.Met, null), new("2.2", Assessment.NotMet, "Còn 4 km chưa cứng hóa")]),
        new("diem-he", "tk", 1, new(2021, 11, 18), [new("10", Assessment.Met, null)]),
        new("diem-he", "nv", 1, new(2021, 11, 18), [new("18.1", Assessment.Met, null), new("18.2", Assessment.Met, null)]),
    ];

    private static Commune DiemHe => new("diem-he", "Điềm He", null, "II", 12, 1256, ["Tày", "Nùng"], ["Xã cách trung tâm huyện 12 km"],
        [new("Tỷ lệ hộ cận nghèo", new Figure(Value: 11.86m, Unit: "%"))],
        [
            new("2.1", new Figure(11, 11, Unit: "km")),
            new("2.2", new Figure(3, 10, Unit: "km"), null, "Lề đường chưa bảo đảm", [new("Rãnh thoát nước", new Figure(1, 4, Unit: "km"), Assessment.NotMet)]),
            new("10", new Figure(Value: 36.66m, Unit: "triệu đồng/người/năm")),
            new("18.1", null, Assessment.Met),
        ]);

    private static Commune BinhPhuc => new("binh-phuc", "Bình Phúc", null, null, 9, 998, null, null, null,
        [
            new("2.1", new Figure(7.7m, 7.7m, Unit: "km")), new("2.2", new Figure(12.38m, 12.57m, Unit: "km")),
            new("10", new Figure(Value: 36.39m, Unit: "triệu đồng/người/năm")), new("18.1", null, Assessment.Met), new("18.2", null, Assessment.Met),
        ]);

    private static Threshold AtLeast(decimal value, string unit) => new(Comparison.AtLeast, unit, value, Certainty.Confirmed, null, []);
}
