using NtmWorkflow.Documents.Appraisals;
using NtmWorkflow.Documents.Assignments;
using NtmWorkflow.Documents.Dossiers;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Documents.Months;
using NtmWorkflow.Documents.Plans;
using NtmWorkflow.Documents.Reviews;
using NtmWorkflow.Documents.Templates;
using NtmWorkflow.Programme.Appraisals;
using NtmWorkflow.Programme.Assignments;
using NtmWorkflow.Programme.Dossiers;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Tests.Plans;

namespace NtmWorkflow.Tests.Documents;

public sealed class KindTests
{
    private static readonly TemplateFolder Templates = Shipped();
    private static readonly DueWork Due = EachKind.Due;

    private static TemplateFolder Shipped() => new(Path.Combine(AppContext.BaseDirectory, "docx-templates"));

    private static List<string> Texts(OfficialDocument document) => Docx.Texts(Templates.Fill(document));

    public static TheoryData<string> Kinds => [.. DocumentKind.All.Select(k => k.Code)];

    [Theory, MemberData(nameof(Kinds))]
    public void Every_kind_makes_a_sound_document_with_nothing_left_open(string code)
    {
        foreach (var issue in new[] { Issue.Draft, new(7, new(2021, 2, 5)) })
        {
            var document = EachKind.Of(issue).Single(d => d.Kind.Code == code);
            var docx = Templates.Fill(document);
            Assert.Empty(Docx.Errors(docx));
            Assert.DoesNotContain(Docx.Texts(docx), t => t.Contains("{{", StringComparison.Ordinal) || t.Contains("..;", StringComparison.Ordinal) || t.EndsWith(" .", StringComparison.Ordinal));
            Assert.Equal(docx, Shipped().Fill(document));
        }
    }

