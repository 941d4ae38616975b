using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Documents.Plans;
using NtmWorkflow.Programme.Assignments;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Tests.Documents;

namespace NtmWorkflow.Tests.Plans;

public sealed class SecondSampleTests
{
    private static readonly Lazy<IReadOnlyList<string>> Printed = new(() => Docx.Texts(
        new TemplateFolder(Path.Combine(AppContext.BaseDirectory, "docx-templates")).Fill(PlanDocument.From(SecondSample.Plan, SecondSample.Set, Issue.Draft))));

    [Fact]
    public void The_sample_reads_without_a_problem() => Assert.Empty(SecondSample.Reading.Problems);

    [Fact]
    public void The_rules_find_the_thirteen_criteria_that_the_real_plan_calls_unmet()
    {
        var summary = CommuneSummary.Of(SecondSample.Set, SecondSample.Plan.Communes.Single().Findings);
        Assert.Equal("1,2,3,5,6,8,10,12,13,14,17,18,19", string.Join(',', summary.NotMet.Select(c => c.Number)));
        Assert.Equal(summary.NotMet.Select(c => c.Number), SecondSample.Plan.Solutions.Select(s => s.Criterion).Distinct());
    }

    [Theory]
    [InlineData("2.2", "7,86/8,472 km, đạt 92,78%")]
    [InlineData("2.3", "14/15,7 km, đạt 89,17%")]
    [InlineData("2.4", "6,6/8,5 km, đạt 77,65%")]
    [InlineData("3.1", "27,5/33,2 ha, đạt 82,83%")]
    [InlineData("5.1", "01 trường")]
    [InlineData("10", "44,91 triệu đồng/người/năm", "năm 2023")]
    [InlineData("12.1", "71%", "75%", "năm 2023")]
    [InlineData("14.1", "95%")]
    [InlineData("14.2", "90%")]
    [InlineData("14.3", "40%")]
    [InlineData("14.4", "70%")]
    [InlineData("17.4", "10%", "40%")]
    [InlineData("17.5", "43,8%", "50%")]
    [InlineData("17.8", "73,7%", "85%")]
    [InlineData("17.10", "5%")]
    [InlineData("17.12", "43,8%", "50%")]
    [InlineData("18.1", "10,3%", "35%")]
    [InlineData("18.3", "25%")]
    [InlineData("18.7", "72,4%", "80%")]
    public void Every_figure_and_level_of_the_review_is_printed_with_its_indicator(string indicator, params string[] figures)
    {
        var start = indicator.Contains('.', StringComparison.Ordinal) ? $"- {indicator}. " : $"Tiêu chí {indicator} ";
        var line = string.Join(' ', Printed.Value.SkipWhile(t => !t.StartsWith(start, StringComparison.Ordinal)).Take(3));
        Assert.All(figures.Append("hưa đạt"), figure => Assert.Contains(figure, line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2, "612 m đường trục thôn", "1,7 km đường ngõ, xóm", "1,9 km đường nội đồng", "Ngâm Quán Hàng", "Lạng Giai A")]
    [InlineData(3, "01 mô hình tưới")]
    [InlineData(8, "3 tin/tháng", "3 tin/tuần", "50% hồ sơ", "100% hộ", "80% cán bộ", "50% người dân")]
    [InlineData(10, "VietGAP", "táo Nhân Lý")]
    [InlineData(12, "75%")]
    [InlineData(13, "Voso", "Postmart", "mã số vùng trồng")]
    public void Every_quantity_of_a_solution_is_in_the_sample(int criterion, params string[] quantities)
    {
        var actions = string.Join('\n', SecondSample.Plan.Solutions.Where(s => s.Criterion == criterion).Select(s => s.Action));
        Assert.All(quantities, q => Assert.Contains(q, actions, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("- UBND xã Nhân Lý hoàn thiện hồ sơ các tiêu chí trước ngày 15/11/2024.")]
    [InlineData("- Các cơ quan phụ trách tiêu chí hoàn thành thẩm tra trước ngày 30/11/2024.")]
    [InlineData("- Hoàn thành hồ sơ trình Ủy ban nhân dân tỉnh Lạng Sơn xét, công nhận trước ngày 05/12/2024.")]
    [InlineData("- Lưu: VT, VPĐP (Q).")]
    [InlineData("PHÓ CHỦ TỊCH UBND HUYỆN\nPhùng Văn Nghĩa")]
    [InlineData("- Các chỉ tiêu 5.2, 5.3, 5.4 và 5.5: chưa có số liệu hoặc kết luận.")]
    public void What_the_signer_looks_for_is_printed(string line) => Assert.Contains(line, Printed.Value);

    [Fact]
    public void An_only_commune_has_no_point_and_nothing_is_said_of_its_size() =>
        Assert.DoesNotContain(Printed.Value, t => t.StartsWith("a) Xã", StringComparison.Ordinal) || t.Contains("hộ dân", StringComparison.Ordinal));

    [Theory]
    [InlineData("2.3", "chi-lang-kt-ht")]
    [InlineData("14.1", "chi-lang-vp-hdnd-ubnd")]
    [InlineData("17.8", "chi-lang-nn-ptnt")]
    [InlineData("17.10", "chi-lang-kt-ht")]
    [InlineData("17.12", "chi-lang-tn-mt")]
    [InlineData("18.4", "chi-lang-vp-hdnd-ubnd")]
    [InlineData("18.7", "chi-lang-tn-mt")]
    [InlineData("19.2", "chi-lang-bch-qs,chi-lang-cong-an")]
    public void Each_indicator_has_the_lead_that_the_plan_names(string indicator, string offices) =>
        Assert.Equal(offices.Split(','), Responsibility.LeadsOf(SecondSample.Plan, SecondSample.Set.Indicator(indicator)!));

    [Fact]
    public void Every_indicator_has_a_lead() =>
        Assert.All(SecondSample.Set.Indicators, i => Assert.NotEmpty(Responsibility.LeadsOf(SecondSample.Plan, i)));
}
