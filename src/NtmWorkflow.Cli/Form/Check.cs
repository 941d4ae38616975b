using System.CommandLine;
using NtmWorkflow.Documents.Form;

namespace NtmWorkflow.Cli.Form;

/// <summary>ntm check: the form of any Word document against Decree 30/2020/NĐ-CP.</summary>
internal static class Check
{
    public static Command Command()
    {
        var file = new Argument<FileInfo?>("FILE.docx") { Description = "The Word document, whoever made it.", Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<bool>("--json") { Description = "Print the findings as JSON." };
        var rules = new Option<bool>("--rules") { Description = "List all rules: checked, or why they are left to people." };
        var command = new Command("check", """
            Check the form (thể thức) of a Word document against Decree 30/2020/NĐ-CP.
            Exit status: 0 no mandatory rule is broken, 2 at least one is, 65 the file is no Word document that can be checked, 66 it cannot be opened.
            """) { file, json, rules };
        command.Validators.Add(result =>
        {
            if (result.GetResult(file) is { Tokens.Count: > 0 } == result.GetResult(rules) is { Implicit: false })
                result.AddError("Give either FILE.docx or --rules.");
        });
        command.SetAction(parsed => parsed.GetValue(file) is { } given ? Run(given, parsed.GetValue(json)) : CheckListing.Rules(parsed.GetValue(json)));
        return command;
    }

    private static int Run(FileInfo file, bool json)
    {
        var (content, status) = Answer.Input(file, FormCheck.MostBytes, "Word");
        if (content is null)
            return status;
        var verdict = FormCheck.Of(content);
        if (verdict.Refusal is { } refusal && !json)
            return Answer.Refuse(refusal, Answer.BadData);
        if (json)
            CheckListing.Json(file.Name, verdict);
        else
            CheckListing.Findings(verdict);
        return verdict.Refusal is not null ? Answer.BadData : verdict.IsSound ? 0 : Answer.Violations;
    }
}
