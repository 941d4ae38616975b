using System.Text.RegularExpressions;
using NtmWorkflow.Documents.Form.Anatomy;
using NtmWorkflow.Documents.Form.Formatting;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Form.Rules;

/// <summary>Signatures (chữ ký): H1 to H6.</summary>
internal static partial class SignatureRules
{
    private static readonly string[] MinutesWords = ["thoi gian", "dia diem", "thanh phan", "chu tri", "thu ky", "ket thuc vao"];
    private static readonly string[] MinutesParts = ["Thời gian bắt đầu", "Địa điểm", "Thành phần tham dự", "Chủ trì (chủ tọa)", "Thư ký", "… kết thúc vào …"];

    public static IReadOnlyList<FormRule> All { get; } =
    [
        FormRule.Mandatory("H1", "Quyền hạn, chức vụ của người ký: in hoa, cỡ chữ 13–14, đứng, đậm; chỉ viết tắt TM., Q., KT., TL., TUQ.", PostFaults),
        FormRule.Mandatory("H2", "Họ tên người ký: in thường, cỡ chữ 13–14, đứng, đậm, canh giữa; không ghi học hàm, học vị, danh hiệu", NameFaults),
        FormRule.LeftToPeople("H3", "Chức vụ ghi đúng chức vụ lãnh đạo chính thức", "phải biết chức vụ và ủy quyền thực tế của người ký"),
        FormRule.Warning("H4", "Ủy ban nhân dân ký thay mặt tập thể: TM. ỦY BAN NHÂN DÂN", CommitteeFaults),
        FormRule.LeftToPeople("H5", "Hình ảnh chữ ký số, dấu đúng màu, đúng chỗ, đúng cỡ", "phải nhìn hình ảnh chữ ký, con dấu trên bản phát hành"),
        FormRule.Mandatory("H6", "Biên bản: không có địa danh, ngày tháng ở đầu; hai chữ ký, trái THƯ KÝ, phải CHỦ TỌA; đủ các mục của mẫu 1.9", MinutesFaults),
    ];

    private static IEnumerable<Fault> PostFaults(Administrative document)
    {
        var posts = document.Closing.Signatures.SelectMany(s => s.Posts).ToList();
        if (document.HasMain && document.Body.Count > 0 && posts.Count == 0)
            return [new(document.Main[^1].Paragraph, "không tìm thấy quyền hạn, chức vụ của người ký", "quyền hạn, chức vụ ở cuối văn bản, bên phải", "Thêm quyền hạn, chức vụ và họ tên người ký.")];
        return new Look(13, 14, Bold: true, Upper: true, Alignment: Alignment.Centre).Faults(posts, "quyền hạn, chức vụ")
            .Concat(from post in posts
                    where Abbreviated().IsMatch(post.Text) && !Allowed().IsMatch(post.Text)
                    select new Fault(post.Paragraph, $"viết tắt quyền hạn: “{post.Text}”", "chỉ dùng TM., Q., KT., TL., TUQ., có dấu chấm", "Sửa lại chữ viết tắt quyền hạn."));
    }

    private static IEnumerable<Fault> NameFaults(Administrative document)
    {
        var names = document.Closing.Signatures.Select(s => s.Name).OfType<Reading.Line>().ToList();
        foreach (var fault in new Look(13, 14, Bold: true, Upper: false, Alignment: Alignment.Centre).Faults(names, "họ tên người ký"))
            yield return fault;
        foreach (var name in names.Where(n => Degree().IsMatch(n.Text)))
            yield return new(name.Paragraph, $"“{name.Text}”", "chỉ ghi họ tên, không ghi học hàm, học vị, danh hiệu", $"Xóa “{Degree().Match(name.Text).Value.Trim()}”.");
    }

    private static IEnumerable<Fault> CommitteeFaults(Administrative document) =>
        document.Head.Issuer is [var issuer, ..] && Wording.Plain(issuer.Text) is var plain && (plain.StartsWith("uy ban nhan dan", StringComparison.Ordinal) || plain.StartsWith("ubnd", StringComparison.Ordinal))
        && document.Closing.Signatures is [{ Posts: [var first, ..] }] && ChairmanFirst().IsMatch(first.Text)
            ? [new(first.Paragraph, $"ghi “{first.Text}” mà không có dòng TM. ỦY BAN NHÂN DÂN", "“TM. ỦY BAN NHÂN DÂN” ở trên, trừ văn bản thuộc thẩm quyền riêng của Chủ tịch",
                "Nếu văn bản thuộc thẩm quyền của tập thể, thêm dòng TM. ỦY BAN NHÂN DÂN.")]
            : [];

    private static IEnumerable<Fault> MinutesFaults(Administrative document)
    {
        if (document.Kind != Kind.Minutes)
            yield break;
        if (document.Head.PlaceAndDate is { } date)
            yield return new(date.Paragraph, "biên bản có dòng địa danh, ngày tháng ở đầu", "không có dòng này; ngày ghi trong nội dung", "Xóa dòng địa danh, ngày tháng.");
        var columns = document.Closing.Signatures.Where(s => s.Posts[0].Paragraph.Cell is not null || document.Closing.Signatures.Count == 1).OrderBy(s => s.Posts[0].Paragraph.Cell?.Column).ToList();
        if (columns is not [{ Posts: [var left, ..] }, .., { Posts: [var right, ..] }])
            yield return new(document.Main[^1].Paragraph, "biên bản không có hai chữ ký cạnh nhau", "bên trái THƯ KÝ, bên phải CHỦ TỌA", "Thêm bảng hai cột: THƯ KÝ bên trái, CHỦ TỌA bên phải.");
        else if (!left.Text.StartsWith("THƯ KÝ", StringComparison.OrdinalIgnoreCase) || !Wording.Plain(right.Text).StartsWith("chu t", StringComparison.Ordinal))
            yield return new(left.Paragraph, $"bên trái “{left.Text}”, bên phải “{right.Text}”", "bên trái THƯ KÝ, bên phải CHỦ TỌA", "Đổi lại hai cột chữ ký.");
        var text = Wording.Plain(string.Join('\n', document.Main.Select(l => l.Text)));
        foreach (var (word, part) in MinutesWords.Zip(MinutesParts).Where(m => !text.Contains(m.First, StringComparison.Ordinal)))
            yield return new(document.Title!.Paragraph, $"biên bản thiếu mục “{part}”", $"có mục “{part}” theo mẫu 1.9", "Thêm mục còn thiếu.") { IsDoubtful = true };
    }

    [GeneratedRegex(@"^\p{Lu}{1,3}\s*[./]\s*(\p{Lu}{1,3}[./]\s*)?(?=\p{L})")]
    private static partial Regex Abbreviated();

    [GeneratedRegex(@"^(TM|Q|KT|TL|TUQ)\. ?\p{L}")]
    private static partial Regex Allowed();

    [GeneratedRegex(@"^(GS|PGS|TS|Ths|ThS|TSKH|BS|KS|CN|CKI|CKII|Tiến sĩ|Tiến sỹ|Thạc sĩ|Thạc sỹ|Bác sĩ|Kỹ sư|Cử nhân|NGƯT|NGND|NSƯT|NSND)(\.|\b)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Degree();

    [GeneratedRegex(@"^(KT\.\s*)?(PHÓ\s+)?CHỦ TỊCH", RegexOptions.IgnoreCase)]
    private static partial Regex ChairmanFirst();
}
