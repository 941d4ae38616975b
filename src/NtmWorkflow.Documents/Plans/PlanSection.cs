using System.ComponentModel;
using System.Text.Json.Serialization;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Plans;

namespace NtmWorkflow.Documents.Plans;

/// <summary>A part of a plan in words (phần nội dung), with what is to be done for its criteria (lĩnh vực).</summary>
public sealed record PlanSection(
    [property: JsonPropertyName("ten"), Description("Tên phần, không kèm số thứ tự.")] string Title,
    [property: JsonPropertyName("noi_dung"), Description("Các đoạn của phần, mỗi đoạn một mục.")] IReadOnlyList<string> Text,
    [property: JsonPropertyName("tieu_chi"), Description("Giải pháp theo các tiêu chí thuộc phần này.")] IReadOnlyList<SolutionParagraphs> Criteria)
{
    public static PlanSection From(Plan plan, CriteriaSet set, Section section) => new(
        section.Title,
        [.. (section.Text ?? []).Select(Phrases.Sentence)],
        SolutionParagraphs.From(plan, (section.Criteria ?? []).Select(set.Criterion).OfType<Criterion>()));
}

/// <summary>The targets of a group of communes (mục tiêu của một nhóm xã), a sentence for each commune.</summary>
public sealed record TargetGroup(
    [property: JsonPropertyName("nhom"), Description("Tên nhóm xã; không có khi các xã không chia nhóm.")] string? Name,
    [property: JsonPropertyName("cac_xa"), Description("Mục tiêu của từng xã, mỗi xã một câu.")] IReadOnlyList<string> Communes)
{
    public static IReadOnlyList<TargetGroup> From(Plan plan) =>
        [.. plan.Communes.Where(c => c.Target is not null).GroupBy(c => c.Target!.Group)
            .Select(g => new TargetGroup(g.Key, [.. g.Select(c => TargetWords.Of(c, c.Target!))]))];
}
