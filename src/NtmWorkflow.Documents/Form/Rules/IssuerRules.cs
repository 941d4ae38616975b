using NtmWorkflow.Documents.Form.Anatomy;
using NtmWorkflow.Documents.Form.Formatting;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Form.Rules;

/// <summary>The issuing body (tên cơ quan ban hành): C1 to C4.</summary>
internal static class IssuerRules
{
    public static IReadOnlyList<FormRule> All { get; } =
    [
        FormRule.Mandatory("C1", "Tên cơ quan chủ quản: in hoa, cỡ chữ 12–13, đứng, không đậm",
            d => new Look(12, 13, Bold: false, Upper: true, Alignment: Alignment.Centre).Faults(d.Head.Parent, "tên cơ quan chủ quản")),
        FormRule.Mandatory("C2", "Tên cơ quan ban hành: in hoa, cỡ chữ 12–13, đứng, đậm, canh giữa", IssuerFaults),
        FormRule.Mandatory("C3", "Dưới tên cơ quan ban hành có đường kẻ ngang, nét liền, dài từ 1/3 đến 1/2 dòng chữ",
            d => d.Head.Issuer.Count > 0 ? RuleUnder.Faults(d, d.Head.Issuer, "tên cơ quan ban hành", "dài từ 1/3 đến 1/2 dòng chữ", 0.25m, 0.6m) : []),
        FormRule.Warning("C4", "Ủy ban nhân dân không ghi cơ quan chủ quản ở trên", CommitteeFaults),
    ];

    private static IEnumerable<Fault> IssuerFaults(Administrative document) =>
        document.HasMain && document.Head is { Nation: { } nation, Issuer.Count: 0 }
            ? [new(nation.Paragraph, "không tìm thấy tên cơ quan ban hành ở đầu văn bản", "tên cơ quan ban hành ở trên cùng, bên trái", "Thêm tên cơ quan ban hành ngang hàng Quốc hiệu.")]
            : new Look(12, 13, Bold: true, Upper: true, Alignment: Alignment.Centre).Faults(document.Head.Issuer, "tên cơ quan ban hành");

    private static IEnumerable<Fault> CommitteeFaults(Administrative document) =>
        document.Head is { Parent: [var parent, ..], Issuer: [var issuer, ..] } && IsCommittee(issuer.Text) && IsCommittee(parent.Text)
            ? [new(parent.Paragraph, $"có dòng “{parent.Text}” trên tên Ủy ban nhân dân", "chỉ ghi tên Ủy ban nhân dân ban hành văn bản", "Xóa dòng cơ quan chủ quản.")]
            : [];

    private static bool IsCommittee(string text) => Wording.Plain(text) is var plain && (plain.StartsWith("uy ban nhan dan", StringComparison.Ordinal) || plain.StartsWith("ubnd", StringComparison.Ordinal));
}
