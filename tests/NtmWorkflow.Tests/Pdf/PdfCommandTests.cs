using NtmWorkflow.Tests.Commands;

namespace NtmWorkflow.Tests.Pdf;

public sealed class PdfCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ntm-pdf-command-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_Word_file_becomes_a_PDF()
    {
        var plan = Path.Combine(AppContext.BaseDirectory, "samples", "van-quan-2018.json");
        Assert.Equal(0, (await Ntm.RunAsync("generate", plan, "-o", At("plan.docx"))).Status);
        Assert.Equal(0, (await Ntm.RunAsync("pdf", At("plan.docx"), "-o", At("plan.pdf"))).Status);
        Assert.Equal("%PDF-"u8.ToArray(), (await File.ReadAllBytesAsync(At("plan.pdf")))[..5]);
    }

    [Fact]
    public async Task What_is_not_there_or_cannot_be_written_is_told()
    {
        Assert.Equal(66, (await Ntm.RunAsync("pdf", At("none.docx"), "-o", At("none.pdf"))).Status);
        var (status, _, error) = await Ntm.RunAsync("pdf", At("none.docx"), "-o", At("none.txt"));
        Assert.Equal(73, status);
        Assert.Contains("đuôi .pdf", error, StringComparison.Ordinal);
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);
}
