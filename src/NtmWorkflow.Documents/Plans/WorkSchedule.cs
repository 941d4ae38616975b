using System.Text.Json.Serialization;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Plans;

/// <summary>The schedule of works (phụ lục nội dung công việc, tiến độ, trách nhiệm).</summary>
public sealed record WorkSchedule(
    [property: JsonPropertyName("phu_luc")] string Name,
    [property: JsonPropertyName("kem_theo")] string Attached,
    [property: JsonPropertyName("cac_nhom")] IReadOnlyList<WorkGroupRows> Groups)
{
    public static WorkSchedule From(string name, string attached, IReadOnlyList<WorkGroup> groups) =>
        new(name, attached, [.. groups.Select((g, i) => new WorkGroupRows(Wording.Roman(i + 1), g.Title, [.. g.Works.Select(WorkRow.From)]))]);
}

/// <summary>A group of works in the schedule (nhóm công việc).</summary>
public sealed record WorkGroupRows(
    [property: JsonPropertyName("so")] string Number,
    [property: JsonPropertyName("ten")] string Title,
    [property: JsonPropertyName("cong_viec")] IReadOnlyList<WorkRow> Works);

/// <summary>A work in the schedule (công việc).</summary>
public sealed record WorkRow(
    [property: JsonPropertyName("tt")] string Number,
    [property: JsonPropertyName("noi_dung")] string Work,
    [property: JsonPropertyName("chi_dao")] string? Direction,
    [property: JsonPropertyName("thuc_hien")] string Executing,
    [property: JsonPropertyName("phoi_hop")] string? Coordinating,
    [property: JsonPropertyName("thoi_gian")] string Time)
{
    public static WorkRow From(ScheduledWork work, int index) =>
        new($"{index + 1}", work.Work, work.Direction, work.Executing, work.Coordinating, work.Time);
}

/// <summary>The works of the villages (phụ lục phân công theo thôn).</summary>
public sealed record VillageTable(
    [property: JsonPropertyName("phu_luc")] string Name,
    [property: JsonPropertyName("kem_theo")] string Attached,
    [property: JsonPropertyName("cac_thon")] IReadOnlyList<VillageRow> Villages)
{
    public static VillageTable From(string name, string attached, Plan plan) =>
        new(name, attached, [.. plan.Communes.SelectMany(c => (c.VillageWorks ?? []).Select(v => (Commune: c, Village: v)))
            .Select((x, i) => VillageRow.From(plan, x.Commune, x.Village, i))]);
}

/// <summary>The works of one village (nội dung của thôn).</summary>
public sealed record VillageRow(
    [property: JsonPropertyName("tt")] string Number,
    [property: JsonPropertyName("ten")] string Name,
    [property: JsonPropertyName("so_ho")] string? Households,
    [property: JsonPropertyName("noi_dung")] IReadOnlyList<string> Works,
    [property: JsonPropertyName("phu_trach")] string? Charge)
{
    public static VillageRow From(Plan plan, Commune commune, VillageWork village, int index) => new(
        $"{index + 1}",
        plan.Communes.Count == 1 ? village.Name : $"{village.Name} (xã {commune.Name})",
        village.Households is { } households ? Wording.Number(households) : null,
        village.Work,
        village.Charge);
}
