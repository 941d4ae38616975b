using System.Text;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Coordination.Journal;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Tests.Commands;
using NtmWorkflow.Tests.Storage;
using static NtmWorkflow.Tests.Year.CoordinationOffice;

namespace NtmWorkflow.Tests.Year;

/// <summary>A journal handed out as a file shows any change, its own and the database's.</summary>
public class JournalFileTests
{
    private static readonly string[] Fields = ["planId", "number", "at", "who", "onBehalfOf", "what", "why", "communeCode", "before", "after", "previousHash", "hash"];

    [Theory, EachDatabase]
    public async Task A_journal_written_out_is_whole_and_any_field_changed_in_any_line_is_found(StorageProvider provider)
    {
        await using var office = await OpenAsync(provider);
        var file = await FileAsync(office);
        var lines = Encoding.UTF8.GetString(file.Write()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Null(JournalFile.Read(file.Write()).Break());
        Assert.True(lines.Length > 10);

        foreach (var number in Enumerable.Range(1, file.Length))
            foreach (var field in Fields)
                Assert.Equal(number, Changed(lines, number, field)?.Break()?.Number ?? number);
        Assert.Equal(3, Read([.. lines[..3], .. lines[4..]]).Break()!.Number);
        Assert.Equal(2, Read([.. lines[..2], lines[3], lines[2], .. lines[4..]]).Break()!.Number);
        Assert.Equal(file.Length, Read(lines[..^1]).Break()!.Number);
        Assert.Equal(file.Length + 1, Read([.. lines, lines[^1]]).Break()!.Number);
    }

    [Fact]
    public async Task A_chain_that_was_computed_anew_is_found_by_the_file_exported_before()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        var exported = await FileAsync(office);
        await using var db = office.Open();
        var previous = "";
        var plan = await db.Set<PlanRow>().SingleAsync();
        var forged = new List<JournalRow>();
        foreach (var e in exported.Entries)
            forged.Add(new JournalRow
            {
                PlanId = e.PlanId, Number = e.Number, At = e.At, Who = e.Number == 4 ? "Người khác" : e.Who, OnBehalfOf = e.OnBehalfOf, What = e.What, Why = e.Why,
                CommuneCode = e.CommuneCode, Before = e.Before, After = e.After, PreviousHash = forged.LastOrDefault()?.Hash ?? previous, Hash = "",
            }.Chained());
        Assert.Null(JournalChain.Break(forged, forged.Count, forged[^1].Hash));
        Assert.Equal(4, exported.BreakIn(forged)!.Number);
        Assert.Null(exported.BreakIn(exported.Entries));
        Assert.Equal(exported.Length, exported.BreakIn([.. exported.Entries.SkipLast(1)])!.Number);
        Assert.Equal(exported.Length, plan.JournalLength);
    }

    [Theory, EachDatabase]
    public async Task The_command_checks_a_database_and_a_file_and_says_which_line_was_changed(StorageProvider provider)
    {
        await using var office = await OpenAsync(provider);
        var file = await FileAsync(office);
        var path = Path.Combine(Directory.CreateTempSubdirectory("ntm-journal-").FullName, "nhat-ky.jsonl");
        await File.WriteAllBytesAsync(path, file.Write());
        string[] store = ["--provider", provider.ToString(), "--connection", office.Storage.ConnectionString];
        Assert.Equal(0, (await Ntm.RunAsync(["journal", "verify", path, .. store])).Status);

        await using (var db = office.Open())
            await db.Set<JournalRow>().Where(j => j.Number == 3).ExecuteUpdateAsync(s => s.SetProperty(j => j.Who, "Người khác"));
        var told = await Ntm.RunAsync(["journal", "verify", .. store]);
        Assert.Equal(2, told.Status);
        Assert.Contains("van-quan-2021: đứt ở dòng 3 (kho dữ liệu): nội dung không khớp", told.Error, StringComparison.Ordinal);

        var csv = Path.ChangeExtension(path, ".csv");
        Assert.Equal(0, (await Ntm.RunAsync(["journal", "export", "van-quan-2021", "-o", csv, .. store])).Status);
        Assert.StartsWith("\uFEFFDòng;Lúc;Ai", Encoding.UTF8.GetString(await File.ReadAllBytesAsync(csv)), StringComparison.Ordinal);
        Assert.Equal(66, (await Ntm.RunAsync(["journal", "export", "khong-co", "-o", csv, .. store])).Status);
        await File.WriteAllTextAsync(path, "{}\nrác");
        Assert.Equal(65, (await Ntm.RunAsync(["journal", "verify", path])).Status);
    }

    [Theory, EachDatabase]
    public async Task The_state_of_every_workflow_is_what_its_history_leads_to_and_another_is_found(StorageProvider provider)
    {
        await using var office = await OpenAsync(provider);
        await FileAsync(office);
        Assert.Empty(await FaultsAsync(office));
        await using var db = office.Open();
        var instances = await db.Set<InstanceRow>().OrderBy(i => i.Id).ToListAsync();
        Assert.Equal(3, instances.Count);

        instances[0].State = instances[0].State.Replace("\"sequence\":", "\"sequence\":1", StringComparison.Ordinal);
        await db.SaveChangesAsync();
        await db.Set<HistoryRow>().Where(h => h.InstanceId == instances[1].Id && h.Sequence == 2).ExecuteDeleteAsync();
        var faults = await FaultsAsync(office);
        Assert.Contains($"{instances[0].Id}: tình trạng đang lưu không phải", faults[0], StringComparison.Ordinal);
        Assert.Contains($"{instances[1].Id}: Dòng 1 của lịch sử", faults[1], StringComparison.Ordinal);
        Assert.Equal(2, faults.Count);
        var told = await Ntm.RunAsync(["journal", "verify", "--provider", provider.ToString(), "--connection", office.Storage.ConnectionString]);
        Assert.Equal(2, told.Status);
        Assert.Contains(faults[1], told.Error, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> FaultsAsync(CoordinationOffice office)
    {
        await using var db = office.Open();
        return await new JournalArchive(db).FaultsOfInstancesAsync("van-quan-2021");
    }

    private static async Task<JournalFile> FileAsync(CoordinationOffice office)
    {
        await PreparingTests.IssuedAsync(office);
        await using var db = office.Open();
        return (await new JournalArchive(db).OfAsync("van-quan-2021"))!;
    }

    private static JournalFile Read(IEnumerable<string> lines) => JournalFile.Read(Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    /// <summary>The file with a field of a line changed; null when the line does not have the field.</summary>
    private static JournalFile? Changed(string[] lines, int number, string field)
    {
        var line = System.Text.Json.Nodes.JsonNode.Parse(lines[number])!.AsObject();
        if (line[field] is not { } value)
            return null;
        line[field] = field switch { "number" => value.GetValue<int>() + 1, "at" => value.GetValue<DateTimeOffset>().AddSeconds(1), _ => value.GetValue<string>() + "x" };
        return Read([.. lines[..number], line.ToJsonString(), .. lines[(number + 1)..]]);
    }
}
