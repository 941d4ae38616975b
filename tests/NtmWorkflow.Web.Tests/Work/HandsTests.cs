using Microsoft.Playwright;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Web.Tests.Hosting;
using NtmWorkflow.Web.Tests.Plans;

namespace NtmWorkflow.Web.Tests.Work;

/// <summary>Two of one office and one office's work: taken, handed over, delegated, reported.</summary>
public class HandsTests(WebServer server, Browser browser) : IClassFixture<WebServer>, IClassFixture<Browser>
{
    private const string Assign = "Phân công thực hiện và trình duyệt kế hoạch";
    private const string First = "Cán bộ Văn phòng Điều phối";
    private const string Second = "Cán bộ thứ hai Văn phòng Điều phối";

    [Fact]
    public async Task Work_goes_from_hand_to_hand_and_everybody_sees_who_holds_it()
    {
        var (one, two) = (await browser.SignInAsync(server, Roles.Coordination), await browser.SignInWithAsync(server, "dieuphoi2@mau.example"));
        await StartAsync(one, "tu-tay-sang-tay");
        var work = await OpenAsync(one);
        await PressAsync(one, "Nhận việc", AriaRole.Status, "Bạn đã nhận việc này.");
        await Assertions.Expect(Fact(one, "Người giữ việc")).ToContainTextAsync($"{First}, từ 0");
        await Look.AtAsync(one, "viec-dang-giu");

        await SeenByAnotherAsync(two, work);
        var late = await one.Context.NewPageAsync();
        await late.GotoAsync(work);
        await HandOverAsync(one);
        await PressAsync(late, "Trình lãnh đạo duyệt", AriaRole.Alert, $"đã được {First} chuyển giao cho {Second} lúc");

        await two.GotoAsync(work);
        await Assertions.Expect(Fact(two, "Người giữ việc")).ToContainTextAsync("Đi học tập trung");
        await DelegateAsync(two);
        await one.GotoAsync(work);
        await Assertions.Expect(one.GetByText($"Làm thay {Second} theo ủy quyền")).ToBeVisibleAsync();
        await Look.AtAsync(one, "viec-lam-thay");
        await PressAsync(one, "Trình lãnh đạo duyệt", AriaRole.Status, "Đã trình lãnh đạo duyệt kế hoạch");
        await PressAsync(two, "Trình lãnh đạo duyệt", AriaRole.Alert, $"Việc này đã được {First}, thay {Second} theo ủy quyền thực hiện lúc");
        await one.GotoAsync("/plans/tu-tay-sang-tay/journal");
        await Assertions.Expect(one.GetByRole(AriaRole.Main)).ToContainTextAsync($"{First}, thay {Second} theo ủy quyền");
        await EndAsync(two);
    }

    [Fact]
    public async Task Who_is_stuck_reports_it_and_those_above_see_it_among_their_own_work()
    {
        var coordination = await browser.SignInAsync(server, Roles.Coordination);
        await StartAsync(coordination, "bao-cao-len", confirm: false);
        var office = await browser.SignInWithAsync(server, "coquan.tu-phap@mau.example");
        await office.GetByRole(AriaRole.Link, new() { Name = "Xác nhận hiện trạng các tiêu chí", Exact = true }).First.ClickAsync();
        await office.GetByRole(AriaRole.Link, new() { Name = "Chuyển giao, báo cáo cấp trên" }).ClickAsync();
        await PressAsync(office, "Báo cáo Văn phòng Điều phối", AriaRole.Alert, "Hãy ghi vướng mắc, đề nghị");
        await Look.AtAsync(office, "nguoi-giu-viec-sai");
        await office.GetByLabel("Vướng mắc, đề nghị").FillAsync("Xã chưa cung cấp số liệu.");
        await PressAsync(office, "Báo cáo Văn phòng Điều phối", AriaRole.Status, "Đã báo cáo Văn phòng Điều phối.");
        await Assertions.Expect(Fact(office, "Đã báo cáo cấp trên")).ToContainTextAsync("Xã chưa cung cấp số liệu.");
        await Assertions.Expect(office.GetByRole(AriaRole.Button, new() { Name = "Báo cáo Lãnh đạo" })).ToBeVisibleAsync();

        await coordination.GotoAsync("/");
        await Assertions.Expect(coordination.GetByRole(AriaRole.Heading, new() { Name = "Việc được báo cáo lên" })).ToBeVisibleAsync();
        await Look.AtAsync(coordination, "viec-duoc-bao-cao");
        await coordination.GetByRole(AriaRole.Link, new() { Name = "Xác nhận hiện trạng các tiêu chí", Exact = true }).ClickAsync();
        await Assertions.Expect(Fact(coordination, "Đã báo cáo cấp trên")).ToContainTextAsync("Cán bộ Phòng Tư pháp");
        await Look.AtAsync(coordination, "nguoi-giu-viec");
        await coordination.GotoAsync("/plans/bao-cao-len");
        await Assertions.Expect(coordination.GetByRole(AriaRole.Row, new() { NameRegex = new("Phòng Tư pháp") }).First).ToContainTextAsync("Đã báo cáo Văn phòng Điều phối");
        await Look.AtAsync(coordination, "ke-hoach-co-viec-bao-cao");

        var commune = await browser.SignInWithAsync(server, "xa.diem-he@mau.example");
        Assert.Equal(404, (await commune.GotoAsync(office.Url))!.Status);
    }

