using Microsoft.Playwright;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Web.Tests.Hosting;

namespace NtmWorkflow.Web.Tests.Documents;

[Collection(SharedServer.Name)]
public class CheckTests(WebServer server, Browser browser)
{
    private static readonly string Template = Path.Combine(AppContext.BaseDirectory, "docx-templates", "cong-van-nhac-han.docx");

    [Fact]
    public async Task The_form_of_a_document_is_checked_and_every_finding_says_how_to_mend_it()
    {
        var page = await OpenAsync();
        await Look.AtAsync(page, "check");
        await UploadAsync(page, await File.ReadAllBytesAsync(Template), "công văn <mới>.docx");
        var main = page.GetByRole(AriaRole.Main);

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("lỗi bắt buộc sửa");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("công văn <mới>.docx");
        await Assertions.Expect(main).ToContainTextAsync("Không tìm thấy dòng địa danh, ngày tháng năm");
        await Assertions.Expect(main).ToContainTextAsync("Thêm địa danh, ngày tháng năm dưới Quốc hiệu");
        await Look.AtAsync(page, "check-findings");
    }

    [Fact]
    public async Task A_file_that_is_no_Word_document_and_no_file_at_all_each_have_their_message()
    {
        var page = await OpenAsync();
        var alert = page.GetByRole(AriaRole.Alert);

        await page.GetByRole(AriaRole.Button, new() { Name = "Kiểm tra", Exact = true }).ClickAsync();
        await Assertions.Expect(alert).ToContainTextAsync("Hãy chọn một tệp Word");
        await UploadAsync(page, "%PDF-1.7"u8.ToArray(), "van-ban.docx");
        await Assertions.Expect(alert).ToContainTextAsync("không phải tệp .docx");
        await UploadAsync(page, new byte[6 << 20], "to.docx");
        await Assertions.Expect(alert).ToContainTextAsync("lớn hơn 5 MB");
        await Look.AtAsync(page, "check-refused");
    }

    [Fact]
    public async Task Only_people_who_signed_in_may_check()
    {
        var page = await browser.OpenAsync(server);
        await page.GotoAsync("/documents/check");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Đăng nhập");
    }

    private async Task<IPage> OpenAsync()
    {
        var page = await browser.SignInAsync(server, Roles.Clerk);
        await page.GetByRole(AriaRole.Link, new() { Name = "Kiểm tra thể thức" }).ClickAsync();
        return page;
    }

    private static async Task UploadAsync(IPage page, byte[] content, string name)
    {
        await page.GetByLabel("Văn bản Word").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });
        await page.GetByRole(AriaRole.Button, new() { Name = "Kiểm tra", Exact = true }).ClickAsync();
    }
}
