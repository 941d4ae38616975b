using NtmWorkflow.Coordination;
using NtmWorkflow.Coordination.Rehearsals;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Tests.Documents;
using NtmWorkflow.Tests.Plans;
using NtmWorkflow.Tests.Storage;

namespace NtmWorkflow.Tests.Year;

public class RehearsalTests
{
    [Fact]
    public async Task A_rehearsed_year_is_the_same_byte_for_byte_on_both_databases()
    {
        await using var postgres = await FreshDatabase.CreateAsync(StorageProvider.Postgres);
        var first = await RunAsync(null);
        var second = await RunAsync(postgres.Choice);

        Assert.Equal(first.Files.Keys, second.Files.Keys);
        Assert.All(first.Files, file => Assert.True(file.Value.AsSpan().SequenceEqual(second.Files[file.Key]), file.Key));
    }

    [Fact]
    public async Task A_year_for_the_advanced_standard_keeps_its_three_deadlines_and_every_mail()
    {
        var folder = Directory.CreateTempSubdirectory("ntm-year-");
        await using var rehearsal = new Rehearsal(ProgramFolder.Own, folder.FullName);
        var year = await rehearsal.RunAsync(SecondSample.Plan);
        var documents = folder.GetFiles("documents/*.docx").Select(f => f.Name).ToList();
        var minutes = string.Join('\n', Docx.Texts(await File.ReadAllBytesAsync(folder.GetFiles("documents/* bien-ban-tham-tra-*.docx").Single().FullName)));
        var journal = await File.ReadAllTextAsync(Path.Combine(folder.FullName, "journal.txt"));
        var mails = folder.GetFiles("mail/*.eml").Length;
        folder.Delete(recursive: true);

        Assert.True(year.Ended);
        Assert.Equal(year.Mails, mails);
        foreach (var (name, latest) in new[] { ("muc-luc-ho-so", "2024-11-14"), ("bao-cao-tham-tra", "2024-11-29"), ("to-trinh", "2024-12-04") })
            Assert.InRange(Assert.Single(documents, d => d.Contains($" {name}-", StringComparison.Ordinal) && !d.Contains("du-thao", StringComparison.Ordinal))[..10], "2024-10-26", latest);
        Assert.Contains("được công nhận đạt chuẩn nông thôn mới nâng cao năm 2024", journal, StringComparison.Ordinal);
        Assert.DoesNotContain("Xã chưa", minutes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_year_of_an_annual_plan_is_rehearsed_with_its_inspections_and_reviews()
    {
        var folder = Directory.CreateTempSubdirectory("ntm-year-");
        await using var rehearsal = new Rehearsal(ProgramFolder.Own, folder.FullName);
        var year = await rehearsal.RunAsync(ProgrammeYearTests.Annual);
        var documents = folder.GetFiles("documents/*.docx").Select(f => f.Name).Order(StringComparer.Ordinal).ToList();
        var journal = await File.ReadAllTextAsync(Path.Combine(folder.FullName, "journal.txt"));
        folder.Delete(recursive: true);

        Assert.True(year.Ended);
        Assert.StartsWith("2018-07-01", documents.Single(d => d.Contains("bao-cao-so-ket", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.StartsWith("2018-12-01", documents.Single(d => d.Contains("bao-cao-tong-ket", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.All([3, 6, 9, 11], month => Assert.Contains($"Kiểm tra, đôn đốc 23 xã tháng {month} năm 2018", journal, StringComparison.Ordinal));
    }

    private static async Task<(RehearsedYear Year, SortedDictionary<string, byte[]> Files)> RunAsync(StorageChoice? storage)
    {
        var folder = Directory.CreateTempSubdirectory("ntm-year-");
        await using var rehearsal = new Rehearsal(ProgramFolder.Own, folder.FullName, storage);
        var year = await rehearsal.RunAsync(CoordinationOffice.Sample);
        Assert.True(year.Ended);
        Assert.Empty(year.Failures);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories))
            files[Path.GetRelativePath(folder.FullName, file.FullName)] = await File.ReadAllBytesAsync(file.FullName);
        folder.Delete(recursive: true);
        AssertWholeYear([.. files.Keys]);
        return (year, files);
    }

    private static void AssertWholeYear(IReadOnlyList<string> files)
    {
        string[] once = ["bao-cao-ra-soat-hien-trang", "ke-hoach", "muc-luc-ho-so-xa-diem-he", "bien-ban-tham-tra-xa-diem-he", "bao-cao-tham-tra-xa-diem-he", "to-trinh-xa-diem-he", "to-trinh-xa-binh-phuc"];
        Assert.All(once, name => Assert.Single(files, f => f.EndsWith($" {name}.docx", StringComparison.Ordinal)));
        Assert.Equal(7, files.Count(f => f.Contains(" bao-cao-tien-do-", StringComparison.Ordinal) && f.Contains("diem-he", StringComparison.Ordinal)));
        Assert.Equal(17, files.Count(f => f.Contains(" phieu-giao-viec-", StringComparison.Ordinal)));
        Assert.Contains(files, f => f.Contains(" cong-van-nhac-han-", StringComparison.Ordinal));
        Assert.Contains(files, f => f.Contains(" cong-van-don-doc-", StringComparison.Ordinal));
    }
}