    /// <summary>A plan whose assignment waits for the coordination office.</summary>
    private static async Task StartAsync(IPage page, string code, bool confirm = true)
    {
        await StartedPlan.UploadAsync(page, SampleInput.OfOneCommune(code));
        await PressAsync(page, "Khởi tạo", AriaRole.Status, "Đã khởi tạo kế hoạch");
        if (confirm)
            await PressAsync(page, "Xác nhận thay tất cả", AriaRole.Status, "Đã xác nhận hiện trạng thay");
    }

    private static async Task<string> OpenAsync(IPage page)
    {
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = Assign, Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/work/assign**");
        return page.Url;
    }

    private static async Task SeenByAnotherAsync(IPage two, string work)
    {
        await two.GotoAsync("/");
        await Assertions.Expect(two.GetByText($"{First} giữ từ")).ToBeVisibleAsync();
        await Look.AtAsync(two, "viec-cua-toi-co-nguoi-giu");
        await two.GotoAsync(work);
        await Assertions.Expect(two.Locator(".notice--warning").First).ToContainTextAsync($"Chỉ {First} hoặc người được {First} ủy quyền");
        await Assertions.Expect(two.GetByRole(AriaRole.Button, new() { Name = "Trình lãnh đạo duyệt" })).ToHaveCountAsync(0);
        await Look.AtAsync(two, "viec-nguoi-khac-giu");
    }

    private static async Task HandOverAsync(IPage one)
    {
        var stale = await one.Context.NewPageAsync();
        await one.GetByRole(AriaRole.Link, new() { Name = "Chuyển giao, báo cáo cấp trên" }).ClickAsync();
        await Look.AtAsync(one, "chuyen-giao");
        await stale.GotoAsync(one.Url);
        await PressAsync(one, "Chuyển giao", AriaRole.Alert, "Hãy chọn người nhận.");
        foreach (var page in (IPage[])[one, stale])
        {
            await page.GetByLabel("Người nhận").SelectOptionAsync(Second);
            await page.GetByLabel("Lý do chuyển giao").FillAsync("Đi học tập trung");
        }
        await PressAsync(one, "Chuyển giao", AriaRole.Status, $"Đã chuyển giao việc cho {Second}.");
        await PressAsync(stale, "Chuyển giao", AriaRole.Alert, $"Việc này đã được {First} chuyển giao cho {Second} lúc");
        await stale.CloseAsync();
    }

    private static async Task DelegateAsync(IPage two)
    {
        var stale = two.Url;
        await two.GetByRole(AriaRole.Link, new() { Name = "Ủy quyền", Exact = true }).ClickAsync();
        await Look.AtAsync(two, "uy-quyen-trong");
        await PressAsync(two, "Ủy quyền", AriaRole.Alert, "Hãy chọn một đồng nghiệp.");
        await Look.AtAsync(two, "uy-quyen-sai");
        foreach (var (role, said) in new[] { (AriaRole.Status, $"Đã ủy quyền cho {First}"), (AriaRole.Alert, "mỗi thời gian chỉ ủy quyền cho một người") })
        {
            await two.GetByLabel("Người được ủy quyền").SelectOptionAsync(First);
            await two.GetByLabel("Đến hết ngày").FillAsync("2021-03-12");
            await PressAsync(two, "Ủy quyền", role, said);
        }
        await two.GotoAsync("/people/delegation");
        await Assertions.Expect(two.GetByRole(AriaRole.Row, new() { NameRegex = new(First) })).ToContainTextAsync("Đang hiệu lực");
        await Look.AtAsync(two, "uy-quyen");
        await two.GotoAsync(stale);
    }

    private static async Task EndAsync(IPage two)
    {
        await two.GotoAsync("/people/delegation");
        await two.GetByRole(AriaRole.Button, new() { NameRegex = new("^Kết thúc sớm") }).ClickAsync();
        await Assertions.Expect(two.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã kết thúc ủy quyền.");
        await Look.AtAsync(two, "uy-quyen-da-ket-thuc");
    }

    private static ILocator Fact(IPage page, string name) => page.Locator(".summary > div", new() { Has = page.GetByText(name, new() { Exact = true }) });

    private static async Task PressAsync(IPage page, string button, AriaRole role, string said)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(role)).ToContainTextAsync(said);
    }
}
