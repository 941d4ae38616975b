using System.ComponentModel;
using System.Text.Json.Serialization;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Plans;

/// <summary>
/// The appendices of a plan (phụ lục), each only when the plan has something for it; several are numbered I, II, III (Decree 30/2020/NĐ-CP,
/// Annex I, III.1).
/// </summary>
public sealed record Appendices(TargetTable? Targets, CriterionTable? Criteria, WorkSchedule? Schedule, VillageTable? Villages)
{
    public static Appendices From(Plan plan, CriteriaSet set, Issue issue)
    {
        var targets = plan.Communes.Where(c => c.Target is not null).ToList();
        bool[] present = [targets.Count > 1, targets.Count > 1 || (plan.Communes.Count > 1 && plan.Targets is { Count: > 1 }), plan.Schedule is { Count: > 0 }, plan.Communes.Any(c => c.VillageWorks is { Count: > 0 })];
        var attached = $"(Kèm theo {Attached(plan, issue)})";
        string? Name(int i) => !present[i] ? null
            : present.Count(p => p) == 1 ? "Phụ lục"
            : $"Phụ lục {Wording.Roman(present.Take(i + 1).Count(p => p))}";
        return new(
            Name(0) is { } first ? TargetTable.From(first, attached, targets) : null,
            Name(1) is { } second ? CriterionTable.From(second, attached, plan, set) : null,
            Name(2) is { } third ? WorkSchedule.From(third, attached, plan.Schedule!) : null,
            Name(3) is { } fourth ? VillageTable.From(fourth, attached, plan) : null);
    }

    /// <summary>"Kế hoạch số 15/KH-UBND ngày 30 tháng 01 năm 2018 của UBND huyện Văn Quan"; a draft leaves room for number and day.</summary>
    private static string Attached(Plan plan, Issue issue) =>
        $"Kế hoạch số {issue.Symbol(DocumentKind.Plan, plan.Issuer)} {issue.DateOr(plan.Year)} của {plan.Issuer.ShortName}";
}

/// <summary>The table of targets by commune (biểu mục tiêu của các xã).</summary>
public sealed record TargetTable(
    [property: JsonPropertyName("phu_luc"), Description("Tên phụ lục, kèm số La Mã khi có nhiều phụ lục.")] string Name,
    [property: JsonPropertyName("kem_theo"), Description("Dòng ghi kế hoạch mà phụ lục kèm theo, trong ngoặc đơn.")] string Attached,
    [property: JsonPropertyName("cac_dong"), Description("Các hàng của biểu, mỗi xã một hàng.")] IReadOnlyList<TargetRow> Rows)
{
    public static TargetTable From(string name, string attached, IReadOnlyList<Commune> communes) =>
        new(name, attached, [.. communes.Select((c, i) => TargetRow.From(c, c.Target!, i))]);
}

/// <summary>What one commune reaches and keeps (mục tiêu của xã).</summary>
public sealed record TargetRow(
    [property: JsonPropertyName("tt"), Description("Số thứ tự.")] string Number,
    [property: JsonPropertyName("xa"), Description("Tên xã.")] string Commune,
    [property: JsonPropertyName("nhom"), Description("Nhóm của xã.")] string? Group,
    [property: JsonPropertyName("dat_them"), Description("Các tiêu chí phấn đấu đạt thêm.")] string? Reach,
    [property: JsonPropertyName("duy_tri"), Description("Các tiêu chí duy trì.")] string? Keep,
    [property: JsonPropertyName("thoi_han"), Description("Thời hạn.")] string? Due)
{
    public static TargetRow From(Commune commune, CommuneTarget target, int index) => new(
        $"{index + 1}",
        commune.Name,
        target.Group,
        target.Reach is { Count: > 0 } reach ? string.Join(", ", reach) : target.AtLeast is { } least ? $"Ít nhất {Wording.Count(least)} tiêu chí" : null,
        target.Keep is { Count: > 0 } keep ? string.Join(", ", keep) : null,
        target.Due is { } due ? Wording.Sentence(due.Wording) : null);
}

/// <summary>The table of targets by criterion (biểu xã đạt từng tiêu chí).</summary>
public sealed record CriterionTable(
    [property: JsonPropertyName("phu_luc"), Description("Tên phụ lục, kèm số La Mã khi có nhiều phụ lục.")] string Name,
    [property: JsonPropertyName("kem_theo"), Description("Dòng ghi kế hoạch mà phụ lục kèm theo, trong ngoặc đơn.")] string Attached,
    [property: JsonPropertyName("cac_dong"), Description("Các hàng của biểu, mỗi tiêu chí một hàng.")] IReadOnlyList<CriterionTargetRow> Rows)
{
    public static CriterionTable From(string name, string attached, Plan plan, CriteriaSet set) =>
        new(name, attached, [.. set.Criteria.Select(c => CriterionTargetRow.From(plan, c))]);
}

/// <summary>Which communes reach one criterion (mục tiêu của tiêu chí): as the plan says, or as its communes' targets do.</summary>
public sealed record CriterionTargetRow(
    [property: JsonPropertyName("tt"), Description("Số thứ tự.")] string Number,
    [property: JsonPropertyName("tieu_chi"), Description("Tên tiêu chí.")] string Criterion,
    [property: JsonPropertyName("so_xa"), Description("Số xã phấn đấu đạt.")] string? Count,
    [property: JsonPropertyName("cac_xa"), Description("Tên các xã phấn đấu đạt.")] string? Communes,
    [property: JsonPropertyName("duy_tri"), Description("Các xã duy trì tiêu chí.")] string? Kept)
{
    public static CriterionTargetRow From(Plan plan, Criterion criterion)
    {
        var target = plan.Targets?.FirstOrDefault(t => t.Criterion == criterion.Number);
        var reach = target?.Reach ?? Of(plan, t => t.Reach, criterion);
        var keep = target?.Keep ?? Of(plan, t => t.Keep, criterion);
        return new(
            $"{criterion.Number}",
            criterion.Name,
            target?.Count is { } total ? $"{Wording.Count(total)} xã (tổng số)" : reach.Count > 0 ? Wording.Count(reach.Count) : null,
            reach.Count == 0 ? null : TargetWords.Names(plan, reach),
            keep.Count == 0 ? null : keep.Count == plan.Communes.Count ? $"{keep.Count}/{keep.Count} xã" : TargetWords.Names(plan, keep));
    }

    private static List<string> Of(Plan plan, Func<CommuneTarget, IReadOnlyList<int>?> numbers, Criterion criterion) =>
        [.. plan.Communes.Where(c => c.Target is { } target && numbers(target)?.Contains(criterion.Number) == true).Select(c => c.Code)];
}
