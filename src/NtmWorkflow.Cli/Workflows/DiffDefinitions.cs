using System.CommandLine;
using NtmWorkflow.Lifecycle.Comparing;
using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Cli.Workflows;

/// <summary>ntm workflows diff: what changed between two definition files.</summary>
internal static class DiffDefinitions
{
    private const int Differs = 1;

    public static Command Command()
    {
        var before = new Argument<FileInfo>("OLD.json") { Description = "The former definition." };
        var after = new Argument<FileInfo>("NEW.json") { Description = "The later definition." };
        var command = new Command("diff", """
            Tell what changed between two workflow definitions, in words: steps, inputs, connections, variables, texts.
            Exit status: 0 nothing, 1 something, 65 a file has faults (see 'ntm workflows lint'), 66 a file cannot be opened.
            """) { before, after };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(before), parsed.GetRequiredValue(after)));
        return command;
    }

    private static int Run(FileInfo before, FileInfo after)
    {
        var (former, status) = Read(before);
        if (former is null)
            return status;
        (var latter, status) = Read(after);
        if (latter is null)
            return status;
        var differences = Differences.Between(former, latter);
        foreach (var difference in differences)
            Console.Out.WriteLine(DifferenceListing.Line(difference));
        Console.Out.WriteLine(DifferenceListing.Summary(differences, isSameFile: former.Hash == latter.Hash));
        return differences.Count == 0 ? 0 : Differs;
    }

    private static (WorkflowDefinition? Definition, int Status) Read(FileInfo file)
    {
        var (content, status) = Answer.Input(file, DefinitionReader.MostBytes, "quy trình (.json)");
        if (content is null)
            return (null, status);
        var reading = DefinitionReader.Read(content);
        return reading.Definition is { } definition ? (definition, 0)
            : (null, Answer.Refuse(string.Join(Environment.NewLine,
                reading.Faults.Select(fault => $"{file} · {fault}").Append($"{file} có lỗi nên chưa so sánh được. Sửa các lỗi trên rồi so sánh lại.")), Answer.BadData));
    }
}
