using System.Text;
using System.Text.RegularExpressions;
using NtmWorkflow.Coordination.Pdf;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Documents.Plans;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Tests.Documents;
using NtmWorkflow.Tests.Plans;

namespace NtmWorkflow.Tests.Pdf;

public sealed partial class LibreOfficeTests : IDisposable
{
    private static readonly TemplateFolder Templates = new(Path.Combine(AppContext.BaseDirectory, "docx-templates"));

    private readonly LibreOffice _office = new(patience: TimeSpan.FromMinutes(3));

    public void Dispose() => _office.Dispose();

    [Theory]
    [InlineData("van-quan-2018", 16)]
    [InlineData("van-quan-2021", 19)]
    [InlineData("chi-lang-2024", 12)]
    public async Task A_real_plan_opens_with_the_pages_that_it_should_have(string sample, int pages)
    {
        var plan = PlanReader.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", $"{sample}.json")), Sample.Sets).Plan!;
        Assert.Equal(pages, await PagesAsync(Templates.Fill(PlanDocument.From(plan, Sample.Sets[plan.CriteriaSet], new(plan.Number, plan.Date)))));
    }

    [Fact]
    public async Task Every_kind_opens_with_the_pages_that_it_should_have()
    {
        var pages = new List<string>();
        foreach (var document in EachKind.Of(new(7, new(2021, 2, 5))))
            pages.Add($"{document.Kind.Code} {await PagesAsync(Templates.Fill(document))}");
        const string Expected = "plan 3, advanced-plan 9, annual-plan 8, commune-plan 5, review-report 2, task-sheet 2, reminder-letter 1, nudge-letter 1, "
            + "progress-report 2, mid-year-review 2, year-end-review 2, appraisal-minutes 2, appraisal-report 2, submission 2, dossier-index 1";
        Assert.True(Expected == string.Join(", ", pages), string.Join(", ", pages));
    }

    [Fact]
    public async Task Where_LibreOffice_is_not_installed_a_person_is_told_so()
    {
        using var none = new LibreOffice("/nowhere/soffice");
        Assert.False(none.IsInstalled);
        Assert.Contains("chưa cài LibreOffice", (await none.ConvertAsync([1, 2, 3])).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_document_gives_a_reason_and_no_PDF()
    {
        var outcome = await _office.ConvertAsync("PK garbage"u8.ToArray());
        Assert.True(outcome.Pdf is not null || outcome.Refusal!.Contains("không mở được", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_conversion_that_hangs_is_ended_with_all_its_processes()
    {
        var folder = Directory.CreateTempSubdirectory();
        var program = Path.Combine(folder.FullName, "soffice");
        await File.WriteAllTextAsync(program, "#!/bin/sh\nsleep 300 & wait\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        using var hanging = new LibreOffice(program, TimeSpan.FromSeconds(1));
        Assert.Contains("không xuất xong", (await hanging.ConvertAsync([])).Refusal, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    private async Task<int> PagesAsync(byte[] docx)
    {
        var outcome = await _office.ConvertAsync(docx);
        Assert.Null(outcome.Refusal);
        return PageObject().Count(Encoding.Latin1.GetString(outcome.Pdf!));
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageObject();
}
