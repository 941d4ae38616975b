using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Documents.Plans;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reviews;

namespace NtmWorkflow.Tests.Documents;

/// <summary>The four kinds of plan: each shows all that the plan has, in its own order.</summary>
public sealed class PlanKindTests
{
    private static readonly TemplateFolder Templates = new(Path.Combine(AppContext.BaseDirectory, "docx-templates"));

    public static TheoryData<PlanKind> Kinds => [.. Enum.GetValues<PlanKind>()];

    private static byte[] Filled(Plan plan) => Templates.Fill(PlanDocument.From(plan, SamplePlan.Set, new(15, new(2021, 1, 30))));

    private static List<string> Texts(Plan plan) => [.. Docx.Texts(Filled(plan)).Select(t => t.Replace('\u00a0', ' '))];

    [Theory, MemberData(nameof(Kinds))]
    public void Whatever_a_plan_says_is_printed_in_every_kind(PlanKind kind)
    {
        var texts = Texts(SamplePlan.Of(kind));
        string[] said =
        [
            "Làm căn cứ để các cơ quan thực hiện.", "Các cơ quan chủ động phối hợp.", "Hai xã đạt chuẩn trong tháng 11 năm 2021.", "Các cơ quan xây dựng kế hoạch của mình.",
            "Tuyên truyền đến từng thôn.", "Từ ngân sách nhà nước và đóng góp của Nhân dân.", "Kinh phí thực hiện", "Xã phấn đấu đạt chuẩn năm 2021:",
        ];
        Assert.All(said, line => Assert.Contains(line, texts));
        string[] mentioned = ["nâng tỷ lệ cứng hóa; hoàn thành trong tháng 11/2021", "hân rộng mô hình trồng hồi; hoàn thành trong năm 2021", "bồi dưỡng cán bộ", "Giữ vững danh hiệu."];
        Assert.All(mentioned, words => Assert.Contains(texts, t => t.Contains(words, StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_plan_without_what_it_may_leave_out_is_sound_too(PlanKind kind)
    {
        var bare = SamplePlan.Plan with
        {
            Kind = kind, ReviewBasis = null, Tasks = [], Solutions = [], Deadlines = null,
            Communes = [SamplePlan.Plan.Communes[0] with { Findings = [], Profile = null, Zone = null, Villages = null, Households = null, EthnicGroups = null, Figures = null }],
        };
        var docx = Filled(bare);
        Assert.Empty(Docx.Errors(docx));
        Assert.DoesNotContain(Docx.Texts(docx), t => t.Contains("tiêu chí đã đạt", StringComparison.Ordinal) || t.Contains("Phụ lục", StringComparison.Ordinal));
    }

    [Fact]
    public void An_advanced_plan_shows_only_the_criteria_not_yet_met()
    {
        var texts = Texts(SamplePlan.Plan with { Kind = PlanKind.Advanced, Communes = [SamplePlan.Plan.Communes[0]] });
        Assert.Contains("Tiêu chí 2 Giao thông (Chưa đạt)", texts);
        Assert.DoesNotContain(texts, t => t.StartsWith("Tiêu chí 10 Thu nhập", StringComparison.Ordinal));
    }

    [Fact]
    public void A_communes_own_plan_goes_through_all_criteria_with_state_target_and_solutions()
    {
        var texts = Texts(SamplePlan.Of(PlanKind.Own));
        Assert.Equal(3, texts.Count(t => t.StartsWith("Tiêu chí ", StringComparison.Ordinal)));
        Assert.Contains("b) Mục tiêu: Phấn đấu đạt tiêu chí trước ngày 30/11/2021.", texts);
        Assert.Contains("b) Mục tiêu: Duy trì và nâng cao chất lượng tiêu chí.", texts);
        Assert.Contains("+ Rãnh thoát nước: 1/4 km, bằng 25% (chưa đạt).", texts);
    }

    [Fact]
    public void A_plan_that_sets_a_commune_its_targets_does_not_promise_more()
    {
        var texts = Texts(SamplePlan.Of(PlanKind.Own) with { Communes = [SamplePlan.Of(PlanKind.Own).Communes[0] with { Target = new(null, [10], null, null, null, null, null) }] });
        Assert.Contains("b) Mục tiêu: Nâng dần mức đạt của các chỉ tiêu.", texts);
        Assert.DoesNotContain(texts, t => t.StartsWith("Tập trung chỉ đạo hoàn thành", StringComparison.Ordinal));
        Assert.DoesNotContain("CÁC XÃ PHẤN ĐẤU ĐẠT TỪNG TIÊU CHÍ NĂM 2021", texts);
    }

    [Fact]
    public void Several_appendices_are_numbered_in_roman_and_named_in_the_text_and_a_single_one_has_no_number()
    {
        var plan = SamplePlan.Of(PlanKind.Annual);
        var texts = Texts(plan);
        Assert.Equal(["Phụ lục I", "Phụ lục II", "Phụ lục III", "Phụ lục IV"], texts.Where(t => t.StartsWith("Phụ lục", StringComparison.Ordinal)));
        Assert.Contains(texts, t => t.EndsWith("tại Phụ lục III kèm theo.", StringComparison.Ordinal));
        Assert.Equal(4, texts.Count(t => t == "(Kèm theo Kế hoạch số 15/KH-UBND ngày 30 tháng 01 năm 2021 của UBND huyện Văn Quan)"));
        var one = Texts(plan with { Schedule = null, Targets = null, Communes = [plan.Communes[0]] });
        Assert.Equal(["Phụ lục"], one.Where(t => t.StartsWith("Phụ lục", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_tables_say_which_commune_reaches_which_criterion()
    {
        var rows = Docx.Rows(Filled(SamplePlan.Of(PlanKind.Annual)));
        Assert.Contains("1 | Điềm He | Xã phấn đấu đạt chuẩn năm 2021 | 2 | 18 | Trước ngày 30/11/2021", rows);
        Assert.Contains("2 | Giao thông | 01 | Điềm He | ", rows);
        Assert.Contains("18 | Hệ thống chính trị | 01 xã (tổng số) |  | Điềm He", rows);
        Assert.Contains("1 | Kiểm tra tại xã | BCĐ huyện | VPĐP | Các cơ quan liên quan | Tháng 3, 6, 9, 11", rows);
        Assert.Contains("II | Sơ kết, tổng kết", rows);
        Assert.Contains("1 | Bản Nhang (xã Điềm He) | 120 | - Cứng hóa 0,5 km đường nội đồng\n- Xây 01 bể chứa rác | Trưởng thôn", rows);
    }

    [Fact]
    public void What_is_known_of_a_whole_criterion_stands_where_nothing_is_known_of_its_indicators()
    {
        var commune = SamplePlan.Plan.Communes[0] with { Findings = [new("2", null, Assessment.Met, "các tuyến đường đã được cứng hóa")] };
        Assert.Equal([2], CommuneSummary.Of(SamplePlan.Set, commune.Findings).Met.Select(c => c.Number));
        var texts = Texts(SamplePlan.Plan with { Communes = [commune] });
        Assert.Contains("- Tiêu chí 2 Giao thông (Đạt):", texts);
        Assert.Contains("Các tuyến đường đã được cứng hóa.", texts);
    }

    [Fact]
    public void A_whole_criterion_called_met_is_not_when_one_of_its_indicators_is_not() => Assert.Empty(CommuneSummary.Of(
        SamplePlan.Set, [new("2", null, Assessment.Met), new("2.2", new Figure(3, 10, Unit: "km"))]).Met);
}
