using System.Diagnostics;
using System.Text.Json;

namespace NtmWorkflow.Tests.Form;

public sealed class CheckCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ntm-check-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_document_that_is_right_in_form_ends_with_status_0()
    {
        var (status, output, _) = await RunAsync(File("dung.docx", Correct.Letter));
        Assert.Equal(0, status);
        Assert.StartsWith("Đúng thể thức", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_breach_is_told_with_place_and_mend_and_ends_with_status_2()
    {
        var (status, output, _) = await RunAsync(File("sai.docx", HandMade.PlanOf2018));
        Assert.Equal(2, status);
        Assert.Contains("I4  bắt buộc  Bảng 2, đoạn 17", output, StringComparison.Ordinal);
        Assert.Contains("    Sửa:  Ghi dòng cuối “- Lưu: VT, …”", output, StringComparison.Ordinal);
        Assert.EndsWith("4 lỗi bắt buộc sửa, 0 cảnh báo.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_alone_is_no_reason_to_refuse() =>
        Assert.Equal(0, (await RunAsync(File("canh-bao.docx", new Altered(Correct.Plan).Remove("TM. ỦY BAN NHÂN DÂN").Docx))).Status);

    [Fact]
    public async Task Programs_get_the_findings_as_json()
    {
        var (status, output, _) = await RunAsync(File("sai.docx", HandMade.PlanOf2018), "--json");
        using var json = JsonDocument.Parse(output);
        Assert.Equal((2, "sai.docx", false), (status, json.RootElement.GetProperty("file").GetString(), json.RootElement.GetProperty("sound").GetBoolean()));
        var first = json.RootElement.GetProperty("findings")[0];
        Assert.Equal(("I4", "mandatory", 17), (first.GetProperty("rule").GetString(), first.GetProperty("severity").GetString(), first.GetProperty("paragraph").GetInt32()));
    }

    [Fact]
    public async Task A_file_that_is_no_Word_document_is_a_data_error_with_its_reason()
    {
        var (status, output, error) = await RunAsync(File("rac.docx", "%PDF"u8.ToArray()));
        Assert.Equal((65, ""), (status, output));
        Assert.Contains("không phải tệp .docx", error, StringComparison.Ordinal);
        Assert.Equal(66, (await RunAsync(Path.Combine(folder.FullName, "khong-co.docx"))).Status);
    }

    [Fact]
    public async Task All_rules_are_listed_with_what_no_program_can_decide()
    {
        var (status, output, _) = await RunAsync("--rules");
        Assert.Equal(0, status);
        Assert.Contains("A3\tbắt buộc\tLề trên 20–25 mm\n", output, StringComparison.Ordinal);
        Assert.Contains("D3\tkhông kiểm riêng bằng máy: phải đối chiếu với sổ đăng ký", output, StringComparison.Ordinal);
    }

    private string File(string name, byte[] content)
    {
        var path = Path.Combine(folder.FullName, name);
        System.IO.File.WriteAllBytes(path, content);
        return path;
    }

    private static async Task<(int Status, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ntm.dll"), "check", .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
