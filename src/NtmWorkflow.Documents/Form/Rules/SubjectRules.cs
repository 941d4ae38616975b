using NtmWorkflow.Documents.Form.Anatomy;
using NtmWorkflow.Documents.Form.Formatting;
using NtmWorkflow.Documents.Form.Reading;

namespace NtmWorkflow.Documents.Form.Rules;

/// <summary>Kind and subject (tên loại, trích yếu): E1 to E4.</summary>
internal static class SubjectRules
{
    public static IReadOnlyList<FormRule> All { get; } =
    [
        FormRule.Mandatory("E1", "Tên loại: in hoa, cỡ chữ 13–14, đứng, đậm, canh giữa", TitleFaults),
        FormRule.Mandatory("E2", "Trích yếu ngay dưới tên loại: in thường, cỡ chữ 13–14, đứng, đậm, canh giữa", SummaryFaults),
        FormRule.Mandatory("E3", "Dưới trích yếu có đường kẻ ngang, nét liền, dài từ 1/3 đến 1/2 dòng chữ",
            d => d.Kind is not null && d.Summary.Count > 0 ? RuleUnder.Faults(d, d.Summary, "trích yếu", "dài từ 1/3 đến 1/2 dòng chữ", 0.25m, 0.6m) : []),
        FormRule.Mandatory("E4", "Công văn: không có tên loại; trích yếu “V/v …” in thường, cỡ chữ 12–13, đứng, canh giữa dưới số, ký hiệu, cách 6 pt", LetterFaults),
    ];

    private static IEnumerable<Fault> TitleFaults(Administrative document) =>
        document.Kind is not null ? new Look(13, 14, Bold: true, Upper: true, Alignment: Alignment.Centre).Faults([document.Title!], "tên loại")
        : document.HasMain && document.Title is null && !document.IsLetter && document.Head.Nation is { } nation
            ? [new(nation.Paragraph, "không tìm thấy tên loại văn bản", "tên loại (KẾ HOẠCH, BÁO CÁO …) ở giữa trang, dưới số, ký hiệu", "Thêm tên loại; nếu là công văn, thêm “V/v …” dưới số, ký hiệu.")]
        : [];

    private static IEnumerable<Fault> SummaryFaults(Administrative document) =>
        document.Kind is null || document.Title!.Text.Length > document.Kind.Name.Length ? []
        : document.Summary.Count == 0
            ? [new(document.Title.Paragraph, "không tìm thấy trích yếu dưới tên loại", "trích yếu nội dung ngay dưới tên loại", "Thêm trích yếu, canh giữa, đậm.")]
        : new Look(13, 14, Bold: true, Upper: false, Alignment: Alignment.Centre).Faults(document.Summary, "trích yếu");

    private static IEnumerable<Fault> LetterFaults(Administrative document)
    {
        if (document.Title is { } title && document.Kind is null)
            return [new(title.Paragraph, $"công văn có tên loại “{title.Text}”", "công văn không ghi tên loại, chỉ có “V/v …” dưới số, ký hiệu", "Xóa dòng tên loại.")];
        if (!document.IsLetter)
            return [];
        return document.Head.Subject is { } subject ? SubjectFaults(document, subject)
            : [new((document.Head.Symbol ?? document.AddressedTo!).Paragraph, "công văn không có trích yếu", "“V/v …” dưới số, ký hiệu", "Thêm dòng “V/v …” dưới số, ký hiệu.")];
    }

    private static IEnumerable<Fault> SubjectFaults(Administrative document, Line subject)
    {
        foreach (var fault in new Look(12, 13, Bold: false, Upper: false, Alignment: Alignment.Centre).Faults([subject], "trích yếu công văn"))
            yield return fault;
        if (!subject.Text.StartsWith("V/v ", StringComparison.Ordinal))
            yield return new(subject.Paragraph, $"“{subject.Text[..Math.Min(subject.Text.Length, 12)]}…”", "bắt đầu bằng “V/v ”", "Ghi “V/v ” trước trích yếu.");
        var gap = subject.Paragraph.Format.Before + (document.Head.Symbol?.Paragraph.Format.After ?? 0);
        if (subject.Paragraph != document.Head.Symbol?.Paragraph && Math.Abs(gap - 120) > 40)
            yield return new(subject.Paragraph, $"trích yếu cách số, ký hiệu {Measure.Points(gap)}", "cách 6 pt", "Vào Paragraph, đặt Before: 6 pt.") { IsDoubtful = true };
    }
}
