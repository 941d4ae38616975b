using System.CommandLine;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Documents.Plans;
using NtmWorkflow.Documents.Templates;

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
        if (OutputFile.WhyNot(output, OutputFile.Word) is { } why)
            return Answer.Refuse(why, Answer.NoOutput);
        var sets = PlanInput.Sets();
        var (plan, status) = PlanInput.Read(input, sets);
        if (plan is null)
            return status;
        var document = PlanDocument.From(plan, sets[plan.CriteriaSet], new Issue(plan.Number, plan.Date));
        var templates = new TemplateFolder(Path.Combine(AppContext.BaseDirectory, "docx-templates"));
        try
        {
            return OutputFile.Write(output, templates.Fill(document));
        }
        catch (MissingFieldsException missing)
        {
            return Answer.Refuse(missing.Message, Answer.BadData);
        }
    }
}
