using System.CommandLine;
using NtmWorkflow.Coordination.Pdf;

namespace NtmWorkflow.Cli.Pdf;

/// <summary>ntm pdf: a Word file as a PDF.</summary>
internal static class MakePdf
{
    private const int LargestFile = 50 << 20;

    public static Command Command()
    {
        var input = new Argument<FileInfo>("FILE.docx") { Description = "The Word file." };
        var output = new Option<FileInfo>("--output", "-o") { Description = "The PDF to write.", Required = true };
        var command = new Command("pdf", "Make a PDF of a Word file with LibreOffice, where it is installed (exit status 69 where it is not).") { input, output };
        command.SetAction((parsed, cancelled) => RunAsync(parsed.GetRequiredValue(input), parsed.GetRequiredValue(output), cancelled));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo input, FileInfo output, CancellationToken cancelled)
    {
        using var office = new LibreOffice();
        if (!office.IsInstalled)
            return Answer.Refuse(LibreOffice.NotInstalled, Answer.Unavailable);
        if (OutputFile.WhyNot(output, OutputFile.Pdf) is { } why)
            return Answer.Refuse(why, Answer.NoOutput);
        var (docx, status) = Answer.Input(input, LargestFile, "Word");
        if (docx is null)
            return status;
        if (docx.Length > LargestFile)
            return Answer.Refuse($"{input} lớn hơn {LargestFile >> 20} MB. Giảm dung lượng hình ảnh trong văn bản.", Answer.BadData);
        var outcome = await office.ConvertAsync(docx, cancelled);
        return outcome.Pdf is { } pdf ? OutputFile.Write(output, pdf) : Answer.Refuse(outcome.Refusal!, Answer.BadData);
    }
}
