using System.Text;
using NtmWorkflow.Tests.Architecture;
using NtmWorkflow.Tests.Lifecycle;

namespace NtmWorkflow.Tests.Commands;

public sealed class WorkflowLintTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ntm-lint-");

    private static string Tests => Path.Combine(Source.Root, "tests", "NtmWorkflow.Tests", "Lifecycle");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>The report is made anew by the same command: ntm workflows lint Broken Broken/11-same-version-twice &gt; Broken/report.txt</summary>
    [Fact]
    public async Task Each_of_the_thirteen_faults_that_Elsa_lets_pass_is_told_with_its_place_and_mend()
    {
        var (status, output, error) = await Ntm.RunInAsync(Tests, "workflows", "lint", "Broken", "Broken/11-same-version-twice");
        Assert.Equal((2, ""), (status, error));
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Tests, "Broken", "report.txt")), output);
    }

    [Fact]
    public async Task The_definitions_that_the_product_ships_have_no_fault()
    {
        var (status, output, _) = await Ntm.RunInAsync(Source.Root, "workflows", "lint");
        Assert.Equal(0, status);
        Assert.Equal("""
            workflows/commune-pursuit.json: Theo dõi và công nhận một xã, phiên bản 1, 21 bước.
            workflows/plan-preparation.json: Chuẩn bị và ban hành kế hoạch, phiên bản 1, 12 bước.
            workflows/programme-year.json: Năm của Chương trình, phiên bản 1, 21 bước.
            3 tệp, không có lỗi nào.

            """, output);
    }

    [Fact]
    public async Task A_single_file_is_held_against_those_beside_it()
    {
        var shipped = Path.Combine(Source.Root, "workflows", "plan-preparation.json");
        var (status, output, _) = await Ntm.RunInAsync(Path.GetDirectoryName(shipped)!, "workflows", "lint", ".//plan-preparation.json");
        Assert.Equal((0, true), (status, output.EndsWith("\n1 tệp, không có lỗi nào.\n", StringComparison.Ordinal)));

        File.Copy(shipped, At("alone.json"));
        (status, output, _) = await Ntm.RunAsync("workflows", "lint", At("alone.json"));
        Assert.Equal(2, status);
        Assert.Contains("bước «Bắt đầu theo dõi từng xã» (pursuits), mục «definition» · unknown-definition: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Garbage_in_a_folder_is_told_file_by_file_and_the_sound_files_are_still_read()
    {
        Write("a-empty.json", "");
        Write("b-mark.json", "\uFEFF");
        Write("c-word.json", "PK\u0003\u0004 không phải JSON");
        Write("d-deep.json", new string('[', 100_000));
        Write("e-large.json", new string(' ', 10_000_000));
        File.CreateSymbolicLink(At("f-gone.json"), At("nowhere.json"));
        Write("g-good.json", "\uFEFF" + Sketch.Draw("start Start\nend End\nstart.Done -> end").ToJsonString());

        var (status, output, error) = await Ntm.RunInAsync(_folder.FullName, "workflows", "lint", ".");
        Assert.Equal((2, ""), (status, error));
        string[] beginnings =
        [
            "./a-empty.json · cả tệp · not-json: Tệp trống", "./b-mark.json · cả tệp · not-json: Tệp trống", "./c-word.json · cả tệp · not-json: Tệp sai cú pháp",
            "./d-deep.json · cả tệp · not-json: Tệp sai cú pháp", "./e-large.json · cả tệp · too-large: Tệp lớn hơn",
            "./f-gone.json · cả tệp · unreadable-file: Không mở được", "./g-good.json: Quy trình thử, phiên bản 1, 2 bước.", "6 lỗi trong 6 tệp; 1 tệp không có lỗi.",
        ];
        Assert.All(output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Zip(beginnings), line => Assert.StartsWith(line.Second, line.First, StringComparison.Ordinal));
        Assert.Equal(beginnings.Length, output.Count(character => character == '\n'));
    }

    [Fact]
    public async Task A_path_that_leads_to_no_definition_is_refused_with_the_mend()
    {
        await Refused("Không có tệp hay thư mục workflows.");
        await Refused($"Không có tệp hay thư mục {At("gone.json")}.", At("gone.json"));
        await Refused($"Thư mục {_folder.FullName} không có tệp quy trình (.json) nào.", _folder.FullName);
    }

    private async Task Refused(string why, params string[] paths)
    {
        var (status, output, error) = await Ntm.RunInAsync(_folder.FullName, ["workflows", "lint", .. paths]);
        Assert.Equal((66, ""), (status, output));
        Assert.StartsWith(why, Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private void Write(string name, string text) => File.WriteAllText(At(name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    private string At(string name) => Path.Combine(_folder.FullName, name);
}
