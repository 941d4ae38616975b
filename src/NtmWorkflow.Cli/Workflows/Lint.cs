using System.CommandLine;
using NtmWorkflow.Coordination.Instances;

namespace NtmWorkflow.Cli.Workflows;

/// <summary>ntm workflows lint: everything that is wrong with definition files, or that they can be used.</summary>
internal static class Lint
{
    private const string DefaultFolder = "workflows";

    public static Command Command()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "A definition file, or a folder of them; a file is held against those beside it.",
            Arity = ArgumentArity.ZeroOrMore, DefaultValueFactory = _ => [DefaultFolder],
        };
        var command = new Command("lint", """
            Tell everything that is wrong with workflow definitions: file, step, port, rule, and how to mend it.
            Exit status: 0 all can be used, 2 at least one cannot, 66 a path cannot be opened.
            """) { paths };
        command.SetAction((parsed, _) => RunAsync(parsed.GetRequiredValue(paths)));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths)
    {
        if (paths.Select(WhyNot).FirstOrDefault(why => why is not null) is { } refusal)
            return Answer.Refuse(refusal, Answer.NoInput);
        var verdicts = new List<Verdict>();
        foreach (var path in paths)
            verdicts.AddRange(await VerdictsAsync(path));
        foreach (var line in verdicts.SelectMany(verdict => verdict.Lines))
            Console.Out.WriteLine(line);
        Console.Out.WriteLine(Summary(verdicts));
        return verdicts.All(verdict => verdict.Faults == 0) ? 0 : Answer.Violations;
    }

    private static string? WhyNot(string path)
    {
        try
        {
            if (Directory.Exists(path))
                return DefinitionFolder.FilesOf(path).Count > 0 ? null : $"Thư mục {path} không có tệp quy trình (.json) nào. Kiểm tra lại đường dẫn.";
            using var file = File.Exists(path) ? File.OpenRead(path) : null;
            return file is null ? $"Không có tệp hay thư mục {path}. Ghi đường dẫn đến tệp quy trình hoặc thư mục có các tệp đó." : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"Không đọc được {path}: {Answer.Cause(e)}. Kiểm tra lại quyền đọc.";
        }
    }

    private static async Task<IEnumerable<Verdict>> VerdictsAsync(string path)
    {
        if (Directory.Exists(path))
            return Verdicts(path, await DefinitionFolder.ReadAsync(DefinitionFolder.FilesOf(path), []));
        var (folder, name) = (Path.GetDirectoryName(path)!, Path.GetFileName(path));
        var beside = DefinitionFolder.FilesOf(folder is "" ? "." : folder).Where(file => Path.GetFileName(file) != name);
        return Verdicts(folder, await DefinitionFolder.ReadAsync([path, .. beside], [])).Where(verdict => Path.GetFileName(verdict.Path) == name);
    }

    private static IEnumerable<Verdict> Verdicts(string folder, DefinitionFolder read) =>
        read.Sound.Select(sound => new Verdict(Path.Combine(folder, sound.Name), 0,
            [$"{Path.Combine(folder, sound.Name)}: {sound.Definition.Name}, phiên bản {sound.Definition.Version}, {sound.Definition.Activities.Count} bước."]))
        .Concat(read.Refused.Select(refused => new Verdict(Path.Combine(folder, refused.Name), refused.Faults.Count,
            [.. refused.Faults.Select(fault => $"{Path.Combine(folder, refused.Name)} · {fault}")])))
        .OrderBy(verdict => verdict.Path, StringComparer.Ordinal);

    private static string Summary(IReadOnlyCollection<Verdict> verdicts)
    {
        var sound = verdicts.Count(verdict => verdict.Faults == 0);
        return sound == verdicts.Count ? $"{sound} tệp, không có lỗi nào."
            : $"{verdicts.Sum(verdict => verdict.Faults)} lỗi trong {verdicts.Count - sound} tệp{(sound == 0 ? "" : $"; {sound} tệp không có lỗi")}.";
    }

    private sealed record Verdict(string Path, int Faults, IReadOnlyList<string> Lines);
}
