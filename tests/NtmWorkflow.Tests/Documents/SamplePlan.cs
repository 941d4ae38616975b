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
        "van-quan-2021", 2021, "2016-2020",
        new("Ủy ban nhân dân huyện Văn Quan", "UBND huyện Văn Quan", ["ỦY BAN NHÂN DÂN", "HUYỆN VĂN QUAN"], null, "Văn Quan", "UBND", "VPĐP", "Ủy ban nhân dân tỉnh Lạng Sơn"),
        "Chỉ đạo thực hiện xã Điềm He và xã Bình Phúc đạt chuẩn nông thôn mới năm 2021", null, null,
        [new("Kế hoạch", "66/KH-UBND", new(2021, 3, 4), "UBND huyện Văn Quan", "thực hiện Chương trình năm 2021"), new("Luật", null, new(2015, 6, 19), null, "Tổ chức chính quyền địa phương")],
        ["Kết quả rà soát như sau"],
        [new("kt-ht", "Phòng Kinh tế và Hạ tầng"), new("tk", "Chi cục Thống kê"), new("nv", "Phòng Nội vụ")],
        [DiemHe, BinhPhuc],
        ["Hai xã đạt chuẩn trong tháng 11 năm 2021"],
        ["Các cơ quan xây dựng kế hoạch của mình"],
        [
            new(2, ["kt-ht"], ["communes"], "nâng tỷ lệ cứng hóa", new DueDate(new(2021, 11, 30), true)),
            new(18, ["nv"], null, "bồi dưỡng cán bộ", null, ["diem-he"], "18.1"),
        ],
        [
            new(["kt-ht"], null, "đôn đốc các xã", ["2"], ["18.1"]),
            new(["tk"], null, "thống kê thu nhập", ["10"]),
            new(["nv"], null, "kiện toàn tổ chức", ["18"]),
            new(null, "các thành viên Ban Chỉ đạo", "kiểm tra"),
        ],
        new(10, 3, new(2021, 4), new(2021, 10), 25, new(new(2021, 11, 15), false), new(new(2021, 11, 30), false), new(new(2021, 12, 5), false), [7, 3, 1]),
        null, ["TT Huyện ủy", "UBND các xã"], "VT, VPĐP huyện", new(["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "Hứa Phong Lan"));

    public static Plan Issued { get; } = Plan with { Number = 5, Date = new(2021, 3, 12) };

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
