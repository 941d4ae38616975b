using System.Text.RegularExpressions;
using NtmWorkflow.Documents.Form.Anatomy;
using NtmWorkflow.Documents.Form.Formatting;
using NtmWorkflow.Documents.Form.Reading;

namespace NtmWorkflow.Documents.Form.Rules;

/// <summary>Addressees and recipients (Kính gửi, nơi nhận): I1 to I5.</summary>
internal static partial class RecipientRules
{
    public static IReadOnlyList<FormRule> All { get; } =
    [
        FormRule.Mandatory("I1", "“Kính gửi:” chỉ dùng cho công văn, tờ trình, báo cáo; cỡ chữ 13–14, đứng; nhiều nơi thì mỗi nơi một dòng gạch đầu dòng", AddresseeFaults),
        FormRule.Mandatory("I2", "“Nơi nhận:” dòng riêng, sát lề trái, cỡ chữ 12, nghiêng, đậm, có dấu hai chấm", HeadFaults),
        FormRule.Mandatory("I3", "Danh sách nơi nhận: cỡ chữ 11, đứng, mỗi nơi một dòng “- …;”, đầu tiên “- Như trên;” hoặc “- Như Điều …;”", ListFaults),
        FormRule.Mandatory("I4", "Dòng cuối của nơi nhận: “- Lưu: VT, <đơn vị soạn thảo>.”", ArchiveFaults),
        FormRule.Mandatory("I5", "Văn bản phải có nơi nhận", d => d.HasMain && d.Body.Count > 0 && d.Closing.RecipientsHead is null && d.Kind != Kind.Contract
            ? [new(d.Main[^1].Paragraph, "không tìm thấy “Nơi nhận:” ở cuối văn bản", "“Nơi nhận:” ngang hàng quyền hạn, chức vụ, sát lề trái", "Thêm nơi nhận ở cuối văn bản, bên trái chữ ký.")]
            : []),
    ];

    private static IEnumerable<Fault> AddresseeFaults(Administrative document)
    {
        if (document.AddressedTo is not { } line)
            return document.IsLetter ? [new(document.Head.Subject!.Paragraph, "công văn không có “Kính gửi:”", "“Kính gửi:” dưới phần mở đầu", "Thêm “Kính gửi:” và nơi gửi.")] : [];
        var inline = line.Text.Split(':', 2) is [_, { } rest] && rest.Trim().Length > 0;
        return new Look(13, 14, Bold: null).Faults(document.Addressees.Prepend(line), "Kính gửi")
            .Concat(UseFaults(document, line)).Concat(ShapeFaults(document.Addressees, line, inline));
    }

    private static IEnumerable<Fault> UseFaults(Administrative document, Line line) =>
        document.Kind is { } kind && kind != Kind.Report && kind != Kind.Submission
            ? [new(line.Paragraph, $"“Kính gửi” trong {kind.Name}", "chỉ công văn, tờ trình, báo cáo gửi cấp trên có “Kính gửi:”", "Xóa dòng “Kính gửi”; ghi nơi gửi vào “Nơi nhận”.")]
            : [];

    private static IEnumerable<Fault> ShapeFaults(IReadOnlyList<Line> addressees, Line line, bool inline)
    {
        if (!line.Text.StartsWith("Kính gửi:", StringComparison.Ordinal))
            yield return new(line.Paragraph, $"“{line.Text[..Math.Min(line.Text.Length, 14)]}”", "“Kính gửi:”", "Ghi “Kính gửi:” có dấu hai chấm.");
        if (inline && line.Text.Contains(';', StringComparison.Ordinal))
            yield return new(line.Paragraph, "nhiều nơi gửi trên một dòng", "mỗi nơi một dòng, gạch đầu dòng, cuối dòng dấu chấm phẩy", "Xuống dòng cho mỗi nơi gửi.");
        foreach (var (addressee, index) in addressees.Select((a, i) => (a, i)))
            if (!addressee.Text.EndsWith(index == addressees.Count - 1 ? '.' : ';'))
                yield return new(addressee.Paragraph, $"dòng “{addressee.Text}”", index == addressees.Count - 1 ? "dòng cuối kết thúc bằng dấu chấm (.)" : "kết thúc bằng dấu chấm phẩy (;)", "Sửa dấu câu cuối dòng.");
    }

    private static IEnumerable<Fault> HeadFaults(Administrative document)
    {
        if (document.Closing.RecipientsHead is not { } head)
            return [];
        var faults = new Look(12, 12, Bold: true, Italic: true, Alignment: Alignment.Left).Faults([head], "“Nơi nhận”").ToList();
        if (head.Text != "Nơi nhận:")
            faults.Add(new(head.Paragraph, $"“{head.Text}”", "“Nơi nhận:” trên một dòng riêng", "Ghi “Nơi nhận:” rồi xuống dòng."));
        return faults;
    }

    private static IEnumerable<Fault> ListFaults(Administrative document)
    {
        var recipients = document.Closing.Recipients;
        foreach (var fault in new Look(11, 11, Bold: false).Faults(recipients, "nơi nhận"))
            yield return fault;
        foreach (var line in recipients.SkipLast(1))
            if (!line.Text.StartsWith("- ", StringComparison.Ordinal) || !line.Text.EndsWith(';'))
                yield return new(line.Paragraph, $"dòng “{line.Text}”", "“- …;” (gạch đầu dòng, cuối dòng dấu chấm phẩy)", "Sửa gạch đầu dòng và dấu câu.") { Around = line.Text };
        if (recipients.Count > 0 && document.AddressedTo is not null && !recipients[0].Text.StartsWith("- Như trên", StringComparison.Ordinal))
            yield return new(recipients[0].Paragraph, $"dòng đầu “{recipients[0].Text}”", "“- Như trên;” vì văn bản có “Kính gửi”", "Thêm dòng “- Như trên;”.");
        if (recipients.Count > 0 && document.Kind == Kind.Decision && !recipients[0].Text.StartsWith("- Như Điều", StringComparison.Ordinal))
            yield return new(recipients[0].Paragraph, $"dòng đầu “{recipients[0].Text}”", "“- Như Điều …;”", "Thêm dòng “- Như Điều …;”.") { IsDoubtful = true };
    }

    private static IEnumerable<Fault> ArchiveFaults(Administrative document)
    {
        if (document.Closing.RecipientsHead is not { } head)
            return [];
        var last = document.Closing.Recipients is [.., var line] ? line : null;
        return last is not null && Archive().IsMatch(last.Text) ? []
            : [new((last ?? head).Paragraph, last is null ? "danh sách nơi nhận trống" : $"dòng cuối “{last.Text}”", "“- Lưu: VT, <đơn vị soạn thảo>.”", "Ghi dòng cuối “- Lưu: VT, …” kết thúc bằng dấu chấm.")];
    }

    [GeneratedRegex(@"^- Lưu: VT(, .+)?\.$")]
    private static partial Regex Archive();
}
