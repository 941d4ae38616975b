using System.CommandLine;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Documents.Templates;

namespace NtmWorkflow.Cli.Templates;

/// <summary>ntm templates: what the author of a Word template needs.</summary>
internal static class TemplateCommands
{
    public static Command Command() => new("templates", "Check Word templates, list what they may use, try them with a sample.") { Check(), Fields(), Preview(), Kinds() };

    private static Command Check()
    {
        var (file, kind) = (TemplateInput.File(), TemplateInput.Kind());
        var command = new Command("check", "Tell everything that is wrong with a template and where (exit status 65), or that it can be used (0).") { file, kind };
        command.SetAction(parsed => Check(parsed.GetRequiredValue(file), parsed.GetValue(kind)));
        return command;
    }

    private static Command Fields()
    {
        var kind = new Argument<string>("KIND") { Description = "The kind of document, as 'ntm templates kinds' lists them." };
        var command = new Command("fields", "List what the template of a kind may use, with examples from the sample plan.") { kind };
        command.SetAction(parsed => Fields(parsed.GetRequiredValue(kind)));
        return command;
    }

    private static Command Preview()
    {
        var (file, kind) = (TemplateInput.File(), TemplateInput.Kind());
        var output = new Option<FileInfo>("--output", "-o") { Description = "The Word file to write.", Required = true };
        var command = new Command("preview", "Fill a template with a real commune of the sample plan.") { file, kind, output };
        command.SetAction(parsed => Preview(parsed.GetRequiredValue(file), parsed.GetValue(kind), parsed.GetRequiredValue(output)));
        return command;
    }

    private static Command Kinds()
    {
        var command = new Command("kinds", "List the kinds of documents: code, file name of the shipped template, name.");
        command.SetAction(_ => DocumentKind.All.ToList().ForEach(k => Console.Out.WriteLine($"{k.Code}\t{k.TemplateFile}\t{k.Name}")));
        return command;
    }

    private static int Check(FileInfo file, string? code)
    {
        var (kind, verdict, status) = TemplateInput.Read(file, code);
        if (kind is null || verdict is null)
            return status;
        if (verdict.Template is null)
            return Refuse(verdict);
        Console.Out.WriteLine($"{file.Name}: dùng được làm mẫu {kind.Name}.");
        return 0;
    }

    private static int Preview(FileInfo file, string? code, FileInfo output)
    {
        if (OutputFile.WhyNot(output, OutputFile.Word) is { } why)
            return Answer.Refuse(why, Answer.NoOutput);
        var (kind, verdict, status) = TemplateInput.Read(file, code);
        if (kind is null || verdict is null)
            return status;
        return verdict.Template is { } template ? OutputFile.Write(output, template.Fill(TemplateInput.Examples(kind)[0].ToJson())) : Refuse(verdict);
    }

    private static int Fields(string code)
    {
        var (kind, status) = TemplateInput.KindNamed(code);
        if (kind is null)
            return status;
        foreach (var line in FieldGuide.Of(kind, TemplateInput.Examples(kind)))
            Console.Out.WriteLine($"{new string(' ', 2 * line.Depth)}{line.Tag}\t{line.Form}\t{line.Description}{(line.Example is null ? "" : $"\tVí dụ: {line.Example}")}");
        Console.Out.WriteLine();
        Console.Out.WriteLine("Khối: {{#x}} … {{/x}} lặp từng mục, {{?x}} … {{/x}} in khi có, {{^x}} … {{/x}} in khi không có; {{.}} là mục đang lặp.");
        Console.Out.WriteLine($"Định dạng, ghi sau tên trường như {{{{ten|in_hoa}}}}: {string.Join("; ", FieldFormat.All.Select(f => $"{f.Name} ({f.Description})"))}.");
        return 0;
    }

    private static int Refuse(TemplateVerdict verdict)
    {
        foreach (var problem in verdict.Problems)
            Console.Error.WriteLine($"Lỗi - {problem}");
        return Answer.BadData;
    }
}
