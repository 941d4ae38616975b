using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Tests.Documents;

namespace NtmWorkflow.Tests.Commands;

public sealed class TemplateCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ntm-template-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_good_template_is_told_to_be_good_and_its_kind_is_guessed_from_the_name()
    {
        var (status, output, _) = await Ntm.RunAsync("templates", "check", Write("Tờ trình (sửa).docx", "Kính gửi {{kinh_gui}}"));
        Assert.Equal((0, "Tờ trình (sửa).docx: dùng được làm mẫu Tờ trình.\n"), (status, output));
    }

    [Fact]
    public async Task Everything_wrong_with_a_template_is_told_with_its_place()
    {
        var (status, output, error) = await Ntm.RunAsync("templates", "check", Write("mau.docx", "Kính gửi {{kinh_giu}}", "{{#can_cu}}{{ten}}{{/can_cu}}"), "--kind", "submission");
        Assert.Equal((65, ""), (status, output));
        Assert.Equal(
            "Lỗi - Thân văn bản, đoạn 1, chỗ “Kính gửi {{kinh_giu}}”: loại văn bản này không có trường kinh_giu. Có phải là “kinh_gui”?\n" +
            "Lỗi - Thân văn bản, đoạn 2, chỗ “{{#can_cu}}{{ten}}{{/can_cu}}”: trường ten chỉ có trong khối {{#tieu_chi}}. Đưa thẻ vào trong khối đó.\n", error);
    }

    [Fact]
    public async Task A_template_of_no_known_kind_a_kind_that_there_is_not_and_a_file_that_is_not_there_are_refused()
    {
        Assert.Equal(65, (await Ntm.RunAsync("templates", "check", Write("mau.docx", "x"))).Status);
        var (status, _, error) = await Ntm.RunAsync("templates", "fields", "to-trinh");
        Assert.Equal(65, status);
        Assert.Contains("submission, dossier-index", error, StringComparison.Ordinal);
        Assert.Equal(66, (await Ntm.RunAsync("templates", "check", Path.Combine(_folder.FullName, "khong-co.docx"))).Status);
    }

    [Fact]
    public async Task A_preview_is_filled_with_a_commune_of_the_sample()
    {
        var target = Path.Combine(_folder.FullName, "xem-thu.docx");
        Assert.Equal(0, (await Ntm.RunAsync("templates", "preview", Write("to-trinh.docx", "Xã {{ten_xa|in_hoa}}"), "-o", target)).Status);
        Assert.Equal(["Xã ĐIỀM HE"], Docx.Texts(await File.ReadAllBytesAsync(target)));
        Assert.Equal(65, (await Ntm.RunAsync("templates", "preview", Write("to-trinh.docx", "{{ten}}"), "-o", target)).Status);
    }

    [Fact]
    public async Task Fields_come_with_examples_and_kinds_with_their_files()
    {
        var (_, fields, _) = await Ntm.RunAsync("templates", "fields", "submission");
        Assert.Contains("\n{{ten_xa}}\tchữ\tTên xã, không kèm chữ “xã”.\tVí dụ: Điềm He\n", fields, StringComparison.Ordinal);
        Assert.Contains("\n  {{ket_qua}}\tchữ\t", fields, StringComparison.Ordinal);
        var (_, kinds, _) = await Ntm.RunAsync("templates", "kinds");
        Assert.Equal(DocumentKind.All.Count, kinds.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private string Write(string name, params string[] paragraphs)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, Docx.WithParagraphs(paragraphs));
        return path;
    }
}
