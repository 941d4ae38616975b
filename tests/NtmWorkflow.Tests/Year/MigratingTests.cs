using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Coordination.Journal;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Tests.Lifecycle;
using NtmWorkflow.Tests.Storage;
using static NtmWorkflow.Tests.Year.CoordinationOffice;

namespace NtmWorkflow.Tests.Year;

/// <summary>Plans under way go on by a newer version of their workflow, when somebody says so.</summary>
public class MigratingTests
{
    [Theory, EachDatabase]
    public async Task Each_running_instance_is_told_where_it_lands_and_then_moved_one_by_one(StorageProvider provider)
    {
        await using var office = await OpenAsync(provider);
        await PreparingTests.IssuedAsync(office);
        var former = office.Get<Definitions>().InForce("commune-pursuit")!.Hash;
        await LoadAsync(office, Described(File("commune-pursuit")));

        var told = await office.Get<Migrating>().DryRunAsync(former);
        Assert.Equal(["Bình Phúc", "Điềm He"], told.Select(l => l.Commune).Order(StringComparer.Ordinal));
        Assert.All(told, l => Assert.Equal((l.Stands, false), (l.Lands, l.IsMoved)));
        Assert.All(await RunningAsync(office), i => Assert.Equal(former, i.DefinitionHash));

        Assert.All(await office.Get<Migrating>().MoveAsync(former, Coordinator), l => Assert.True(l.IsMoved));
        var inForce = office.Get<Definitions>().InForce("commune-pursuit")!.Hash;
        Assert.All(await RunningAsync(office), i => Assert.Equal((former, inForce), (i.FirstHash, i.DefinitionHash)));
        Assert.Empty(await office.Get<Migrating>().MoveAsync(former, Coordinator));
        await using var db = office.Open();
        Assert.Empty(await new JournalArchive(db).FaultsOfInstancesAsync(Sample.Code));
        Assert.Equal(2, (await office.AllAsync<JournalRow>()).Count(j => j.What.StartsWith("Chuyển quy trình «Theo dõi và công nhận một xã»", StringComparison.Ordinal)));
        await office.AtAsync("2021-04-01");
        Assert.NotEmpty(await office.ItemsAsync(Tasks.MonthlyReport));
    }

    [Theory, EachDatabase]
    public async Task Open_work_follows_what_the_new_version_says_of_it(StorageProvider provider)
    {
        await using var office = await OpenAsync(provider);
        await office.StartAsync();
        var former = office.Get<Definitions>().InForce("plan-preparation")!.Hash;
        var before = await office.ItemsAsync(Tasks.Review);
        var file = File("plan-preparation");
        file.Activity("review")["role"] = Sketch.Literal("coordination");
        file.Activity("review")["due"] = Sketch.Literal("dossier");
        await LoadAsync(office, file);
        Assert.All(await office.Get<Migrating>().MoveAsync(former, Coordinator), l => Assert.True(l.IsMoved));
        Assert.Equal(
            before.Select(w => (w.Id, "coordination", (DateOnly?)Sample.Dates.Dossier.Day)),
            (await office.ItemsAsync(Tasks.Review)).Select(w => (w.Id, w.Role, w.DueOn)));
    }

    [Fact]
    public async Task One_that_has_no_place_stays_where_it_is_and_is_told_why()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        await office.StartAsync();
        var former = office.Get<Definitions>().InForce("plan-preparation")!.Hash;
        var file = File("plan-preparation");
        (file.Activity("review")["nodeId"], file.Activity("review")["id"]) = ("Workflow1:flow:look", "look");
        foreach (var end in file["root"]!["connections"]!.AsArray().SelectMany(c => new[] { c!["source"]!, c["target"]! }).Where(e => (string?)e["activity"] == "review"))
            end["activity"] = "look";
        await LoadAsync(office, file);
        var line = Assert.Single(await office.Get<Migrating>().MoveAsync(former, Coordinator));
        Assert.Contains("bản mới không có bước tương ứng", line.Why, StringComparison.Ordinal);
        Assert.Equal(former, Assert.Single(await RunningAsync(office)).DefinitionHash);
        var mapped = (await RunningAsync(office)).Select(_ => KeyValuePair.Create("review", "look"));
        var moved = await office.Get<Migrating>().MoveAsync(former, Coordinator, NtmWorkflow.Lifecycle.Migrations.Mapping
            .Propose((await VersionAsync(office, former)), office.Get<Definitions>().InForce("plan-preparation")!).SetItems(mapped));
        Assert.True(Assert.Single(moved).IsMoved);
    }

    [Fact]
    public async Task Only_the_coordination_office_and_the_administrator_move_workflows()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        await office.StartAsync();
        var former = office.Get<Definitions>().InForce("plan-preparation")!.Hash;
        await LoadAsync(office, Described(File("plan-preparation")));
        Assert.Contains("Chỉ Văn phòng Điều phối", Assert.Single(await office.Get<Migrating>().MoveAsync(former, Leader)).Why, StringComparison.Ordinal);
        Assert.Equal(former, Assert.Single(await RunningAsync(office)).DefinitionHash);
    }

    private static JsonObject File(string name) => JsonNode.Parse(DefinitionFiles.Text(name))!.AsObject();

    private static JsonObject Described(JsonObject file)
    {
        file["description"] = "Bản mới.";
        return file;
    }

    private static async Task<List<InstanceRow>> RunningAsync(CoordinationOffice office) =>
        [.. (await office.AllAsync<InstanceRow>()).Where(i => !i.Finished)];

    private static async Task<NtmWorkflow.Lifecycle.Definitions.WorkflowDefinition> VersionAsync(CoordinationOffice office, string hash)
    {
        await using var db = office.Open();
        return await office.Get<Definitions>().VersionAsync(db, hash);
    }

    private static async Task LoadAsync(CoordinationOffice office, JsonObject file)
    {
        var folder = Directory.CreateTempSubdirectory("ntm-definitions-").FullName;
        await System.IO.File.WriteAllTextAsync(Path.Combine(folder, "0.json"), file.ToJsonString(), Encoding.UTF8);
        await using var db = office.Open();
        await office.Get<Definitions>().LoadAsync(db, folder);
        Assert.Empty(office.Get<Definitions>().Refused);
    }
}
