using System.Text.Json;
using System.Text.Json.Nodes;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reading;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Plans;

/// <summary>Mends a plan (sửa kế hoạch) while it lies with the coordination office, before the leader has it or after it was returned.</summary>
public sealed class Revising(Stepping stepping)
{
    private static readonly Dictionary<string, string> Parts = new()
    {
        ["title"] = "trích yếu", ["issuer"] = "cơ quan ban hành", ["legalBases"] = "căn cứ", ["communes"] = "hiện trạng các xã", ["objectives"] = "mục tiêu",
        ["tasks"] = "nhiệm vụ", ["offices"] = "danh sách cơ quan", ["solutions"] = "giải pháp", ["duties"] = "tổ chức thực hiện", ["deadlines"] = "thời hạn",
        ["recipients"] = "nơi nhận", ["signer"] = "người ký",
    };

    /// <param name="revised">The whole plan as it is to be, read without problems.</param>
    public Task<StepOutcome> ReviseAsync(string planId, string itemId, Plan revised, Actor actor) =>
        stepping.TakeAsync(planId, actor, async step =>
        {
            var (_, refusal) = await step.OpenItemAsync(itemId, Tasks.Assign);
            return refusal ?? Refusal(step.Plan, revised) ?? await Preparing.WhyNotAsync(step.Db, revised, step.Set) ?? await ReviseAsync(step, revised with { Number = null, Date = null });
        });

    private static string? Refusal(Plan plan, Plan revised) =>
        revised.Code != plan.Code ? $"Tệp là của kế hoạch '{revised.Code}', không phải '{plan.Code}'. Chọn đúng tệp, hoặc sửa lại $.code."
        : (revised.CriteriaSet, revised.Year) != (plan.CriteriaSet, plan.Year) ? "Không đổi được bộ tiêu chí và năm của kế hoạch đã khởi tạo. Khởi tạo kế hoạch khác."
        : !revised.Communes.Select(c => c.Code).SequenceEqual(plan.Communes.Select(c => c.Code)) ? "Không thêm, bớt hay đổi thứ tự các xã của kế hoạch đã khởi tạo. Giữ nguyên $.communes[].code."
        : null;

    private static async Task<string?> ReviseAsync(PlanCase step, Plan revised)
    {
        var (before, after) = (Members(step.Plan), Members(revised));
        IReadOnlyList<string> changed = [.. before.Select(m => m.Key).Union(after.Select(m => m.Key)).Where(name => !JsonNode.DeepEquals(before[name], after[name]))];
        if (changed.Count == 0)
            return "Tệp giống hệt kế hoạch hiện có; không có gì để sửa.";
        step.Change(revised);
        await CodesInUse.KeepAsync(step.Db, revised);
        var parts = changed.Select(name => Parts.GetValueOrDefault(name, "nội dung khác")).Distinct();
        step.Note($"Sửa kế hoạch: {Wording.List([.. parts])}", before: Only(before, changed), after: Only(after, changed));
        return null;
    }

    private static JsonObject Members(Plan plan) => (JsonObject)JsonSerializer.SerializeToNode(plan with { Number = null, Date = null }, InputJson.Options)!;

    private static string Only(JsonObject members, IReadOnlyList<string> names) =>
        new JsonObject(names.Where(members.ContainsKey).Select(name => KeyValuePair.Create(name, members[name]?.DeepClone()))).ToJsonString(InputJson.Options);
}
