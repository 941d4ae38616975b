using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Playwright;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Web.Tests.Hosting;

namespace NtmWorkflow.Web.Tests.Templates;

[Collection(SharedServer.Name)]
public class TemplatePagesTests(WebServer server, Browser browser)
{
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "docx-templates");

    [Fact]
    public async Task A_template_is_downloaded_changed_taken_tried_and_given_up_again()
    {
        var page = await browser.SignInAsync(server, Roles.Coordination);
        await page.GotoAsync("/templates");
        await Look.AtAsync(page, "templates");
        await page.GetByRole(AriaRole.Link, new() { Name = "Mục lục hồ sơ" }).ClickAsync();
        var original = await DownloadAsync(page, () => page.GetByRole(AriaRole.Link, new() { Name = "Tải mẫu về" }).ClickAsync());
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(Shipped, "muc-luc-ho-so.docx")), original);

        var changed = With(original, "MỤC LỤC", "BẢNG KÊ");
        await ChooseAsync(page, changed, "bảng kê.docx");
        await page.GetByLabel("Xem thử với xã").SelectOptionAsync(new SelectOptionValue { Label = "Xã Bình Phúc" });
        var preview = Document(await DownloadAsync(page, () => Button(page, "Kiểm tra và xem thử").ClickAsync()));
        Assert.Contains("BẢNG KÊ", preview, StringComparison.Ordinal);
        Assert.Contains("BÌNH PHÚC", preview.Replace('\u00a0', ' '), StringComparison.Ordinal);

        await Button(page, "Kiểm tra và dùng mẫu này").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã dùng mẫu mới cho Mục lục hồ sơ.");
        await Assertions.Expect(page.Locator("dl.summary")).ToContainTextAsync("Mẫu của đơn vị: bảng kê.docx");
        await Assertions.Expect(page.Locator("dl.summary")).ToContainTextAsync("Cán bộ Văn phòng Điều phối đổi");
        await Assertions.Expect(page.Locator("dl.summary")).ToContainTextAsync(Convert.ToHexStringLower(SHA256.HashData(changed))[..12]);
        await Look.AtAsync(page, "templates-kind");
        Assert.Contains("BẢNG KÊ", Document(await DownloadAsync(page, () => Button(page, "Xem thử mẫu đang dùng").ClickAsync())), StringComparison.Ordinal);

        await Button(page, "Dùng lại phiên bản 0").ClickAsync();
        await Assertions.Expect(page.Locator("dl.summary")).ToContainTextAsync("Mẫu gốc kèm phần mềm (phiên bản 2, trở lại mẫu gốc)");
    }

    [Fact]
    public async Task A_wrong_template_is_refused_with_every_place_and_nothing_changes()
    {
        var page = await browser.SignInAsync(server, Roles.Administrator);
        await page.GotoAsync("/templates/submission");
        var original = await File.ReadAllBytesAsync(Path.Combine(Shipped, "to-trinh.docx"));
        var alert = page.GetByRole(AriaRole.Alert);

        await ChooseAsync(page, With(With(original, "{{kinh_gui}}", "{{kinh_giu}}"), "{{quy_mo}}", "{{.}}"), "sai.docx");
        await Button(page, "Kiểm tra và dùng mẫu này").ClickAsync();
        await Assertions.Expect(alert.GetByRole(AriaRole.Listitem).First).ToContainTextAsync("Thân văn bản, đoạn");
        await Assertions.Expect(alert.GetByRole(AriaRole.Listitem).First).ToContainTextAsync("Kính gửi: {{kinh_giu}}");
        await Assertions.Expect(alert.GetByRole(AriaRole.Listitem).First).ToContainTextAsync("Có phải là “kinh_gui”?");
        await Look.AtAsync(page, "templates-sai");
        await ChooseAsync(page, With(original, null, "x", "word/vbaProject.bin"), "macro.docx");
        await Button(page, "Kiểm tra và xem thử").ClickAsync();
        await Assertions.Expect(alert).ToContainTextAsync("có macro");
        await ChooseAsync(page, "%PDF-1.7"u8.ToArray(), "a.docx");
        await Button(page, "Kiểm tra và dùng mẫu này").ClickAsync();
        await Assertions.Expect(alert).ToContainTextAsync("không phải tệp .docx");
        await page.GotoAsync("/templates/submission");
        await Button(page, "Kiểm tra và dùng mẫu này").ClickAsync();
        await Assertions.Expect(alert).ToContainTextAsync("Hãy chọn tệp mẫu.");
        await ChooseAsync(page, original, "to-trinh.docx");
        await Button(page, "Kiểm tra và dùng mẫu này").ClickAsync();
        await Assertions.Expect(alert).ToContainTextAsync("đúng là mẫu đang dùng");
        await Assertions.Expect(page.Locator("dl.summary")).ToContainTextAsync("Mẫu gốc kèm phần mềm");
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_refused_unread()
    {
        var page = await browser.SignInAsync(server, Roles.Coordination);
        await page.GotoAsync("/templates/submission");
        await ChooseAsync(page, new byte[8 << 20], "lon.docx");
        var answer = await page.RunAndWaitForResponseAsync(() => Button(page, "Kiểm tra và dùng mẫu này").ClickAsync(), r => r.Request.Method == "POST");
        Assert.Equal(413, answer.Status);
    }

    [Fact]
    public async Task The_page_lists_what_a_template_may_use_with_examples()
    {
        var page = await browser.SignInAsync(server, Roles.Coordination);
        await page.GotoAsync("/templates/plan");
        await page.GetByText("trường dùng được, kèm ví dụ").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "{{ten_co_quan}}" })).ToContainTextAsync("Ủy ban nhân dân huyện Văn Quan");
        await Look.AtAsync(page, "templates-fields");
        Assert.Equal(404, (await page.GotoAsync("/templates/khong-co"))!.Status);
        Assert.Equal(404, (await page.GotoAsync("/templates/plan?handler=File&version=7"))!.Status);
    }

    [Theory]
    [InlineData(Roles.Office)]
    [InlineData(Roles.Leader)]
    [InlineData(Roles.Commune)]
    public async Task Only_the_coordination_office_and_administrators_see_the_templates(string role)
    {
        var page = await browser.SignInAsync(server, role);
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Mẫu văn bản" })).ToHaveCountAsync(0);
        Assert.Equal(403, (await page.GotoAsync("/templates"))!.Status);
        Assert.Equal(403, (await page.GotoAsync("/templates/plan?handler=File&version=0"))!.Status);
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    private static Task ChooseAsync(IPage page, byte[] content, string name) =>
        page.GetByLabel("Tệp mẫu (Word)").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });

    private static async Task<byte[]> DownloadAsync(IPage page, Func<Task> click)
    {
        var download = await page.RunAndWaitForDownloadAsync(click);
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    private static string Document(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>The file with a text of its body replaced, or with one more part.</summary>
    private static byte[] With(byte[] docx, string? text, string other, string part = "word/document.xml")
    {
        using var stream = new MemoryStream();
        stream.Write(docx);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var content = text is null ? other : Document(docx).Replace(text, other, StringComparison.Ordinal);
            zip.GetEntry(part)?.Delete();
            using var target = zip.CreateEntry(part).Open();
            target.Write(Encoding.UTF8.GetBytes(content));
        }
        return stream.ToArray();
    }
}
