using System.ComponentModel;
using System.Text.Json.Serialization;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Plans;

/// <summary>The schedule of works (phụ lục nội dung công việc, tiến độ, trách nhiệm).</summary>
public sealed record WorkSchedule(
    [property: JsonPropertyName("phu_luc"), Description("Tên phụ lục, kèm số La Mã khi có nhiều phụ lục.")] string Name,
    [property: JsonPropertyName("kem_theo"), Description("Dòng ghi kế hoạch mà phụ lục kèm theo, trong ngoặc đơn.")] string Attached,
    [property: JsonPropertyName("cac_nhom"), Description("Các nhóm công việc.")] IReadOnlyList<WorkGroupRows> Groups)
{
    public static WorkSchedule From(string name, string attached, IReadOnlyList<WorkGroup> groups) =>
        new(name, attached, [.. groups.Select((g, i) => new WorkGroupRows(Wording.Roman(i + 1), g.Title, [.. g.Works.Select(WorkRow.From)]))]);
}

/// <summary>A group of works in the schedule (nhóm công việc).</summary>
public sealed record WorkGroupRows(
    [property: JsonPropertyName("so"), Description("Số La Mã của nhóm.")] string Number,
    [property: JsonPropertyName("ten"), Description("Tên nhóm công việc.")] string Title,
    [property: JsonPropertyName("cong_viec"), Description("Các công việc của nhóm, mỗi việc một hàng.")] IReadOnlyList<WorkRow> Works);

/// <summary>A work in the schedule (công việc).</summary>
public sealed record WorkRow(
    [property: JsonPropertyName("tt"), Description("Số thứ tự.")] string Number,
    [property: JsonPropertyName("noi_dung"), Description("Nội dung công việc.")] string Work,
    [property: JsonPropertyName("chi_dao"), Description("Người hoặc cơ quan chỉ đạo.")] string? Direction,
    [property: JsonPropertyName("thuc_hien"), Description("Cơ quan thực hiện.")] string Executing,
    [property: JsonPropertyName("phoi_hop"), Description("Cơ quan phối hợp.")] string? Coordinating,
    [property: JsonPropertyName("thoi_gian"), Description("Thời gian thực hiện.")] string Time)
{
    public static WorkRow From(ScheduledWork work, int index) =>
        new($"{index + 1}", work.Work, work.Direction, work.Executing, work.Coordinating, work.Time);
}

/// <summary>The works of the villages (phụ lục phân công theo thôn).</summary>
public sealed record VillageTable(
    [property: JsonPropertyName("phu_luc"), Description("Tên phụ lục, kèm số La Mã khi có nhiều phụ lục.")] string Name,
    [property: JsonPropertyName("kem_theo"), Description("Dòng ghi kế hoạch mà phụ lục kèm theo, trong ngoặc đơn.")] string Attached,
    [property: JsonPropertyName("cac_thon"), Description("Các thôn, mỗi thôn một hàng.")] IReadOnlyList<VillageRow> Villages)
{
    public static VillageTable From(string name, string attached, Plan plan) =>
        new(name, attached, [.. plan.Communes.SelectMany(c => (c.VillageWorks ?? []).Select(v => (Commune: c, Village: v)))
            .Select((x, i) => VillageRow.From(plan, x.Commune, x.Village, i))]);
}

/// <summary>The works of one village (nội dung của thôn).</summary>
public sealed record VillageRow(
    [property: JsonPropertyName("tt"), Description("Số thứ tự.")] string Number,
    [property: JsonPropertyName("ten"), Description("Tên thôn, kèm tên xã khi kế hoạch có nhiều xã.")] string Name,
    [property: JsonPropertyName("so_ho"), Description("Số hộ của thôn.")] string? Households,
    [property: JsonPropertyName("noi_dung"), Description("Nội dung thực hiện tại thôn, mỗi nội dung một mục.")] IReadOnlyList<string> Works,
    [property: JsonPropertyName("phu_trach"), Description("Người hoặc cơ quan phụ trách thôn.")] string? Charge)
{
    public static VillageRow From(Plan plan, Commune commune, VillageWork village, int index) => new(
        $"{index + 1}",
        plan.Communes.Count == 1 ? village.Name : $"{village.Name} (xã {commune.Name})",
        village.Households is { } households ? Wording.Number(households) : null,
        village.Work,
        village.Charge);
}
