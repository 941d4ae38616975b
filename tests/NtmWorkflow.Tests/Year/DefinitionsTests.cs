using System.Text;
using System.Text.Json.Nodes;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Tests.Lifecycle;
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
    public async Task A_name_that_nobody_knows_stops_the_start_and_is_named_with_those_that_are_known()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        var file = Drawn(version: 2);
        Activity(file, "assign")["due"] = Sketch.Literal("dosier");
        Activity(file, "conclude")["role"] = Sketch.Literal("chairman");

        var error = await Assert.ThrowsAsync<InvalidDataException>(() => LoadAsync(office, file));
        Assert.Contains("«dosier»", error.Message, StringComparison.Ordinal);
        Assert.Contains("dossier, appraisal", error.Message, StringComparison.Ordinal);
        Assert.Contains("«chairman»", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_files_of_one_version_are_refused()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => LoadAsync(office, Drawn(version: 2), Drawn(version: 2)));
        Assert.Contains("2 tệp cùng phiên bản 2", error.Message, StringComparison.Ordinal);
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

    private static async Task LoadAsync(CoordinationOffice office, params JsonObject[] files)
    {
        var folder = Directory.CreateTempSubdirectory("ntm-workflows-");
        foreach (var (index, file) in files.Index())
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{index}.json"), file.ToJsonString(), Encoding.UTF8);
        await using var db = office.Open();
        try
        {
            await office.Get<Definitions>().LoadAsync(db, folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
