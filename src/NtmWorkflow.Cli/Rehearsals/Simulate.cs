using System.CommandLine;
using NtmWorkflow.Cli.Plans;
using NtmWorkflow.Coordination.Rehearsals;

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
        if (!input.Exists)
            return Refuse($"Không có tệp {input.Name}. Kiểm tra lại đường dẫn.", PlanInput.NoInput);
        if (output.Exists && output.EnumerateFileSystemInfos().Any())
            return Refuse($"Thư mục {output.Name} đã có nội dung. Chọn một thư mục mới hoặc trống, để không lẫn hai năm.", PlanInput.NoOutput);
        if (PlanInput.Read(input, PlanInput.Sets()) is not { } plan)
            return PlanInput.BadData;
        await using var rehearsal = new Rehearsal(AppContext.BaseDirectory, output.FullName);
        var year = await rehearsal.RunAsync(plan);
        Console.Out.WriteLine($"{year.Documents} văn bản, {year.Mails} thư, {year.JournalEntries} dòng nhật ký; {(year.Ended ? "năm đã kết thúc" : "năm chưa kết thúc")} ngày {Programme.Vietnamese.Wording.ShortDate(year.LastDay)}.");
        foreach (var failure in year.Failures)
            Console.Error.WriteLine($"Chưa làm được - {failure}");
        return year is { Ended: true, Failures: [] } ? 0 : 1;
    }

    private static int Refuse(string why, int status)
    {
        Console.Error.WriteLine(why);
        return status;
    }
}
