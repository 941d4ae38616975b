using System.Text.RegularExpressions;
using NtmWorkflow.Documents.Form.Anatomy;
using NtmWorkflow.Documents.Form.Formatting;
using NtmWorkflow.Documents.Form.Reading;

namespace NtmWorkflow.Documents.Form.Rules;

/// <summary>Place and date of issue (địa danh và thời gian ban hành): Đ1 to Đ3.</summary>
internal static partial class DateRules
{
    private const string Example = "“<Địa danh>, ngày … tháng … năm …”, ví dụ “Văn Quan, ngày 05 tháng 02 năm 2024”";

    public static IReadOnlyList<FormRule> All { get; } =
    [
        FormRule.Mandatory("Đ1", "Địa danh và thời gian: in thường, cỡ chữ 13–14, nghiêng, cùng dòng với số, ký hiệu, canh giữa dưới Quốc hiệu", PlaceFaults),
        FormRule.Mandatory("Đ2", "Ngày dưới 10 và tháng 1, 2 thêm số 0 ở trước", DateFaults),
        FormRule.LeftToPeople("Đ3", "Địa danh là tên chính thức của đơn vị hành chính nơi cơ quan đóng trụ sở", "phải biết trụ sở của cơ quan ban hành"),
    ];

    private static IEnumerable<Fault> PlaceFaults(Administrative document)
    {
        var (line, symbol) = (document.Head.PlaceAndDate, document.Head.Symbol);
        if (line is null)
            return document.HasMain && document.Kind != Kind.Minutes && document.Head.Nation is { } nation
                ? [new(nation.Paragraph, "không tìm thấy dòng địa danh, ngày tháng năm", Example, "Thêm địa danh, ngày tháng năm dưới Quốc hiệu, Tiêu ngữ.")]
                : [];
        if (document.Kind == Kind.Minutes)
            return [];
        var faults = new Look(13, 14, Bold: false, Italic: true, Upper: false, Alignment: Alignment.Centre).Faults([line], "địa danh, ngày tháng năm").ToList();
        if (!Pattern().IsMatch(line.Text))
            faults.Add(new(line.Paragraph, $"“{line.Text}”", Example, "Ghi địa danh, dấu phẩy, rồi ngày … tháng … năm ….") { Around = line.Text });
        if (symbol is not null && !OnOneLine(line, symbol))
            faults.Add(new(line.Paragraph, "địa danh, ngày tháng không ngang hàng với số, ký hiệu", "cùng dòng với số, ký hiệu", "Đặt số, ký hiệu và địa danh, ngày tháng vào cùng một hàng của bảng."));
        return faults;
    }

    private static bool OnOneLine(Line line, Line symbol) => (line.Paragraph.Cell, symbol.Paragraph.Cell) switch
    {
        ({ } own, { } other) => (own.Table, own.Row) == (other.Table, other.Row),
        (null, null) => line.Paragraph == symbol.Paragraph,
        _ => false,
    };

    private static IEnumerable<Fault> DateFaults(Administrative document)
    {
        if (document.Head.PlaceAndDate is not { } line || Numbers().Match(line.Text) is not { Success: true } date)
            yield break;
        var (day, month) = (date.Groups["day"].Value, date.Groups["month"].Value);
        if (day.Length == 1)
            yield return new(line.Paragraph, $"“ngày {day}”", $"“ngày 0{day}”", "Thêm số 0 trước ngày dưới 10.");
        if (month is "1" or "2")
            yield return new(line.Paragraph, $"“tháng {month}”", $"“tháng 0{month}”", "Thêm số 0 trước tháng 1 và tháng 2.");
        else if (month.Length == 2 && month[0] == '0' && month[1] > '2')
            yield return new(line.Paragraph, $"“tháng {month}”", $"“tháng {month[1]}”", "Chỉ tháng 1 và tháng 2 có số 0 ở trước; bỏ số 0.");
        if (!IsDay(day, month))
            yield return new(line.Paragraph, $"“ngày {day} tháng {month}”", "ngày từ 01 đến 31, tháng từ 01 đến 12", "Ghi lại ngày, tháng.");
    }

    private static bool IsDay(string day, string month) => int.Parse(day, null) is >= 1 and <= 31 && int.Parse(month, null) is >= 1 and <= 12;

    // A draft leaves room for day and month.
    [GeneratedRegex(@"^\S.*, ngày(\s+\d{1,2}\s+|[\s.…_]+)tháng(\s+\d{1,2}\s+|[\s.…_]+)năm(\s+\d{4}|[\s.…_]*\d{0,3}[.…_]*)\.?$")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"ngày\s+(?<day>[0-9]{1,2})\s+tháng\s+(?<month>[0-9]{1,2})\s+năm", RegexOptions.IgnoreCase)]
    private static partial Regex Numbers();
}
