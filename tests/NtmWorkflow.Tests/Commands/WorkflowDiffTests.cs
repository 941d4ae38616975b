using System.Text.Json.Nodes;
using NtmWorkflow.Tests.Lifecycle;

namespace NtmWorkflow.Tests.Commands;

public sealed class WorkflowDiffTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ntm-diff-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task What_changed_is_told_in_words()
    {
        var (status, output, _) = await DiffAsync(file =>
        {
            (file["name"], file["version"]) = ("Chuẩn bị và ban hành kế hoạch năm", 2);
            file.Activity("approve")["metadata"] = new JsonObject { ["displayText"] = "Lãnh đạo phê duyệt" };
            file.Activity("approve")["role"] = Sketch.Literal("coordination");
            file.Activity("approve").Remove("due");
            file.Activity("issue")["outcomes"] = Sketch.Input("Object", "[\"Issued\"]");
            file["root"]!["connections"]!.AsArray().RemoveAt(10);
            file.Connection(6)["target"]!["activity"] = "review";
            file["variables"] = JsonNode.Parse("""
                [{ "id": "v", "name": "urgent", "typeName": "Boolean", "value": "true",
                   "storageDriverTypeName": "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core" }]
                """);
        });
        Assert.Equal("""
            Tên quy trình: «Chuẩn bị và ban hành kế hoạch» đổi thành «Chuẩn bị và ban hành kế hoạch năm».
            Phiên bản: 1 đổi thành 2.
            Bước (approve): tên «Phê duyệt kế hoạch» đổi thành «Lãnh đạo phê duyệt».
            Bước «Lãnh đạo phê duyệt» (approve): bỏ hạn (due), trước là «approve».
            Bước «Lãnh đạo phê duyệt» (approve): vai trò (role) «leader» đổi thành «coordination».
            Bước «Cấp số, ban hành kế hoạch» (issue): các kết quả (outcomes) «Issued» · «Returned» đổi thành «Issued».
            Đổi đường nối: từ bước «Kiểm tra thể thức dự thảo» (checkForm), cổng «Failed», trước đi tới bước «Phân công» (assign), nay đi tới bước «Rà soát hiện trạng» (review).
            Bỏ đường nối: từ bước «Cấp số, ban hành kế hoạch» (issue), cổng «Returned», tới bước «Phân công» (assign).
            Thêm biến «urgent», kiểu Boolean, ban đầu là «true».
            9 thay đổi.

            """, output);
        Assert.Equal(1, status);
    }

    [Fact]
    public async Task Texts_alone_change_nothing_in_the_course() =>
        Assert.EndsWith("chỉ về lời văn và số phiên bản; quy trình chạy như cũ.\n", (await DiffAsync(file => file["name"] = "Tên khác")).Output, StringComparison.Ordinal);

    [Fact]
    public async Task The_same_definition_has_status_0()
    {
        Assert.Equal((0, "Hai tệp là cùng một quy trình, không có gì thay đổi.\n", ""), await DiffAsync(_ => { }));
        Assert.Equal((0, "Quy trình không thay đổi; hai tệp chỉ khác cách vẽ hoặc ghi chú.\n", ""), await DiffAsync(file => file["description"] = "Khác"));
    }

    [Fact]
    public async Task A_file_with_faults_is_not_compared_and_its_faults_are_told()
    {
        var (status, output, error) = await DiffAsync(file => file.Activity("approve")["type"] = "Elsa.RunTask");
        Assert.Equal((65, ""), (status, output));
        Assert.Contains("bước «Phê duyệt kế hoạch» (approve), mục «type» · unknown-activity", error, StringComparison.Ordinal);
        Assert.Equal(66, (await Ntm.RunAsync("workflows", "diff", _folder.FullName, "b.json")).Status);
    }

    private async Task<(int Status, string Output, string Error)> DiffAsync(Action<JsonObject> change)
    {
        var file = JsonNode.Parse(DefinitionFiles.Text("plan-preparation"))!.AsObject();
        var (before, after) = (Path.Combine(_folder.FullName, "a.json"), Path.Combine(_folder.FullName, "b.json"));
        await File.WriteAllTextAsync(before, file.ToJsonString());
        change(file);
        await File.WriteAllTextAsync(after, file.ToJsonString());
        return await Ntm.RunAsync("workflows", "diff", before, after);
    }
}
