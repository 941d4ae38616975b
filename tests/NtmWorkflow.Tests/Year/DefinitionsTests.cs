using System.Text;
using System.Text.Json.Nodes;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Tests.Lifecycle;
using NtmWorkflow.Tests.Storage;
using static NtmWorkflow.Tests.Year.CoordinationOffice;

namespace NtmWorkflow.Tests.Year;

/// <summary>The workflow definitions as the coordination office takes them up.</summary>
public class DefinitionsTests
{
    private const string Race = """
        start Start
        fork FlowFork Left Right
        assign HumanTask Done
        conclude HumanTask Done
        join FlowJoin WaitAny
        end End
        start.Done -> fork
        fork.Left -> assign
        fork.Right -> conclude
        assign.Done -> join
        conclude.Done -> join
        join.Done -> end
        """;

    [Fact]
    public async Task A_name_that_nobody_knows_is_told_with_those_that_are_known()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        var file = Drawn(version: 2);
        Activity(file, "assign")["due"] = Sketch.Literal("dosier");
        Activity(file, "conclude")["role"] = Sketch.Literal("chairman");

        var refused = Assert.Single(await LoadAsync(office, file)).ToString();
        Assert.StartsWith("Tệp quy trình 0.json chưa dùng được:\n- bước «assign», mục «due» · unknown-name: ", refused, StringComparison.Ordinal);
        Assert.Contains("«dosier»", refused, StringComparison.Ordinal);
        Assert.Contains("dossier, appraisal", refused, StringComparison.Ordinal);
        Assert.Contains("«chairman»", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_files_of_one_version_are_both_refused()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        var refused = await LoadAsync(office, Drawn(version: 2), Drawn(version: 2));
        Assert.Equal(["0.json", "1.json"], refused.Select(r => r.Name));
        Assert.All(refused, r => Assert.Contains("2 tệp cùng phiên bản 2: 0.json, 1.json.", r.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_too_many_files_the_first_hundred_are_read_and_the_rest_is_not_passed_over_in_silence()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        var refused = Assert.Single(await LoadAsync(office, [.. Enumerable.Range(1, 101).Select(Drawn)]));
        Assert.Equal(("99.json", "too-many-files"), (refused.Name, Assert.Single(refused.Faults).Rule));
    }

    [Theory, EachDatabase]
    public async Task A_broken_file_is_refused_and_the_version_before_it_serves_on(StorageProvider provider)
    {
        await using var office = await OpenAsync(provider);
        var (good, broken) = (Drawn(version: 2), Drawn(version: 3));
        Assert.Empty(await LoadAsync(office, good));
        var serving = office.Get<Definitions>().InForce("plan-preparation")!.Hash;
        await office.StartAsync();
        Activity(broken, "assign")["type"] = "Ntm.HumanTusk";

        await office.RestartAsync(async server => await LoadAsync(server, broken));
        Assert.Equal("0.json", Assert.Single(office.Get<Definitions>().Refused).Name);
        Assert.Equal(serving, office.Get<Definitions>().InForce("plan-preparation")!.Hash);
        Done(await office.Get<Preparing>().AssignAsync("van-quan-2021", await office.ItemAsync(Tasks.Assign), Coordinator));
        await office.StartAsync(Sample with { Code = "khac" });
    }

    [Fact]
    public async Task The_same_file_again_is_nothing_a_changed_file_a_new_version_and_running_instances_stay_on_theirs()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        await LoadAsync(office, Drawn(version: 2));
        await office.StartAsync();
        var before = await office.AllAsync<DefinitionRow>();
        await LoadAsync(office, Drawn(version: 2));
        Assert.Equal(before.Count, (await office.AllAsync<DefinitionRow>()).Count);

        var changed = Drawn(version: 2);
        changed["name"] = "Chuẩn bị kế hoạch, cách mới";
        await LoadAsync(office, changed);
        Assert.Equal(before.Count + 1, (await office.AllAsync<DefinitionRow>()).Count);
        Assert.Equal("Chuẩn bị kế hoạch, cách mới", office.Get<Definitions>().InForce("plan-preparation")!.Name);
        var running = Assert.Single(await office.AllAsync<InstanceRow>());
        Assert.Contains(before, d => d.Hash == running.DefinitionHash);
        Done(await office.Get<Preparing>().AssignAsync("van-quan-2021", await office.ItemAsync(Tasks.Assign), Coordinator));
    }

    [Fact]
    public async Task A_file_that_calls_on_a_refused_one_is_refused_too_when_nothing_older_serves()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        var caller = Drawn(version: 2);
        Activity(caller, "assign")["type"] = "Ntm.StartPursuits";
        foreach (var input in new[] { "task", "role", "outcomes" })
            Activity(caller, "assign").Remove(input);
        Activity(caller, "assign")["definition"] = Sketch.Literal("commune-years");
        var called = Drawn(version: 1);
        called["definitionId"] = "commune-years";
        Activity(called, "assign")["due"] = Sketch.Literal("dosier");

        Assert.Equal(["0.json", "1.json"], (await LoadAsync(office, caller, called)).Select(r => r.Name).Order());
        Activity(called, "assign").Remove("due");
        Assert.DoesNotContain(await LoadAsync(office, caller, called), r => r.ToString().Contains("commune-years", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Work_that_another_branch_has_made_needless_is_withdrawn()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        await LoadAsync(office, Drawn(version: 2));
        await office.StartAsync();
        var (done, needless) = (await office.ItemAsync(Tasks.Assign), await office.ItemAsync(Tasks.Conclude));
        Done(await office.Get<Preparing>().AssignAsync("van-quan-2021", done, Coordinator));

        Assert.Equal(WorkItemState.Withdrawn, (await office.AllAsync<WorkItemRow>()).Single(w => w.Id == needless).State);
        var late = await office.Get<Coordination.Appraisals.Appraisals>().ConcludeAsync("van-quan-2021", needless, "NotMet", "Muộn", Coordinator);
        Assert.Contains("không còn chờ việc này", late.Refusal);
    }

    private static JsonObject Drawn(int version)
    {
        var file = Sketch.Draw(Race);
        (file["definitionId"], file["version"]) = ("plan-preparation", version);
        foreach (var task in new[] { "assign", "conclude" })
            Activity(file, task)["role"] = Sketch.Literal("coordination");
        return file;
    }

    private static JsonObject Activity(JsonObject file, string id) =>
        file["root"]!["activities"]!.AsArray().Single(a => a!["id"]!.GetValue<string>() == id)!.AsObject();

    private static async Task<IReadOnlyList<RefusedFile>> LoadAsync(CoordinationOffice office, params JsonObject[] files)
    {
        var folder = Directory.CreateTempSubdirectory("ntm-workflows-");
        foreach (var (index, file) in files.Index())
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{index}.json"), file.ToJsonString(), Encoding.UTF8);
        await using var db = office.Open();
        try
        {
            await office.Get<Definitions>().LoadAsync(db, folder.FullName);
            return office.Get<Definitions>().Refused;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
