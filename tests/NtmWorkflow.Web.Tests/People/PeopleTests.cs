using Microsoft.Playwright;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Web.Tests.Hosting;

namespace NtmWorkflow.Web.Tests.People;

[Collection(SharedServer.Name)]
public class PeopleTests(WebServer server, Browser browser)
{
    private const string Chosen = "hoa-dao-no-som-tren-nui";

    [Fact]
    public async Task Who_was_added_gets_in_with_the_password_shown_once_and_must_change_it_before_anything_else()
    {
        var administrator = await browser.SignInAsync(server, Roles.Administrator);
        await Look.AtAsync(await OpenAddAsync(administrator), "people-add");
        await AddAsync(administrator, "An Văn Một", "an.mot@example.com", "Cơ quan phụ trách", "kt-ht");
        await Look.AtAsync(administrator, "people-mat-khau");
        var password = await administrator.Locator(".password").InnerTextAsync();
        Assert.Matches("^[2-9a-z]{4}(-[2-9a-z]{4}){3}$", password);
        await administrator.ReloadAsync();
        await Assertions.Expect(administrator.Locator(".password")).ToHaveCountAsync(0);
        await Assertions.Expect(Row(administrator, "An Văn Một")).ToContainTextAsync("Phòng Kinh tế và Hạ tầng (kt-ht)");

        var person = await SignInAsync("an.mot@example.com", password);
        await Assertions.Expect(person.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Đổi mật khẩu");
        await person.GotoAsync("/plans");
        await Assertions.Expect(person).ToHaveTitleAsync("Đổi mật khẩu – NtmWorkflow");
        await Look.AtAsync(person, "people-password");

        await ChangeAsync(person, "khong-phai-mat-khau", Chosen);
        await Assertions.Expect(person.GetByRole(AriaRole.Alert)).ToContainTextAsync("Mật khẩu hiện tại không đúng.");
        await ChangeAsync(person, password, password);
        await Assertions.Expect(person.GetByRole(AriaRole.Alert)).ToContainTextAsync("Mật khẩu mới phải khác mật khẩu hiện tại.");
        await ChangeAsync(person, password, "ngan");
        await Assertions.Expect(person.GetByRole(AriaRole.Alert)).ToContainTextAsync("Mật khẩu phải dài ít nhất 12 ký tự.");
        await Look.AtAsync(person, "people-password-sai");
        await ChangeAsync(person, password, Chosen);
        await Assertions.Expect(person.GetByRole(AriaRole.Status)).ToHaveTextAsync("Đã đổi mật khẩu.");
        await person.GotoAsync("/plans");
        await Assertions.Expect(person).ToHaveTitleAsync("Kế hoạch – NtmWorkflow");

        await Assertions.Expect((await SignInAsync("an.mot@example.com", Chosen)).GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Việc của tôi");
    }

    [Fact]
    public async Task Whoever_is_switched_off_or_given_a_new_password_is_out_at_once()
    {
        var administrator = await browser.SignInAsync(server, Roles.Administrator);
        await AddAsync(administrator, "An Văn Hai", "an.hai@example.com", "Văn thư");
        var first = await SignInAsync("an.hai@example.com", await administrator.Locator(".password").InnerTextAsync());

        await DoAsync(administrator, "An Văn Hai", "Cấp mật khẩu mới");
        var renewed = await administrator.Locator(".password").InnerTextAsync();
        await Assertions.Expect(first).ToHaveTitleAsync("Đổi mật khẩu – NtmWorkflow");
        await first.ReloadAsync();
        await Assertions.Expect(first).ToHaveTitleAsync("Đăng nhập – NtmWorkflow");

        var second = await SignInAsync("an.hai@example.com", renewed);
        await Assertions.Expect(second).ToHaveTitleAsync("Đổi mật khẩu – NtmWorkflow");
        await DoAsync(administrator, "An Văn Hai", "Khóa tài khoản");
        await Assertions.Expect(Row(administrator, "An Văn Hai")).ToContainTextAsync("Đã khóa");
        await Look.AtAsync(administrator, "people");
        await second.ReloadAsync();
        await Assertions.Expect(second).ToHaveTitleAsync("Đăng nhập – NtmWorkflow");
        await Assertions.Expect((await SignInAsync("an.hai@example.com", renewed)).GetByRole(AriaRole.Alert)).ToContainTextAsync("Tài khoản này đã bị khóa.");

        await DoAsync(administrator, "An Văn Hai", "Mở khóa");
        await Assertions.Expect(await SignInAsync("an.hai@example.com", renewed)).ToHaveTitleAsync("Đổi mật khẩu – NtmWorkflow");
    }

    [Fact]
    public async Task A_name_or_an_address_that_is_taken_and_a_unit_that_does_not_fit_the_role_are_refused_with_the_mend()
    {
        var page = await browser.SignInAsync(server, Roles.Administrator);
        var alert = page.GetByRole(AriaRole.Alert);
        await AddAsync(page, "An Văn Ba", "an.ba@example.com", "Lãnh đạo");

        await AddAsync(page, " an  văn BA", "khac@example.com", "Lãnh đạo");
        await Assertions.Expect(alert).ToContainTextAsync("hãy ghi thêm chức vụ hoặc đơn vị");
        await Look.AtAsync(page, "people-add-sai");
        await AddAsync(page, "Hệ thống", "khac@example.com", "Lãnh đạo");
        await Assertions.Expect(alert).ToContainTextAsync("hãy ghi thêm chức vụ hoặc đơn vị");
        await AddAsync(page, "An Văn Tư", "AN.BA@example.com", "Lãnh đạo");
        await Assertions.Expect(alert).ToContainTextAsync("Đã có tài khoản dùng địa chỉ");
        await AddAsync(page, "An Văn Tư", "an.tu@example.com", "Xã");
        await Assertions.Expect(alert).ToContainTextAsync("Vai trò Xã cần mã đơn vị");
        await AddAsync(page, "An Văn Tư", "an.tu@example.com", "Văn thư", "diem-he");
        await Assertions.Expect(alert).ToContainTextAsync("Hãy bỏ trống mục này.");
        await AddAsync(page, "An Văn Tư", "an.tu@example.com", "Xã", "Điềm He");
        await Assertions.Expect(alert).ToContainTextAsync("chỉ gồm chữ thường không dấu");
        await AddAsync(page, "An Văn Tư", "an.tu@example.com", "Xã", "diem-hee");
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "chưa có trong kế hoạch nào" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(Roles.Office)]
    [InlineData(Roles.Coordination)]
    public async Task Only_administrators_see_the_people(string role)
    {
        var page = await browser.SignInAsync(server, role);
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Người dùng" })).ToHaveCountAsync(0);
        Assert.Equal(403, (await page.GotoAsync("/people"))!.Status);
        Assert.Equal(403, (await page.GotoAsync("/people/add"))!.Status);
    }

    private static async Task<IPage> OpenAddAsync(IPage page)
    {
        await page.GotoAsync("/people");
        await page.GetByRole(AriaRole.Link, new() { Name = "Thêm người dùng" }).ClickAsync();
        await page.WaitForURLAsync("**/people/add");
        return page;
    }

    private static async Task AddAsync(IPage page, string name, string email, string role, string unit = "")
    {
        await OpenAddAsync(page);
        await page.GetByLabel("Họ và tên").FillAsync(name);
        await page.GetByLabel("Thư điện tử").FillAsync(email);
        await page.GetByLabel("Vai trò").SelectOptionAsync(new SelectOptionValue { Label = role });
        await page.GetByLabel("Mã đơn vị").FillAsync(unit);
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm người dùng" }).ClickAsync();
    }

    private static async Task DoAsync(IPage page, string name, string button)
    {
        await page.GotoAsync("/people");
        await Row(page, name).GetByText("Thay đổi").ClickAsync();
        await Row(page, name).GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(name);
    }

    private static async Task ChangeAsync(IPage page, string current, string chosen)
    {
        await page.GetByLabel("Mật khẩu hiện tại").FillAsync(current);
        await page.GetByLabel("Mật khẩu mới", new() { Exact = true }).FillAsync(chosen);
        await page.GetByLabel("Nhập lại mật khẩu mới").FillAsync(chosen);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Đổi mật khẩu" }).ClickAsync();
    }

    private async Task<IPage> SignInAsync(string email, string password)
    {
        var page = await browser.OpenAsync(server);
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Thư điện tử").FillAsync(email);
        await page.GetByLabel("Mật khẩu").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        return page;
    }

    private static ILocator Row(IPage page, string name) => page.GetByRole(AriaRole.Row, new() { NameRegex = new($"^{name}") });
}
