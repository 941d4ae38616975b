using System.Text.RegularExpressions;
using NtmWorkflow.Documents.Form.Anatomy;
using NtmWorkflow.Documents.Form.Reading;

namespace NtmWorkflow.Documents.Form.Rules;

/// <summary>Stamps and notes (độ khẩn, chỉ dẫn, ký hiệu người soạn): L1 to L4.</summary>
internal static partial class MarkRules
{
    private const string Red = "FF0000";

    public static IReadOnlyList<FormRule> All { get; } =
    [
        FormRule.Mandatory("L1", "Độ khẩn (HỎA TỐC, THƯỢNG KHẨN, KHẨN): in hoa, cỡ chữ 13–14, đứng, đậm, đỏ tươi", d => Marks(d, l => Urgency().IsMatch(l.Text)).SelectMany(l =>
            new Look(13, 14, Bold: true, Upper: true).Faults([l], "độ khẩn").Concat(ColorFaults(l)))),
        FormRule.Mandatory("L2", "Chỉ dẫn phạm vi lưu hành (XEM XONG TRẢ LẠI, LƯU HÀNH NỘI BỘ): in hoa, cỡ chữ 13–14, đứng, đậm",
            d => new Look(13, 14, Bold: true, Upper: true).Faults(Marks(d, l => Circulation().IsMatch(l.Text)), "chỉ dẫn phạm vi lưu hành")),
        FormRule.Mandatory("L3", "Ký hiệu người soạn thảo và số lượng bản, ví dụ PL.(300): in hoa, cỡ chữ 11, đứng",
            d => new Look(11, 11, Bold: false).Faults(Marks(d, Closing.IsDrafter), "ký hiệu người soạn thảo")),
        FormRule.LeftToPeople("L4", "Địa chỉ, thư điện tử, điện thoại của cơ quan ở trang đầu, cỡ chữ 11–12", "không bắt buộc có, và không nhận ra chắc chắn được giữa các dòng khác của chân trang"),
    ];

    private static IEnumerable<Line> Marks(Administrative document, Func<Line, bool> isMark) =>
        document.Document.Body.SelectMany(p => p.Lines).Where(l => !l.IsBlank && isMark(l));

    private static IEnumerable<Fault> ColorFaults(Line line) =>
        line.Written.Where(s => s.Format.Color != Red).Take(1).Select(s => new Fault(line.Paragraph, $"độ khẩn màu {(s.Format.IsBlack ? "đen" : "#" + s.Format.Color)}", "màu đỏ tươi", "Đặt Font Color màu đỏ (FF0000), hoặc dùng dấu khắc sẵn.") { Around = line.Text });

    [GeneratedRegex(@"^(hỏa tốc|hoả tốc|thượng khẩn|khẩn)( hẹn giờ)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Urgency();

    [GeneratedRegex(@"^(xem xong trả lại|lưu hành nội bộ)$", RegexOptions.IgnoreCase)]
    private static partial Regex Circulation();
}
