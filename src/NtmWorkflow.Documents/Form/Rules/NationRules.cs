using NtmWorkflow.Documents.Form.Anatomy;
using NtmWorkflow.Documents.Form.Formatting;
using NtmWorkflow.Documents.Form.Reading;

namespace NtmWorkflow.Documents.Form.Rules;

/// <summary>The country's name and motto (Quốc hiệu, Tiêu ngữ): B1 to B5.</summary>
internal static class NationRules
{
    private const string Nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", NationOtherwise = "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", Motto = "Độc lập - Tự do - Hạnh phúc";
    private const int FirstLines = 12;

    public static IReadOnlyList<FormRule> All { get; } =
    [
        FormRule.Mandatory("B1", "Quốc hiệu: đúng chữ, in hoa, cỡ chữ 12–13, đứng, đậm, trên cùng bên phải trang đầu", NationFaults),
        FormRule.Mandatory("B2", "Tiêu ngữ: đúng chữ, in thường, cỡ chữ 13–14, đứng, đậm, canh giữa dưới Quốc hiệu", MottoFaults),
        FormRule.Mandatory("B3", "Dưới Tiêu ngữ có đường kẻ ngang, nét liền, dài bằng dòng Tiêu ngữ",
            d => d.Head.Motto is { } motto ? RuleUnder.Faults(d, [motto], "Tiêu ngữ", "dài bằng dòng Tiêu ngữ", 0.85m, 1.15m) : []),
        FormRule.Mandatory("B4", "Quốc hiệu và Tiêu ngữ cách nhau dòng đơn", SpacingFaults),
        FormRule.Warning("B5", "Quốc hiệu nằm trọn trên một dòng", OneLineFaults),
    ];

    private static IEnumerable<Fault> NationFaults(Administrative document)
    {
        if (!document.HasMain)
            return [];
        if (document.Head.Nation is not { } nation)
            return [new(document.Main[0].Paragraph, "không tìm thấy Quốc hiệu ở đầu văn bản", $"“{Nation}”", "Thêm Quốc hiệu ở trên cùng, bên phải trang đầu.")];
        var faults = new Look(12, 13, Bold: true, Upper: true, Alignment: Alignment.Centre).Faults([nation], "Quốc hiệu").ToList();
        if (nation.IsUpper && nation.Text.Normalize() is not (Nation or NationOtherwise))
            faults.Add(new(nation.Paragraph, $"“{nation.Text}”", $"“{Nation}”", "Sửa lại đúng chữ Quốc hiệu."));
        if (nation.Paragraph.Cell is { Column: 0 } cell && document.Main.Any(l => l.Paragraph.Cell is { Column: > 0 } c && c.Table == cell.Table))
            faults.Add(new(nation.Paragraph, "Quốc hiệu ở bên trái", "bên phải trang đầu", "Đổi chỗ Quốc hiệu, Tiêu ngữ với tên cơ quan ban hành."));
        if (document.Main.IndexOf(nation) > FirstLines)
            faults.Add(new(nation.Paragraph, "Quốc hiệu không ở trên cùng", "trên cùng trang đầu", "Chuyển Quốc hiệu, Tiêu ngữ lên đầu văn bản."));
        return faults;
    }

    private static IEnumerable<Fault> MottoFaults(Administrative document)
    {
        if (document.Head.Nation is not { } nation)
            return [];
        if (document.Head.Motto is not { } motto)
            return [new(nation.Paragraph, "không tìm thấy Tiêu ngữ dưới Quốc hiệu", $"“{Motto}”", "Thêm Tiêu ngữ ngay dưới Quốc hiệu.")];
        var faults = new Look(13, 14, Bold: true, Upper: false, Alignment: Alignment.Centre).Faults([motto], "Tiêu ngữ");
        return motto.IsUpper || motto.Text.Normalize() == Motto
            ? faults
            : faults.Append(new(motto.Paragraph, $"“{motto.Text}”", $"“{Motto}”, gạch nối (-) có cách chữ ở hai bên", "Sửa lại đúng chữ Tiêu ngữ."));
    }

    private static IEnumerable<Fault> SpacingFaults(Administrative document)
    {
        if (document.Head is not { Nation: { } nation, Motto: { } motto } || nation.Paragraph == motto.Paragraph)
            yield break;
        var (above, below) = (nation.Paragraph.Format, motto.Paragraph.Format);
        if (above.After + below.Before > Measure.Tolerance)
            yield return new(motto.Paragraph, $"giữa hai dòng có khoảng cách {Measure.Points(above.After + below.Before)}", "cách nhau dòng đơn, không thêm khoảng cách", Mend);
        if ((!above.FixedLine && above.Line > 250) || (!below.FixedLine && below.Line > 250))
            yield return new(motto.Paragraph, "giãn dòng lớn hơn dòng đơn", "dòng đơn (Single)", Mend);
    }

    private static IEnumerable<Fault> OneLineFaults(Administrative document) =>
        document.Head.Nation is { Paragraph.Cell.Width: { } width } nation && TextWidth.Of(nation) > width
            ? [new(nation.Paragraph, "Quốc hiệu dài hơn ô chứa nó nên gãy thành hai dòng", "một dòng", "Nới rộng cột bên phải, hoặc đặt Quốc hiệu cỡ chữ 12.")]
            : [];

    private const string Mend = "Chọn hai dòng, vào Paragraph đặt Before, After: 0 pt; Line spacing: Single.";
}
