using System.Text.RegularExpressions;
using NtmWorkflow.Documents.Form.Anatomy;
using NtmWorkflow.Documents.Form.Formatting;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Form.Rules;

/// <summary>Appendices (phụ lục): K1 to K5.</summary>
internal static partial class AppendixRules
{
    private const string Example = "(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 02 năm 2024 của …)";

    public static IReadOnlyList<FormRule> All { get; } =
    [
        FormRule.Mandatory("K1", "Thân văn bản có chỉ dẫn đến phụ lục; từ hai phụ lục trở lên đánh số La Mã", NumberFaults),
        FormRule.Mandatory("K2", "“Phụ lục …” dòng riêng, giữa, in thường, cỡ chữ 14, đứng, đậm; tên phụ lục giữa, in hoa, cỡ chữ 13–14, đứng, đậm", TitleFaults),
        FormRule.Mandatory("K3", "Dưới tên phụ lục: (Kèm theo … số … ngày … của …), giữa, in thường, cỡ chữ 13–14, nghiêng, dưới có đường kẻ", ReferenceFaults),
        FormRule.LeftToPeople("K4", "Phụ lục không cùng tệp: ký số cơ quan ở góc trên, bên phải trang đầu", "chữ ký số gắn vào tệp lúc phát hành, không có trong tệp Word"),
        FormRule.LeftToPeople("K5", "“Phụ lục 1” và “Số:” trong dòng kèm theo", "hai lỗi hay gặp này đã gồm trong K1 và K3"),
    ];

    private static IEnumerable<Fault> NumberFaults(Administrative document)
    {
        if (document.HasMain && document.Appendices.Count > 0 && !document.Main.Any(l => Mention().IsMatch(l.Text)))
            yield return new(document.Appendices[0].Heading.Paragraph, "thân văn bản không nhắc đến phụ lục", "có chỉ dẫn, ví dụ “(Chi tiết tại Phụ lục kèm theo)”", "Thêm chỉ dẫn đến phụ lục trong nội dung.");
        foreach (var (appendix, index) in document.Appendices.Select((a, i) => (a, i)))
        {
            var number = Number().Match(appendix.Heading.Text).Groups[1].Value;
            var expected = document.Appendices.Count > 1 ? Roman(index + 1) : number.All(c => "IVXLC".Contains(c, StringComparison.Ordinal)) ? number : "";
            if (number != expected)
                yield return new(appendix.Heading.Paragraph, $"“{appendix.Heading.Text}”", expected.Length > 0 ? $"“Phụ lục {expected}” (số La Mã)" : "“Phụ lục” (chỉ có một, không đánh số)", "Đánh lại số phụ lục.");
        }
    }

    private static IEnumerable<Fault> TitleFaults(Administrative document) => document.Appendices.SelectMany(a =>
        new Look(14, 14, Bold: true, Upper: false, Alignment: Alignment.Centre).Faults([a.Heading], "“Phụ lục”")
            .Concat(a.Title.Count == 0
                ? [new(a.Heading.Paragraph, "phụ lục không có tên", "tên phụ lục in hoa, đậm, giữa trang", "Thêm tên phụ lục.")]
                : new Look(13, 14, Bold: true, Upper: true, Alignment: Alignment.Centre).Faults(a.Title, "tên phụ lục")));

    private static IEnumerable<Fault> ReferenceFaults(Administrative document)
    {
        foreach (var appendix in document.Appendices)
        {
            if (appendix.Reference is not { } line)
            {
                yield return new(appendix.Heading.Paragraph, "không có dòng “Kèm theo …” dưới tên phụ lục", Example, "Thêm dòng kèm theo dưới tên phụ lục.");
                continue;
            }
            foreach (var fault in new Look(13, 14, Bold: false, Italic: true, Upper: false, Alignment: Alignment.Centre).Faults([line], "dòng kèm theo"))
                yield return fault;
            if (!line.Text.StartsWith('(') || !line.Text.EndsWith(')'))
                yield return new(line.Paragraph, $"“{line.Text}”", $"trong ngoặc đơn: {Example}", "Đặt dòng kèm theo trong ngoặc đơn.");
            if (NumberWithColon().IsMatch(line.Text))
                yield return new(line.Paragraph, "“số:” có dấu hai chấm trong dòng kèm theo", "“số” viết thường, không có dấu hai chấm", "Bỏ dấu hai chấm, viết thường chữ “số”.");
            if (document.StrokesUnder(line).Count == 0)
                yield return new(line.Paragraph, "không có đường kẻ dưới dòng kèm theo", "đường kẻ ngang, nét liền (mẫu 2.1)", "Vào Insert > Shapes > Line, kẻ đường ngang dưới dòng kèm theo.") { IsDoubtful = true };
        }
    }

    private static string Roman(int number) => (number / 10) switch { 0 => "", var tens => new string('X', tens) }
        + (number % 10) switch { 1 => "I", 2 => "II", 3 => "III", 4 => "IV", 5 => "V", 6 => "VI", 7 => "VII", 8 => "VIII", 9 => "IX", _ => "" };

    [GeneratedRegex(@"phụ lục|biểu (số|mẫu|kèm)|kèm theo", RegexOptions.IgnoreCase)]
    private static partial Regex Mention();

    [GeneratedRegex(@"^\S+\s+\S+\s*(?:số\s+)?([0-9A-Za-z]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"[Ss]ố\s*:|\bSố\s+\d")]
    private static partial Regex NumberWithColon();
}
