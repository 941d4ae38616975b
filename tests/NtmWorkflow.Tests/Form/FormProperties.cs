using CsCheck;
using NtmWorkflow.Documents.Form;
using NtmWorkflow.Tests.Documents;

namespace NtmWorkflow.Tests.Form;

public sealed class FormProperties
{
    private static readonly string[] Pieces =
    [
        "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:sectPr/>", "<w:p/>", """<w:p><w:pPr><w:numPr><w:ilvl w:val="-5"/><w:numId w:val="x"/></w:numPr><w:ind w:left="1e999" w:hanging="abc"/></w:pPr></w:p>""",
        """<w:p><w:r><w:rPr><w:sz w:val="99999999999999999999999"/><w:color w:val=""/></w:rPr><w:t>a) 1. I. Số: /</w:t></w:r></w:p>""", "<w:p><w:r><w:t>KẾ HOẠCH</w:t><w:br/><w:t>Kính gửi:</w:t></w:r></w:p>",
        "<w:p><w:r><w:t>Nơi nhận:</w:t></w:r></w:p>", "<w:p><w:r><w:t>./.</w:t></w:r></w:p>", "<w:p><w:r><w:t>CHỦ TỊCH</w:t></w:r></w:p>", "<w:p><w:r><w:t>Phụ lục II</w:t></w:r></w:p>", "<w:p><w:r><w:t>(kèm theo</w:t></w:r></w:p>",
        "<w:p><w:r><w:t>BIÊN BẢN</w:t></w:r></w:p>", "<w:p><w:r><w:t>Căn cứ </w:t></w:r></w:p>", "<w:p><w:r><w:t>V/v</w:t></w:r></w:p>", "<w:p><w:r><w:t>Độc lập - hạnh phúc</w:t></w:r></w:p>", "<w:p><w:r><w:t>X, ngày 99 tháng 0 năm</w:t></w:r></w:p>",
        "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>KHẨN</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>", "<w:p><w:r><w:t>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</w:t></w:r></w:p>", "<w:p><w:r><w:tab/><w:t>-</w:t><w:tab/><w:t>\ufffd\u0301</w:t></w:r></w:p>",
    ];

    [Fact]
    public void Any_bytes_get_a_verdict()
    {
        Gen.Byte.Array[0, 300].Sample(bytes => Assert.NotNull(FormCheck.Of(bytes).Refusal), iter: 300);
        Gen.Select(Gen.Int[0, Correct.Letter.Length - 1], Gen.Byte).Array[1, 6].Sample(changes =>
        {
            var bytes = Correct.Letter.ToArray();
            foreach (var (at, value) in changes)
                bytes[at] = value;
            Assert.NotNull(FormCheck.Of(bytes).Findings);
        }, iter: 500);
    }

    [Fact]
    public void Any_arrangement_of_content_gets_a_verdict() =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 30].Sample(pieces => Assert.NotNull(FormCheck.Of(Docx.WithBody(Balanced(pieces.Select(i => Pieces[i])))).Findings), iter: 1500);

    [Fact]
    public void Any_text_in_any_part_of_a_document_gets_a_verdict() =>
        Gen.Select(Gen.String[Gen.Char["aăÂđ ĐI1.)(/-;:,\t\u0301\u00a0V/vSốPhụlục"], 0, 60], Gen.Int[0, 60]).Sample((text, at) =>
        {
            var docx = new Altered(Correct.Letter).InBody(body =>
            {
                var texts = body.Descendants().Where(e => e.Name.LocalName == "t").ToList();
                texts[at % texts.Count].Value = text;
            }).Docx;
            Assert.Null(FormCheck.Of(docx).Refusal);
        }, iter: 400);

    [Fact]
    public void A_huge_document_gets_its_verdict_in_good_time()
    {
        var paragraph = Docx.Paragraph("a) Căn cứ nhân dân. xã số 1");
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var verdict = FormCheck.Of(Docx.WithBody(string.Concat(Enumerable.Repeat(paragraph, 20_000))));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 20);
        Assert.InRange(verdict.Findings.Count, 1, 500);
    }

    [Theory]
    [InlineData("Số: 1/A", ".A", "!")]
    [InlineData("Số", " ", "x")]
    [InlineData("Phụ lục", " ", "x")]
    [InlineData("V", " ", "/ v")]
    [InlineData("Văn Quan, ngày", " .", "x")]
    public void A_line_made_to_try_ones_patience_gets_its_verdict_in_good_time(string start, string middle, string end)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Null(FormCheck.Of(Docx.WithParagraphs("KẾ HOẠCH", start + string.Concat(Enumerable.Repeat(middle, 100_000)) + end)).Refusal);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 10);
    }

    /// <summary>Closes what is open and leaves out what would close nothing.</summary>
    private static string Balanced(IEnumerable<string> pieces)
    {
        var (text, open) = (new System.Text.StringBuilder(), new Stack<string>());
        foreach (var piece in pieces)
            if (piece.StartsWith("</", StringComparison.Ordinal))
            {
                if (open.Count > 0)
                    text.Append(open.Pop().Replace("<", "</", StringComparison.Ordinal));
            }
            else
            {
                text.Append(piece);
                if (piece.StartsWith("<w:t", StringComparison.Ordinal) && piece.Length < 8)
                    open.Push(piece);
            }
        while (open.Count > 0)
            text.Append(open.Pop().Replace("<", "</", StringComparison.Ordinal));
        return text.ToString();
    }
}
