using Microsoft.Playwright;
using NtmWorkflow.Coordination.People;

namespace NtmWorkflow.Web.Tests.Plans;

[Collection(StartedPlan.Collection)]
public class StartingTests(StartedPlan started)
{
    [Fact]
    public async Task Before_it_starts_a_plan_shows_what_was_read_of_it()
    {
        var page = await started.SignInAsync(Roles.Coordination);
        await StartedPlan.ReadSampleAsync(page);
        var main = page.GetByRole(AriaRole.Main);

        await Assertions.Expect(main).ToContainTextAsync("Hứa Phong Lan");
        await Assertions.Expect(main).ToContainTextAsync("Văn phòng Điều phối NTM tỉnh");
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "Điềm He" })).ToContainTextAsync("12 thôn, 1.256 hộ");
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "Phòng Nông nghiệp" })).ToContainTextAsync("Tiêu chí 3; chỉ tiêu 17.1");
        await Assertions.Expect(main).ToContainTextAsync("Trong tháng 11/2021");
    }

    [Fact]
    public async Task A_plan_for_a_year_is_shown_and_made_a_document_before_it_is_started()
    {
        var page = await started.SignInAsync(Roles.Coordination);
        await page.GotoAsync("/plans/start");
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem kế hoạch mẫu năm 2018" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Khởi tạo", Exact = true })).ToHaveCountAsync(1);

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Xem văn bản Word" }).ClickAsync());
        Assert.Equal("ke-hoach-nam-van-quan-2018.docx", download.SuggestedFilename);
    }

    [Fact]
    public async Task A_plan_that_runs_already_does_not_start_again()
    {
        var page = await started.SignInAsync(Roles.Coordination);
        await StartedPlan.ReadSampleAsync(page);
        await StartAsync(page);

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("'van-quan-2021' đã được khởi tạo");
    }

    [Fact]
    public async Task An_uploaded_plan_is_carried_through_the_check_and_starts()
    {
        var page = await started.SignInAsync(Roles.Coordination);
        await StartedPlan.UploadAsync(page, SampleInput.OfOneCommune("tai-len-2021"), "khong-phai-json.exe");
        await StartAsync(page);

        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/plans/tai-len-2021$"));
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã khởi tạo kế hoạch");
        await Assertions.Expect(page.Locator("[aria-current=step]")).ToHaveTextAsync("Rà soát");
    }

    [Fact]
    public async Task Everything_wrong_with_a_file_is_named_at_once_with_its_place_and_its_mend()
    {
        var page = await started.SignInAsync(Roles.Coordination);
        await StartedPlan.UploadAsync(page, SampleInput.With(plan =>
        {
            plan["communes"]![0]!["findings"]![0]!["indicator"] = "99.9";
            plan["communes"]![0]!["findings"]![1]!["figure"]!["numerator"] = 12;
            plan["communes"]!.AsArray().Add(plan["communes"]![1]!.DeepClone());
            plan["solutions"]![0]!["lead"]![0] = "khong-co";
        }));

        var problems = page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Listitem);
        await Assertions.Expect(problems.Filter(new() { HasText = "$.communes[0].findings[0].indicator" })).ToContainTextAsync("'99.9' không có trong bộ tiêu chí");
        await Assertions.Expect(problems.Filter(new() { HasText = "$.communes[0].findings[1].figure.numerator" })).ToContainTextAsync("tử số 12 lớn hơn mẫu số 11");
        await Assertions.Expect(problems.Filter(new() { HasText = "$.communes[2].code" })).ToContainTextAsync("được ghi hai lần");
        await Assertions.Expect(problems.Filter(new() { HasText = "$.solutions[0].lead[0]" })).ToContainTextAsync("Thêm cơ quan này vào $.offices");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Khởi tạo", Exact = true })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_date_that_does_not_exist_a_file_that_is_no_json_and_no_file_at_all_each_have_their_message()
    {
        var page = await started.SignInAsync(Roles.Coordination);
        var alert = page.GetByRole(AriaRole.Alert);

        await StartedPlan.UploadAsync(page, SampleInput.With(plan => plan["deadlines"]!["dossier"] = "2021-02-30"));
        await Assertions.Expect(alert).ToContainTextAsync("$.deadlines.dossier");
        await StartedPlan.UploadAsync(page, [0x50, 0x4b, 0x03, 0x04, 0xff]);
        await Assertions.Expect(alert).ToContainTextAsync("không phải văn bản UTF-8");
        await page.GotoAsync("/plans/start");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kiểm tra tệp" }).ClickAsync();
        await Assertions.Expect(alert).ToContainTextAsync("Hãy chọn tệp đầu vào.");
    }

    [Fact]
    public async Task Of_many_doubts_the_first_thirty_are_shown_and_the_others_counted()
    {
        var page = await started.SignInAsync(Roles.Coordination);
        await StartedPlan.UploadAsync(page, SampleInput.OfCommunes("nhieu-xa", 60));
        var notice = page.Locator(".notice--warning", new() { HasText = "nên kiểm tra lại" });

        await Assertions.Expect(notice.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(30);
        await Assertions.Expect(notice).ToContainTextAsync(new System.Text.RegularExpressions.Regex("và \\d+ điểm khác\\."));
    }

    [Fact]
    public async Task A_plan_cannot_take_the_address_of_another_page()
    {
        var page = await started.SignInAsync(Roles.Coordination);
        await StartedPlan.UploadAsync(page, SampleInput.OfOneCommune("start"));
        await StartAsync(page);

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Đổi giá trị $.code");
    }

    [Theory]
    [InlineData(Roles.Leader)]
    [InlineData(Roles.Office)]
    [InlineData(Roles.Commune)]
    public async Task Only_the_coordination_office_starts_plans(string role)
    {
        var page = await started.SignInAsync(role);
        Assert.Equal(403, (await page.GotoAsync("/plans/start"))!.Status);
        await page.GotoAsync("/plans");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Khởi tạo kế hoạch" })).ToHaveCountAsync(0);
    }

    private static Task StartAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Khởi tạo", Exact = true }).ClickAsync();
}
