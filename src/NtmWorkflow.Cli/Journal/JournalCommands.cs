using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NtmWorkflow.Coordination;
using NtmWorkflow.Coordination.Journal;
using NtmWorkflow.Coordination.Storage;

namespace NtmWorkflow.Cli.Journal;

/// <summary>ntm journal verify, ntm journal export.</summary>
internal static class JournalCommands
{
    private const int MostBytes = 200_000_000;

    private static readonly Option<string?> Provider = new("--provider") { Description = "Sqlite or Postgres, as Storage:Provider of the server (also read from Storage__Provider)." };
    private static readonly Option<string?> Connection = new("--connection") { Description = "The connection string, as Storage:ConnectionString of the server (also read from Storage__ConnectionString)." };

    public static Command Command() => new("journal", "The journals of plans: hand them out, and find any change that was made behind the program's back.")
    {
        Verify(), Export(),
    };

    private static Command Verify()
    {
        var files = new Argument<FileInfo[]>("FILE.jsonl") { Description = "Exported journals to check; and to hold the database against, when --connection is given.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("verify", "Check exported journals, or those in a database, or the database against journals exported earlier. Exit status 2 when a line was changed, added or taken out.")
        {
            files, Provider, Connection,
        };
        command.SetAction((parsed, _) => VerifyAsync(parsed.GetValue(files) ?? [], Choice(parsed, needed: (parsed.GetValue(files) ?? []).Length == 0)));
        return command;
    }

    private static Command Export()
    {
        var plan = new Argument<string>("PLAN") { Description = "The plan's code." };
        var output = new Option<FileInfo>("-o") { Description = "A .jsonl file that 'ntm journal verify' can check, or a .csv file for Excel.", Required = true };
        var command = new Command("export", "Write a plan's journal to a file, for an appraisal or to be kept apart from the server.") { plan, output, Provider, Connection };
        command.SetAction((parsed, _) => ExportAsync(parsed.GetRequiredValue(plan), parsed.GetRequiredValue(output), Choice(parsed, needed: true)!));
        return command;
    }

    /// <summary>The store that is meant; null when none is named and none is needed.</summary>
    private static StorageChoice? Choice(ParseResult parsed, bool needed)
    {
        var said = new ConfigurationBuilder().AddEnvironmentVariables().AddInMemoryCollection(new[]
        {
            KeyValuePair.Create("Storage:Provider", parsed.GetValue(Provider)), KeyValuePair.Create("Storage:ConnectionString", parsed.GetValue(Connection)),
        }.Where(setting => setting.Value is not null)).Build();
        return needed || said["Storage:ConnectionString"] is not null ? StorageChoice.From(said) : null;
    }

    private static async Task<int> VerifyAsync(FileInfo[] files, StorageChoice? storage)
    {
        var exported = new List<JournalFile>();
        foreach (var file in files)
        {
            var (journal, status) = Read(file);
            if (journal is null)
                return status;
            exported.Add(journal);
        }
        var broken = exported.Count(journal => !IsWhole(journal, "tệp"));
        if (storage is not null)
            broken += await InStoreAsync(storage, archive => CheckAsync(archive, exported));
        return broken == 0 ? 0 : Answer.Violations;
    }

    /// <returns>How many journals do not hold.</returns>
    private static async Task<int> CheckAsync(JournalArchive archive, IReadOnlyList<JournalFile> exported)
    {
        var broken = 0;
        foreach (var plan in await archive.PlansAsync())
        {
            var journal = (await archive.OfAsync(plan))!;
            var isWhole = IsWhole(journal, "kho dữ liệu");
            foreach (var earlier in exported.Where(e => e.Plan == plan))
                isWhole &= Told(plan, "kho dữ liệu so với tệp đã xuất", earlier.BreakIn(journal.Entries));
            foreach (var fault in await archive.FaultsOfInstancesAsync(plan))
            {
                Console.Error.WriteLine($"{plan}: {fault}");
                isWhole = false;
            }
            broken += isWhole ? 0 : 1;
        }
        foreach (var gone in exported.Select(e => e.Plan).Except(await archive.PlansAsync()))
        {
            Console.Error.WriteLine($"{gone}: có tệp nhật ký đã xuất nhưng kho dữ liệu không còn kế hoạch này.");
            broken++;
        }
        return broken;
    }

    private static bool IsWhole(JournalFile journal, string where)
    {
        var found = journal.Break();
        if (found is null)
            Console.Out.WriteLine($"{journal.Plan}: nguyên vẹn, {journal.Length} dòng ({where}).");
        return Told(journal.Plan, where, found);
    }

    private static bool Told(string plan, string where, JournalBreak? found)
    {
        if (found is not null)
            Console.Error.WriteLine($"{plan}: đứt ở dòng {found.Number} ({where}): {found.What}.");
        return found is null;
    }

    private static (JournalFile? Journal, int Status) Read(FileInfo file)
    {
        var (content, status) = Answer.Input(file, MostBytes, "nhật ký (.jsonl)");
        if (content is null)
            return (null, status);
        try
        {
            return (JournalFile.Read(content), 0);
        }
        catch (FormatException e)
        {
            return (null, Answer.Refuse($"{file}: {e.Message}", Answer.BadData));
        }
    }

    private static Task<int> ExportAsync(string plan, FileInfo output, StorageChoice storage) => InStoreAsync(storage, async archive =>
    {
        if (await archive.OfAsync(plan) is not { } journal)
            return Answer.Refuse($"Kho dữ liệu không có kế hoạch '{plan}'. Các kế hoạch: {string.Join(", ", await archive.PlansAsync())}.", Answer.NoInput);
        try
        {
            await File.WriteAllBytesAsync(output.FullName, output.Extension == ".csv" ? journal.Csv() : journal.Write());
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Answer.Unwritable(output, e);
        }
    });

    private static async Task<int> InStoreAsync(StorageChoice storage, Func<JournalArchive, Task<int>> act)
    {
        await using var services = new ServiceCollection().AddLogging(log => log.SetMinimumLevel(LogLevel.None)).AddStorage(storage).AddScoped<JournalArchive>().BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        try
        {
            return await act(scope.ServiceProvider.GetRequiredService<JournalArchive>());
        }
        catch (Exception e) when (e is System.Data.Common.DbException or InvalidOperationException)
        {
            return Answer.Refuse($"Không đọc được kho dữ liệu: {Answer.Cause(e.InnerException ?? e)}. Kiểm tra --provider và --connection.", Answer.NoInput);
        }
    }
}
