namespace NtmWorkflow.Tests.Commands;

public sealed class RefusalTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ntm-command-");

    private static string Plan => Path.Combine(AppContext.BaseDirectory, "samples", "van-quan-2021.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public Task A_folder_as_input_is_called_a_folder() => Refused(66, "là một thư mục", "generate", _folder.FullName, "-o", At("a.docx"));

    [Fact]
    public Task A_missing_input_is_named_as_it_was_given() => Refused(66, $"Không có tệp {At("b.json")}", "simulate", At("b.json"), "--out", At("year"));

    [Fact]
    public Task A_plan_is_not_written_under_a_name_that_is_no_Word_file() => Refused(73, "đuôi .docx", "generate", Plan, "-o", At("plan.pdf"));

    [Fact]
    public Task A_folder_as_output_asks_for_a_file_name() => Refused(73, "là một thư mục", "generate", Plan, "-o", ExistingFolder("a.docx"));

    [Fact]
    public Task An_output_that_cannot_be_written_is_named_with_the_mend() =>
        Refused(73, "kiểm tra quyền ghi", "generate", Plan, "-o", Path.Combine(ExistingFile(), "a.docx"));

    [Fact]
    public Task A_file_where_the_year_should_go_is_refused() => Refused(73, "là một tệp", "simulate", Plan, "--out", ExistingFile());

    [Fact]
    public Task A_year_that_cannot_be_written_is_refused() => Refused(73, "Không ghi được", "simulate", Plan, "--out", Path.Combine(ExistingFile(), "year"));

    [Fact]
    public async Task Communes_definitions_and_holidays_for_a_year_are_there_or_are_named()
    {
        await Refused(65, "không có xã 'khong-co'. Các xã: diem-he, binh-phuc", "simulate", Plan, "--out", At("year"), "--communes", "khong-co");
        await Refused(66, "Kiểm tra lại --workflows", "simulate", Plan, "--out", At("year"), "--workflows", At("none"));
        await Refused(66, "Kiểm tra lại --holidays", "simulate", Plan, "--out", At("year"), "--holidays", At("none.json"));
        await File.WriteAllTextAsync(At("holidays.json"), "{}");
        await Stopped(65, "holidays.json", "simulate", Plan, "--out", At("year"), "--holidays", At("holidays.json"));
        Directory.CreateDirectory(At("workflows"));
        await File.WriteAllTextAsync(Path.Combine(At("workflows"), "a.json"), "{}");
        await Stopped(70, "a.json chưa dùng được", "simulate", Plan, "--out", At("year2"), "--workflows", At("workflows"));
    }

    [Fact]
    public async Task A_year_is_rehearsed_for_the_communes_that_are_chosen()
    {
        Assert.Equal(0, (await Ntm.RunAsync("simulate", Plan, "--out", At("year"), "--communes", "diem-he")).Status);
        var journal = await File.ReadAllTextAsync(Path.Combine(At("year"), "journal.txt"));
        Assert.Contains("Bắt đầu theo dõi xã Điềm He", journal, StringComparison.Ordinal);
        Assert.DoesNotContain("theo dõi xã Bình Phúc", journal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_with_content_is_not_mixed_with_a_year()
    {
        _ = ExistingFile();
        await Refused(73, "đã có nội dung", "simulate", Plan, "--out", _folder.FullName);
    }

    [Fact]
    public Task An_unknown_criteria_set_names_those_that_are_known() => Refused(65, "2021-2025-nang-cao", "criteria", "2021-2025-kieu-mau");

    [Fact]
    public async Task The_criteria_of_a_set_are_listed_with_codes_names_and_levels()
    {
        var (status, output, _) = await Ntm.RunAsync("criteria", "2021-2025-nang-cao");
        Assert.Equal(0, status);
        Assert.Contains("8.4b\tTỷ lệ hồ sơ thủ tục hành chính được giải quyết trực tuyến\ttừ 50% trở lên", output, StringComparison.Ordinal);
        Assert.Contains("4\tTỷ lệ hộ có đăng ký trực tiếp", output, StringComparison.Ordinal);
    }

    /// <summary>One line that says what is wrong; no stack trace.</summary>
    private static async Task Refused(int expected, string why, params string[] arguments)
    {
        var (status, output, error) = await Ntm.RunAsync(arguments);
        Assert.Equal((expected, ""), (status, output));
        Assert.Contains(why, Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries), l => !l.StartsWith("Cần xem lại", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static async Task Stopped(int expected, string why, params string[] arguments)
    {
        var (status, _, error) = await Ntm.RunAsync(arguments);
        Assert.Equal(expected, status);
        Assert.Contains(why, error, StringComparison.Ordinal);
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private string ExistingFolder(string name) => _folder.CreateSubdirectory(name).FullName;

    private string ExistingFile()
    {
        File.WriteAllText(At("file"), "x");
        return At("file");
    }
}
