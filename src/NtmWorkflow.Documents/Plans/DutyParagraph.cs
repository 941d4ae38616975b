using System.ComponentModel;
using System.Text.Json.Serialization;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Plans;

/// <summary>What an office does in carrying the plan out (tổ chức thực hiện), numbered as printed.</summary>
public sealed record DutyParagraph(
    [property: JsonPropertyName("so"), Description("Số thứ tự.")] string Number,
    [property: JsonPropertyName("chu_the"), Description("Cơ quan hoặc người thực hiện.")] string Subject,
    [property: JsonPropertyName("noi_dung"), Description("Việc phải làm, kèm các tiêu chí chủ trì và phối hợp.")] string Text)
{
    public static DutyParagraph From(Plan plan, CriteriaSet set, Duty duty, int number)
    {
        var subject = duty.Offices is { Count: > 0 } codes ? Phrases.Offices(plan, codes) : duty.Subject!;
        var parts = new[] { Named("chủ trì thực hiện", set, duty.Leads), Named("phối hợp thực hiện", set, duty.Assists) }.OfType<string>().ToList();
        var responsible = parts.Count == 0 ? "" : " " + Phrases.Sentence(string.Join("; ", parts));
        return new($"{number}", Wording.Sentence(subject), Phrases.Closed(duty.Text) + responsible);
    }

    private static string? Named(string role, CriteriaSet set, IReadOnlyList<string>? codes) =>
        codes is { Count: > 0 } ? $"{role} {Phrases.CriteriaAndIndicators(set, codes)}" : null;
}
