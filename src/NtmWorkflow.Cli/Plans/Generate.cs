using System.CommandLine;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Documents.Plans;

namespace NtmWorkflow.Cli.Plans;

/// <summary>ntm generate: the plan document of an input file.</summary>
internal static class Generate
{
    public static Command Command()
    {
        var input = new Argument<FileInfo>("INPUT.json") { Description = "The plan, as 'ntm schema plan' describes it." };
        var output = new Option<FileInfo>("--output", "-o") { Description = "The Word file to write.", Required = true };
        var command = new Command("generate", "Write the plan document (Word) of an input file.") { input, output };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(input), parsed.GetRequiredValue(output)));
        return command;
    }

    private static int Run(FileInfo input, FileInfo output)
    {
        if (!output.Extension.Equals(".docx", StringComparison.OrdinalIgnoreCase))
            return Answer.Refuse($"{output} không phải tên một tệp Word. Ghi tên tệp có đuôi .docx.", Answer.NoOutput);
        if (Directory.Exists(output.FullName))
            return Answer.Refuse($"{output} là một thư mục. Ghi thêm tên tệp, ví dụ ke-hoach.docx.", Answer.NoOutput);
        var sets = PlanInput.Sets();
        var (plan, status) = PlanInput.Read(input, sets);
        if (plan is null)
            return status;
        var document = PlanDocument.From(plan, sets[plan.CriteriaSet], new Issue(plan.Number, plan.Date));
        var templates = new TemplateFolder(Path.Combine(AppContext.BaseDirectory, "docx-templates"));
        return Write(output, templates.Fill(document));
    }

    /// <summary>Written beside and moved: a full disk leaves no half document under the name that was asked for.</summary>
    private static int Write(FileInfo output, byte[] content)
    {
        try
        {
            output.Directory!.Create();
            var part = $"{output.FullName}.part";
            File.WriteAllBytes(part, content);
            File.Move(part, output.FullName, overwrite: true);
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Answer.Unwritable(output, e);
        }
    }
}
