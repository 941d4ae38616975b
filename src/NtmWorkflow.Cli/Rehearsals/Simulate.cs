using System.CommandLine;
using NtmWorkflow.Cli.Plans;
using NtmWorkflow.Coordination.Rehearsals;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Cli.Rehearsals;

/// <summary>ntm simulate: the whole year of a plan on a simulated clock.</summary>
internal static class Simulate
{
    public static Command Command()
    {
        var input = new Argument<FileInfo>("INPUT.json") { Description = "The plan, as 'ntm schema plan' describes it." };
        var output = new Option<DirectoryInfo>("--out") { Description = "The folder for documents/, mail/ and journal.txt; new or empty.", Required = true };
        var command = new Command("simulate", "Run the whole year of a plan on a simulated clock: every document, mail and journal entry. The same input gives the same bytes.")
        {
            input, output,
        };
        command.SetAction((parsed, _) => RunAsync(parsed.GetRequiredValue(input), parsed.GetRequiredValue(output)));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo input, DirectoryInfo output)
    {
        if (File.Exists(output.FullName))
            return Answer.Refuse($"{output} là một tệp. Chọn một thư mục mới hoặc trống.", Answer.NoOutput);
        if (output.Exists && output.EnumerateFileSystemInfos().Any())
            return Answer.Refuse($"Thư mục {output} đã có nội dung. Chọn một thư mục mới hoặc trống, để không lẫn hai năm.", Answer.NoOutput);
        var (plan, status) = PlanInput.Read(input, PlanInput.Sets());
        if (plan is null)
            return status;
        try
        {
            return Told(await RehearseAsync(plan, output));
        }
        catch (RehearsalStoppedException e)
        {
            return Answer.Refuse(e.Message, Answer.Stopped);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Answer.Unwritable(output, e);
        }
    }

    private static async Task<RehearsedYear> RehearseAsync(Plan plan, DirectoryInfo output)
    {
        await using var rehearsal = new Rehearsal(AppContext.BaseDirectory, output.FullName);
        return await rehearsal.RunAsync(plan);
    }

    private static int Told(RehearsedYear year)
    {
        Console.Out.WriteLine($"{year.Documents} văn bản, {year.Mails} thư, {year.JournalEntries} dòng nhật ký; {(year.Ended ? "năm đã kết thúc" : "năm chưa kết thúc")} ngày {Wording.ShortDate(year.LastDay)}.");
        foreach (var failure in year.Failures)
            Console.Error.WriteLine($"Chưa làm được - {failure}");
        return year is { Ended: true, Failures: [] } ? 0 : 1;
    }
}
