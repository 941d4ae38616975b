using System.CommandLine;
using NtmWorkflow.Cli.Plans;
using NtmWorkflow.Coordination;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Coordination.Rehearsals;
using NtmWorkflow.Lifecycle.Instances;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Cli.Rehearsals;

/// <summary>ntm simulate: the whole year of a plan on a simulated clock.</summary>
internal static class Simulate
{
    private static readonly Option<string[]> Communes = new("--communes") { Description = "Only these communes of the plan, by their codes.", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<DirectoryInfo?> Workflows = new("--workflows") { Description = "A folder with other workflow definitions." };
    private static readonly Option<FileInfo?> HolidayFile = new("--holidays") { Description = "Another file of public holidays (as calendar/holidays.json beside the program)." };
    private static readonly Option<string> EngineName = new("--engine") { Description = "What runs the workflows: Ntm, this product's own engine, or Elsa, where the build has it. Both give the same bytes.", DefaultValueFactory = _ => "Ntm" };

    public static Command Command()
    {
        var input = new Argument<FileInfo>("INPUT.json") { Description = "The plan, as 'ntm schema plan' describes it." };
        var output = new Option<DirectoryInfo>("--out") { Description = "The folder for documents/, mail/, journal.txt and year.csv; new or empty.", Required = true };
        var command = new Command("simulate", "Run the whole year of a plan on a simulated clock: every document, mail and journal entry. The same input gives the same bytes.")
        {
            input, output, Communes, Workflows, HolidayFile, EngineName,
        };
        command.SetAction((parsed, _) => WithEngineAsync(parsed.GetValue(EngineName), engine => RunAsync(
            parsed.GetRequiredValue(input), parsed.GetRequiredValue(output), parsed.GetValue(Communes) ?? [],
            Program(parsed.GetValue(Workflows), parsed.GetValue(HolidayFile)), engine)));
        return command;
    }

    private static async Task<int> WithEngineAsync(string? name, Func<IEngine, Task<int>> run)
    {
        IEngine engine;
        try
        {
            engine = Engines.Named(name);
        }
        catch (SetupRefusedException e)
        {
            return Answer.Refuse(e.Message, Answer.Unavailable);
        }
        return await run(engine);
    }

    private static ProgramFolder Program(DirectoryInfo? workflows, FileInfo? holidays)
    {
        var own = ProgramFolder.Own;
        return own with { Workflows = workflows?.FullName ?? own.Workflows, Holidays = holidays?.FullName ?? own.Holidays };
    }

    private static async Task<int> RunAsync(FileInfo input, DirectoryInfo output, string[] communes, ProgramFolder program, IEngine engine)
    {
        if (Unusable(output, program) is { } status)
            return status;
        var (plan, readStatus) = PlanInput.Read(input, PlanInput.Sets());
        if (plan is null)
            return readStatus;
        if (communes.FirstOrDefault(code => plan.Communes.All(c => c.Code != code)) is { } unknown)
            return Answer.Refuse($"Kế hoạch không có xã '{unknown}'. Các xã: {string.Join(", ", plan.Communes.Select(c => c.Code))}.", Answer.BadData);
        return await RunAsync(communes.Length == 0 ? plan : CommuneSelection.Of(plan, communes), output, program, engine);
    }

    private static int? Unusable(DirectoryInfo output, ProgramFolder program) =>
        File.Exists(output.FullName) ? Answer.Refuse($"{output} là một tệp. Chọn một thư mục mới hoặc trống.", Answer.NoOutput)
        : output.Exists && output.EnumerateFileSystemInfos().Any() ? Answer.Refuse($"Thư mục {output} đã có nội dung. Chọn một thư mục mới hoặc trống, để không lẫn hai năm.", Answer.NoOutput)
        : !Directory.Exists(program.Workflows) ? Answer.Refuse($"Không có thư mục quy trình {program.Workflows}. Kiểm tra lại --workflows.", Answer.NoInput)
        : !File.Exists(program.Holidays) ? Answer.Refuse($"Không có tệp ngày nghỉ {program.Holidays}. Kiểm tra lại --holidays.", Answer.NoInput)
        : null;

    private static async Task<int> RunAsync(Plan plan, DirectoryInfo output, ProgramFolder program, IEngine engine)
    {
        try
        {
            return Told(await RehearseAsync(plan, output, program, engine));
        }
        catch (RehearsalStoppedException e)
        {
            return Answer.Refuse(e.Message, Answer.Stopped);
        }
        catch (InvalidDataException e)
        {
            return Answer.Refuse(e.Message, Answer.BadData);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Answer.Unwritable(output, e);
        }
    }

    private static async Task<RehearsedYear> RehearseAsync(Plan plan, DirectoryInfo output, ProgramFolder program, IEngine engine)
    {
        await using var rehearsal = new Rehearsal(program, output.FullName, engine: engine);
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
