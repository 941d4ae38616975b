using System.Text.RegularExpressions;
using NtmWorkflow.Documents.Form.Anatomy;
using NtmWorkflow.Documents.Form.Formatting;

namespace NtmWorkflow.Documents.Form.Rules;

/// <summary>Number and symbol (số, ký hiệu): D1 to D4 and M.</summary>
internal static partial class SymbolRules
{
    private const string Example = "ví dụ “Số: 05/KH-UBND”; công văn: “Số: 12/UBND-VX”";

    public static IReadOnlyList<FormRule> All { get; } =
    [
        FormRule.Mandatory("D1", "Số, ký hiệu đúng mẫu: Số: …/<loại>-<cơ quan>; công văn: Số: …/<cơ quan>-<đơn vị soạn>", PatternFaults),
        FormRule.Mandatory("D2", "Số, ký hiệu: có dấu hai chấm, số dưới 10 thêm 0, không cách chữ quanh / và -, cỡ chữ 13, đứng, canh giữa", WritingFaults),
        FormRule.LeftToPeople("D3", "Số lấy theo năm, từ 01, không trùng", "phải đối chiếu với sổ đăng ký văn bản đi của cơ quan"),
        FormRule.LeftToPeople("D4", "Cấp số, phát hành chậm nhất ngày làm việc tiếp theo ngày ký", "phải biết ngày ký và ngày phát hành thực tế"),
    ];

    public static FormRule Abbreviation { get; } =
        FormRule.Mandatory("M", "Chữ viết tắt tên loại trong ký hiệu khớp với tên loại văn bản; công văn không có “CV-”", KindFaults);

    private static IEnumerable<Fault> PatternFaults(Administrative document)
    {
        if (document.Head.Symbol is not { } symbol)
            return document.Head.Nation is { } nation
                ? [new(nation.Paragraph, "không tìm thấy số, ký hiệu ở đầu văn bản", Example, "Thêm dòng số, ký hiệu dưới tên cơ quan ban hành.")]
                : [];
        return Pattern().IsMatch(Spaces().Replace(symbol.Text, ""))
            ? []
            : [new(symbol.Paragraph, $"“{symbol.Text}”", Example, "Ghi lại theo mẫu: số, dấu /, chữ viết tắt tên loại và tên cơ quan nối bằng dấu -.")];
    }

    private static IEnumerable<Fault> WritingFaults(Administrative document)
    {
        if (document.Head.Symbol is not { } symbol)
            yield break;
        foreach (var fault in new Look(13, 13, Bold: false, Alignment: Alignment.Centre).Faults([symbol], "số, ký hiệu"))
            yield return fault;
        if (!symbol.Text.StartsWith("Số:", StringComparison.Ordinal))
            yield return new(symbol.Paragraph, $"“{symbol.Text}”", "chữ “Số” in thường, liền sau là dấu hai chấm", "Ghi “Số:”.");
        if (SingleDigit().IsMatch(symbol.Text))
            yield return new(symbol.Paragraph, $"“{symbol.Text}”", "số dưới 10 thêm số 0 ở trước, ví dụ “05”", "Thêm số 0 trước số văn bản.");
        if (SpacedSign().IsMatch(symbol.Text))
            yield return new(symbol.Paragraph, $"“{symbol.Text}”", "không cách chữ quanh dấu / và dấu - trong ký hiệu", "Xóa dấu cách thừa trong ký hiệu.");
    }

    private static IEnumerable<Fault> KindFaults(Administrative document)
    {
        if (document.Head.Symbol is not { } symbol || MarkOf(symbol.Text) is not { } mark)
            yield break;
        var (first, known) = (mark.Split('-')[0], Kind.All.FirstOrDefault(k => k.Abbreviation == mark.Split('-')[0]));
        if (document.Kind is { } kind && first != kind.Abbreviation)
            yield return new(symbol.Paragraph, $"ký hiệu “{mark}” cho văn bản {kind.Name}", $"{kind.Abbreviation}-…", $"Sửa chữ viết tắt tên loại thành {kind.Abbreviation}.");
        if (document.IsLetter && (known is not null || first is "CV" or "CVH"))
            yield return new(symbol.Paragraph, $"ký hiệu công văn “{mark}” có chữ viết tắt “{first}”", "công văn không ghi tên loại: <cơ quan>-<đơn vị soạn>, ví dụ UBND-VX", $"Bỏ “{first}-”, ghi tên cơ quan rồi đơn vị soạn thảo.");
    }

    private static string? MarkOf(string symbol) => Spaces().Replace(symbol, "").Split('/', 2) is [_, { Length: > 0 } mark] ? mark : null;

    [GeneratedRegex(@"^[Ss][Ốố]:?([.…_]*|\d+[a-z]?)/[\p{Lu}][\p{L}&]*([-/.][\p{Lu}0-9][\p{L}0-9&]*)+$")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^\D*\d[a-z]?\s*/")]
    private static partial Regex SingleDigit();

    [GeneratedRegex(@"/\s|\s-|-\s|\d\s+/")]
    private static partial Regex SpacedSign();

    [GeneratedRegex(@"\s")]
    private static partial Regex Spaces();
}