    [Fact]
    public void A_template_that_is_broken_names_its_file_and_problems()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllBytes(Path.Combine(folder.FullName, DocumentKind.Plan.TemplateFile), Docx.WithParagraphs("{{#a}}"));
        var refusal = Assert.Throws<InvalidDataException>(() => new TemplateFolder(folder.FullName).For(DocumentKind.Plan));
        Assert.Contains("ke-hoach.docx", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("mở mà không đóng", refusal.Message, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void A_plan_states_each_commune_with_its_figures_and_what_follows_from_them()
    {
        var texts = Texts(PlanDocument.From(SamplePlan.Plan, SamplePlan.Set, Issue.Draft));
        string[] expected =
        [
            "Căn cứ Kế hoạch số 66/KH-UBND ngày 04 tháng 3 năm 2021 của UBND huyện Văn Quan thực hiện Chương trình năm 2021;",
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015.",
            "Kết quả rà soát như sau:",
            "a) Xã Điềm He",
            "Điềm He là xã vùng II. Xã cách trung tâm huyện 12 km. Xã có 12 thôn và 1.256 hộ dân; dân tộc chủ yếu là Tày, Nùng. Tỷ lệ hộ cận nghèo: 11,86%.",
            "Số tiêu chí đã đạt: 01/3 tiêu chí, gồm: Tiêu chí 10 Thu nhập.",
            "Số tiêu chí chưa đạt: 02/3 tiêu chí, gồm: Tiêu chí 2 Giao thông; tiêu chí 18 Hệ thống chính trị.",
            "Tập trung chỉ đạo hoàn thành các tiêu chí chưa đạt: xã Điềm He gồm 02 tiêu chí (tiêu chí 2, 18).",
            "- Tiêu chí 2 Giao thông (Chưa đạt):",
            "2.1. Đường xã được cứng hóa: 11/11 km, đạt 100% (đạt).",
            "2.2. Đường nội đồng được cứng hóa: 3/10 km, đạt 30% (chưa đạt, yêu cầu từ 50% trở lên). Lề đường chưa bảo đảm.",
            "+ Rãnh thoát nước: 1/4 km, bằng 25% (chưa đạt).",
            "- Tiêu chí 10 Thu nhập (Đạt): thu nhập bình quân đầu người: 36,66 triệu đồng/người/năm.",
            "18.2. Có đủ các tổ chức: chưa có kết luận.",
            "- Tiêu chí 2 Giao thông: giao Phòng Kinh tế và Hạ tầng phối hợp với UBND xã Điềm He và UBND xã Bình Phúc nâng tỷ lệ cứng hóa; hoàn thành trong tháng 11/2021.",
            "- Tiêu chí 18 Hệ thống chính trị: về chỉ tiêu 18.1, đối với xã Điềm He, giao Phòng Nội vụ bồi dưỡng cán bộ.",
            "1. Phòng Kinh tế và Hạ tầng: đôn đốc các xã. Chủ trì thực hiện tiêu chí 2 Giao thông; phối hợp thực hiện chỉ tiêu 18.1.",
            "4. Các thành viên Ban Chỉ đạo: kiểm tra.",
            "- Hoàn thành hồ sơ trình Ủy ban nhân dân tỉnh Lạng Sơn xét, công nhận chậm nhất ngày 05/12/2021.",
            "Trên đây là Kế hoạch chỉ đạo thực hiện xã Điềm He và xã Bình Phúc đạt chuẩn nông thôn mới năm 2021. Yêu cầu các cơ quan, đơn vị có liên quan nghiêm túc triển khai thực hiện./.",
            "- TT Huyện ủy;", "- Lưu: VT, VPĐP huyện.", "PHÓ CHỦ TỊCH", "Hứa Phong Lan",
        ];
        Assert.All(expected, line => Assert.Contains(line, texts));
    }

    [Fact]
    public void A_draft_leaves_room_for_number_and_date_and_an_issued_document_has_them()
    {
        var draft = Texts(PlanDocument.From(SamplePlan.Plan, SamplePlan.Set, Issue.Draft)).Select(t => t.Replace('\u00a0', ' ')).ToList();
        Assert.Contains("Số:       /KH-UBND", draft);
        Assert.Contains("Văn Quan, ngày      tháng      năm 2021", draft);
        var issued = Texts(TaskSheet.From(SamplePlan.Issued, SamplePlan.Set, SamplePlan.Plan.Offices[0], new(7, new(2021, 2, 5))));
        Assert.Contains("Số: 07/UBND-VPĐP", issued);
        Assert.Contains("Văn Quan, ngày 05 tháng 02 năm 2021", issued);
    }

    [Fact]
    public void A_task_sheet_gives_an_office_its_indicators_in_every_commune_and_its_work()
    {
        var docx = Templates.Fill(TaskSheet.From(SamplePlan.Issued, SamplePlan.Set, SamplePlan.Plan.Offices[0], Issue.Draft));
        Assert.Contains("2.2 | Đường nội đồng được cứng hóa | Từ 50% trở lên | 3/10 km, đạt 30% | Chưa đạt", Docx.Rows(docx));
        Assert.Contains("2.2 | Đường nội đồng được cứng hóa | Từ 50% trở lên | 12,38/12,57 km, đạt 98,49% | Đạt", Docx.Rows(docx));
        var texts = Docx.Texts(docx);
        Assert.Contains("- Tiêu chí 2 Giao thông: phối hợp với UBND xã Điềm He và UBND xã Bình Phúc nâng tỷ lệ cứng hóa; hoàn thành trong tháng 11/2021.", texts);
        Assert.Contains("- Phối hợp thực hiện chỉ tiêu 18.1.", texts);
    }

    [Fact]
    public void A_task_sheet_keeps_a_solution_to_the_commune_that_it_is_for()
    {
        var plan = SamplePlan.Issued with { Solutions = [SamplePlan.Plan.Solutions[0] with { Communes = ["binh-phuc"] }] };
        Assert.Contains("- Tiêu chí 2 Giao thông: đối với xã Bình Phúc, phối hợp với UBND xã Bình Phúc nâng tỷ lệ cứng hóa; hoàn thành trong tháng 11/2021.",
            Texts(TaskSheet.From(plan, SamplePlan.Set, plan.Offices[0], Issue.Draft)));
    }

    [Fact]
    public void An_office_that_leads_a_solution_but_no_indicator_gets_a_sheet_without_indicators()
    {
        var office = Sample.Plan.Offices.Single(o => o.Code == "ban-qlda");
        Assert.Contains(office, Responsibility.TaskedOffices(Sample.Plan, Sample.Set));
        var docx = Templates.Fill(TaskSheet.From(Sample.Plan, Sample.Set, office, Issue.Draft));
        var texts = Docx.Texts(docx);
        Assert.Contains(texts, t => t.EndsWith($"giao {office.Name} thực hiện các nhiệm vụ sau:", StringComparison.Ordinal));
        Assert.Contains("1. Việc phải làm", texts);
        Assert.Contains("2. Tiến độ", texts);
        Assert.DoesNotContain("1. Chỉ tiêu chủ trì và hiện trạng", texts);
        Assert.Empty(Docx.Errors(docx));
    }

    [Fact]
    public void A_title_breaks_neither_in_the_name_of_a_commune_nor_in_the_year() =>
        Assert.All(EachKind.Of(Issue.Draft).Where(d => d.Kind.Abbreviation is not null), d =>
        {
            Assert.DoesNotMatch("(?i)xã (điềm|bình)|điềm he|bình phúc|năm 2021|nông thôn", d.Title);
            Assert.Matches("(?i)năm\u00a02021", d.Title);
        });

    [Fact]
    public void The_decision_on_the_criteria_is_a_basis_and_cited_once()
    {
        string Bases(Plan plan) => string.Join('\n', Submission.From(plan, SamplePlan.Set, plan.Communes[0], Appraising.Conclude(SamplePlan.Set, SamplePlan.Appraisals), [], Issue.Draft).Bases);
        const string decision = "1980/QĐ-TTg ngày 17 tháng 10 năm 2016 của Thủ tướng Chính phủ";

        Assert.StartsWith($"Căn cứ Quyết định số {decision} ban hành Bộ tiêu chí quốc gia về xã nông thôn mới giai đoạn 2016-2020;\nCăn cứ Kế hoạch số 66", Bases(SamplePlan.Issued), StringComparison.Ordinal);
        var citing = SamplePlan.Issued with { LegalBases = [new("Quyết định", "1980/QĐ-TTg", new(2016, 10, 17), "Thủ tướng Chính phủ", "về tiêu chí")] };
        Assert.Equal(2, Bases(citing).Split(decision).Length);
    }

    [Fact]
    public void Communes_among_offices_are_named_in_one_list()
    {
        var solution = SamplePlan.Plan.Solutions[0] with { With = ["nv", "communes"] };
        Assert.StartsWith("giao Phòng Kinh tế và Hạ tầng phối hợp với Phòng Nội vụ, UBND xã Điềm He và UBND xã Bình Phúc nâng",
            SolutionParagraphs.Text(SamplePlan.Plan, solution), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tiêu chí 10 Thu nhập", "10")]
    [InlineData("tiêu chí 2 Giao thông và chỉ tiêu 18.1", "18.1", "2")]
    [InlineData("tiêu chí 2 Giao thông, các chỉ tiêu 18.1 và 18.2", "2", "18.1", "18.2")]
    public void Criteria_and_indicators_are_named_without_repeating_the_word(string named, params string[] leads)
    {
        var duty = new Duty(["tk"], null, "kiểm tra", leads);
        Assert.Equal($"kiểm tra. Chủ trì thực hiện {named}.", DutyParagraph.From(SamplePlan.Plan, SamplePlan.Set, duty, 1).Text);
    }

    [Fact]
    public void A_reminder_counts_the_days_that_are_left_and_a_nudge_those_that_have_passed()
    {
        var reminder = string.Join('\n', Texts(DeadlineLetter.Reminder(SamplePlan.Issued, Due, new(2021, 4, 22), Issue.Draft)));
        Assert.Contains("thời hạn nộp báo cáo tiến độ tháng 4 năm 2021 là ngày 25 tháng 4 năm 2021, còn 03 ngày.", reminder, StringComparison.Ordinal);
        Assert.Contains("- báo cáo về xã Điềm He;\n- báo cáo về xã Bình Phúc.", reminder, StringComparison.Ordinal);
        Assert.Contains(", tức là hôm nay.", string.Join('\n', Texts(DeadlineLetter.Reminder(SamplePlan.Issued, Due, Due.DueOn, Issue.Draft))), StringComparison.Ordinal);
        var nudge = string.Join('\n', Texts(DeadlineLetter.Nudge(SamplePlan.Issued, Due with { Items = [] }, new(2021, 4, 27), new(2021, 4, 30), Issue.Draft)));
        Assert.Contains("đã quá hạn 02 ngày", nudge, StringComparison.Ordinal);
        Assert.Contains("hoàn thành chậm nhất ngày 30 tháng 4 năm 2021", nudge, StringComparison.Ordinal);
        Assert.DoesNotContain("Nội dung còn thiếu", nudge, StringComparison.Ordinal);
    }

    [Fact]
    public void A_progress_report_shows_what_changed_in_the_month_and_who_was_silent()
    {
        var docx = Templates.Fill(ProgressReport.From(SamplePlan.Issued, SamplePlan.Set, SamplePlan.Plan.Communes, new(2021, 4), [SamplePlan.April], Issue.Draft));
        Assert.Contains("2.2 | Đường nội đồng được cứng hóa | 3/10 km, đạt 30% | 6/10 km, đạt 60% | Đạt", Docx.Rows(docx));
        var texts = Docx.Texts(docx);
        Assert.Contains("- Phòng Kinh tế và Hạ tầng (xã Điềm He): đã cứng hóa thêm 3 km.", texts);
        Assert.Contains("Phòng Kinh tế và Hạ tầng (xã Bình Phúc); Chi cục Thống kê; Phòng Nội vụ.", texts);
        Assert.Contains("Xã Bình Phúc: không có chỉ tiêu thay đổi so với tháng trước.", texts);
    }

    [Fact]
    public void Minutes_of_an_office_have_two_signatures_and_name_what_must_be_mended()
    {
        var commune = SamplePlan.Plan.Communes[0];
        var texts = Texts(AppraisalMinutes.From(SamplePlan.Issued, SamplePlan.Set, commune, [SamplePlan.Appraisals[0]], commune.Findings, Issue.Draft));
        Assert.Contains("Số chỉ tiêu đạt: 01/02 chỉ tiêu được thẩm tra.", texts);
        Assert.Contains("- Chỉ tiêu 2.2: Còn 4 km chưa cứng hóa (Phòng Kinh tế và Hạ tầng thẩm tra).", texts);
        Assert.Contains("Thời gian bắt đầu: ...... giờ ......, ngày ...... tháng ...... năm 2021.", texts);
        Assert.True(texts.IndexOf("THƯ KÝ") < texts.IndexOf("CHỦ TỌA"));
        Assert.DoesNotContain(texts, t => t.Contains("2021, ngày", StringComparison.Ordinal) || t.StartsWith("Văn Quan, ngày", StringComparison.Ordinal));
    }

    [Fact]
    public void An_appraisal_report_asks_for_recognition_only_when_all_criteria_are_met()
    {
        var commune = SamplePlan.Plan.Communes[0];
        var all = SamplePlan.Appraisals.Select(a => a with { Results = [.. a.Results.Select(r => r with { Result = NtmWorkflow.Programme.Reviews.Assessment.Met })] }).ToList();
        var met = string.Join('\n', Texts(AppraisalReport.From(SamplePlan.Issued, SamplePlan.Set, commune, all, commune.Findings, Issue.Draft)));
        var notMet = string.Join('\n', Texts(AppraisalReport.From(SamplePlan.Issued, SamplePlan.Set, commune, SamplePlan.Appraisals, commune.Findings, Issue.Draft)));
        Assert.Contains("đạt 3/3 tiêu chí", met, StringComparison.Ordinal);
        Assert.Contains("kính đề nghị", met, StringComparison.Ordinal);
        Assert.Contains("đạt 2/3 tiêu chí", notMet, StringComparison.Ordinal);
        Assert.Contains("chưa đủ điều kiện", notMet, StringComparison.Ordinal);
        Assert.Contains("từ ngày 16 tháng 11 năm 2021 đến ngày 18 tháng 11 năm 2021", notMet, StringComparison.Ordinal);
    }
}
