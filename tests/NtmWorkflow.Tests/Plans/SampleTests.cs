using System.Globalization;
using System.Text.RegularExpressions;
using NtmWorkflow.Programme.Assignments;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Tests.Plans;

public sealed class SampleTests
{
    public static TheoryData<string> RealFigures
    {
        get
        {
            using var lines = new StreamReader(typeof(SampleTests).Assembly.GetManifestResourceStream("van-quan-2021.csv")!);
            return [.. lines.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#')];
        }
    }

    [Fact]
    public void The_sample_reads_without_a_problem() => Assert.Empty(Sample.Reading.Problems);

    [Theory]
    [InlineData("diem-he", "3,4,7,8,10,11,12,13,15,16,19")]
    [InlineData("binh-phuc", "2,3,4,5,7,9,10,11,12,13,14,15,16,18")]
    public void The_rules_find_the_criteria_that_are_met(string commune, string met) =>
        Assert.Equal(met, string.Join(',', CommuneSummary.Of(Sample.Set, Commune(commune).Findings).Met.Select(c => c.Number)));

    [Fact]
    public void A_share_that_only_rounds_up_to_its_level_is_reported_as_a_doubt() =>
        Assert.Contains(Sample.Reading.Doubts, d => d.What.Contains("Điềm He, chỉ tiêu 14.3", StringComparison.Ordinal)
            && d.What.Contains("1.186/4.746 người, đạt 24,99%", StringComparison.Ordinal) && d.What.Contains("từ 25% trở lên", StringComparison.Ordinal));

    [Fact]
    public void No_other_finding_contradicts_what_the_real_plan_concluded() =>
        Assert.Single(Sample.Reading.Doubts, d => d.What.Contains("được báo là", StringComparison.Ordinal));

    [Fact]
    public void What_the_real_plan_says_nothing_about_is_reported_as_missing() =>
        Assert.Equal(["Điềm He 1.2", "Bình Phúc 1.2", "Bình Phúc 6.2", "Bình Phúc 17.1b"],
            Sample.Plan.Communes.SelectMany(c => Judge.Commune(Sample.Set, c.Findings).SelectMany(j => j.Indicators)
                .Where(i => i.Finding is null).Select(i => $"{c.Name} {i.Indicator.Code}")));

    [Theory, MemberData(nameof(RealFigures))]
    public void Every_figure_of_the_real_plan_is_in_the_sample(string line)
    {
        var cells = line.Split(';');
        var (commune, criterion) = (Commune(cells[0]), cells[1]);
        var findings = Findings(commune, criterion);
        var further = findings.SelectMany(f => f.Further ?? []).Concat(commune.Figures ?? []).ToList();
        var figures = findings.Select(f => f.Figure).Concat(further.Select(f => f.Figure)).OfType<Figure>().ToList();
        if (cells[2].Length > 0)
            Assert.Contains(figures, f => f.Numerator == Number(cells[2]) && f.Denominator == Number(cells[3]) && (cells[5].Length == 0 || f.Unit == cells[5]));
        else
            Assert.True(figures.Any(f => f.Value == Number(cells[4]) && f.Unit == cells[5]) || Says(commune, criterion, further, Number(cells[4]), cells[5]), line);
    }

    [Fact]
    public void Nothing_of_the_plan_is_left_out()
    {
        var plan = Sample.Plan;
        Assert.Equal((23, 17, 8), (plan.Solutions.Count, plan.Duties.Count, plan.Recipients.Count));
        Assert.Equal("Hứa Phong Lan", plan.Signer.Name);
        Assert.Equal(new DueDate(new(2021, 11, 30), DueBy.Month), plan.Dates.Submission);
        Assert.Equal(19, plan.Solutions.Select(s => s.Criterion).Distinct().Count());
        Assert.Equal("Kế hoạch số 66/KH-UBND ngày 04 tháng 3 năm 2021 của UBND huyện Văn Quan về việc thực hiện "
            + "Chương trình mục tiêu quốc gia xây dựng nông thôn mới năm 2021", plan.LegalBases.Single().Citation);
    }

    [Theory]
    [InlineData("4.2", "kt-ht")]
    [InlineData("5", "gd-dt")]
    [InlineData("14.2", "gd-dt")]
    [InlineData("14.3", "ldtbxh-dt")]
    [InlineData("15.1", "vp,y-te")]
    [InlineData("17.1b", "nn-ptnt")]
    [InlineData("17.2", "tn-mt")]
    [InlineData("17.8", "vp,y-te")]
    [InlineData("18.1", "noi-vu")]
    [InlineData("18.4", "mttq")]
    [InlineData("18.5", "tu-phap")]
    [InlineData("18.6", "ldtbxh-dt")]
    [InlineData("19.2", "bchqs,cong-an")]
    public void Each_indicator_has_the_lead_that_the_plan_names(string indicator, string offices) =>
        Assert.Equal(offices.Split(','), Responsibility.LeadsOf(Sample.Plan, Sample.Set.Indicator(indicator)!));

    [Fact]
    public void Every_indicator_has_a_lead() =>
        Assert.All(Sample.Set.Indicators, i => Assert.NotEmpty(Responsibility.LeadsOf(Sample.Plan, i)));

    [Fact]
    public void Names_and_letters_are_written_as_they_should_be()
    {
        Assert.True(Sample.Text.IsNormalized());
        Assert.DoesNotMatch("Di[eêề]m He|Đi[eê]m He", Sample.Text);
        Assert.Contains("1980/QĐ-TTg ngày 17 tháng 10 năm 2016", Sample.Text, StringComparison.Ordinal);
        Assert.All(Sample.Plan.Offices.Select(o => o.Email).Concat(Sample.Plan.Communes.Select(c => c.Email)), e => Assert.EndsWith("@vanquan.example", e, StringComparison.Ordinal));
    }

    private static Commune Commune(string code) => Sample.Plan.Communes.Single(c => c.Code == code);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static List<Finding> Findings(Commune commune, string criterion) =>
        [.. commune.Findings.Where(f => criterion.Length == 0 || f.Indicator.TrimEnd('a', 'b').Split('.')[0] == criterion)];

    /// <summary>The number stands with its unit in a text of the commune, of the criterion or of its solutions: "từ 200 người", "01 bếp", "năm 2015".</summary>
    private static bool Says(Commune commune, string criterion, IEnumerable<FurtherFinding> further, decimal number, string unit)
    {
        var general = criterion.Length > 0 ? [] : (commune.Profile ?? []).Append($"{commune.Villages} thôn").Append($"{Wording.Number(commune.Households ?? 0)} hộ");
        var solutions = Sample.Plan.Solutions.Where(s => $"{s.Criterion}" == criterion).Select(s => s.Action);
        var texts = Findings(commune, criterion).Select(f => f.Text ?? "").Concat(further.Select(f => f.Text)).Concat(general).Concat(solutions);
        var written = $"0*({number.ToString(CultureInfo.InvariantCulture)}|{Regex.Escape(Wording.Number(number))})";
        return texts.Any(t => Regex.IsMatch(t, $@"(?<![\d.,/]){written} {unit}(?!\w)|{(unit.Length == 0 ? "lộ" : unit)} {written}(?![\d/]|[.,]\d)"));
    }
}
