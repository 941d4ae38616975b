using NtmWorkflow.Documents.Templates;
using static NtmWorkflow.Tests.Documents.Docx;

namespace NtmWorkflow.Tests.Documents;

public sealed class TemplateVerdictTests
{
    [Theory]
    [InlineData("Căn cứ {{#x}} mở", "khối {{#x}} mở mà không đóng")]
    [InlineData("{{/x}} đóng", "thẻ {{/x}} đóng một khối chưa mở")]
    [InlineData("{{#a}}{{#b}}{{/a}}{{/b}}", "hai khối đang cắt nhau")]
    [InlineData("{{ten", "có dấu {{ mà không có dấu }}")]
    [InlineData("ten}} x", "có dấu }} mà không có dấu {{")]
    [InlineData("{{tên xã}}", "Có phải là “ten_xa”?")]
    [InlineData("{{a b!}}", "tên trường chỉ gồm")]
    [InlineData("{{}}", "tên trường chỉ gồm")]
    public void A_faulty_tag_is_told_with_its_place_and_the_text_around(string text, string what)
    {
        var problem = Problems(Paragraph("Tiêu đề") + Paragraph(text))[0];
        Assert.Contains(what, problem.ToString(), StringComparison.Ordinal);
        Assert.Equal("Thân văn bản, đoạn 2", problem.Where);
        Assert.Contains(problem.Around.Trim('…'), text, StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_are_told_at_once() =>
        Assert.Equal(4, Problems(Paragraph("{{#a}}") + Paragraph("{{họ}}") + Paragraph("{{/b}}") + Paragraph("{{c")).Count);

    [Fact]
    public void A_block_that_cuts_a_table_row_is_refused()
    {
        Assert.Contains("cắt ngang hàng bảng", Problems(Table(["a {{#x}}", "b", "c{{/x}}"], ["1", "{{#y}}2", "3{{/y}}"]))[0].What, StringComparison.Ordinal);
        Assert.Contains("cắt ngang hàng bảng", Problems(Table(["{{#x}}a", "b{{/x}}", "c"]))[0].What, StringComparison.Ordinal);
        Assert.Contains("trong và ngoài bảng", Problems(Paragraph("{{#x}}") + Table(["a{{/x}}", "b"]))[0].What, StringComparison.Ordinal);
        Assert.Contains("chồng lên", Problems(Table(["{{#x}}a"], ["{{/x}}{{#y}}"], ["b{{/y}}"]))[0].What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_that_cuts_a_paragraph_is_refused() =>
        Assert.Contains("hai đoạn khác nhau", Problems(Paragraph("a {{#x}}") + Paragraph("b {{/x}}"))[0].What, StringComparison.Ordinal);

    [Fact]
    public void A_block_half_in_a_hyperlink_is_refused() =>
        Assert.Contains("liên kết", Problems($"<w:p>{Run("{{#x}}")}<w:hyperlink>{Run("a{{/x}}")}</w:hyperlink></w:p>")[0].What, StringComparison.Ordinal);

    [Fact]
    public void Unfinished_editing_is_refused() =>
        Assert.Contains("Track Changes", Problems($"""<w:p><w:ins w:id="1" w:author="a">{Run("x")}</w:ins></w:p>""")[0].What, StringComparison.Ordinal);

    [Fact]
    public void A_field_that_reads_another_file_is_refused() =>
        Assert.Contains("INCLUDETEXT", Problems("""<w:p><w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>TEXT "c:\a"</w:instrText></w:r></w:p>""")[0].What, StringComparison.Ordinal);

    [Fact]
    public void Links_to_outside_and_macros_are_refused()
    {
        var docx = With(WithParagraphs("x"), "word/_rels/document.xml.rels",
            """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="t/image" Target="http://example.org/a.png" TargetMode="External"/><Relationship Id="r2" Type="t/vbaProject" Target="a.bin"/></Relationships>""");
        Assert.Collection(Template.Compile(With(docx, "word/vbaProject.bin", "x")).Problems.Select(p => p.What).Order(StringComparer.Ordinal),
            p => Assert.Contains("macro", p, StringComparison.Ordinal),
            p => Assert.Contains("gắn nội dung", p, StringComparison.Ordinal),
            p => Assert.Contains("http://example.org/a.png", p, StringComparison.Ordinal));
    }

    [Fact]
    public void Document_type_definitions_and_absurd_depth_are_refused()
    {
        var dtd = With(WithParagraphs("x"), "word/document.xml", "<!DOCTYPE document>" + Part(WithParagraphs("x"), "word/document.xml"));
        var deep = WithBody(string.Concat(Enumerable.Repeat("<w:a>", 5000)) + string.Concat(Enumerable.Repeat("</w:a>", 5000)));
        Assert.Contains("DTD", Template.Compile(dtd).Problems[0].What, StringComparison.Ordinal);
        Assert.Contains("lồng quá sâu", Template.Compile(deep).Problems[0].What, StringComparison.Ordinal);
    }

    [Fact]
    public void Bombs_are_refused()
    {
        var inflated = With(WithParagraphs("x"), "word/media/a.xml", new string(' ', 21 << 20));
        Assert.Contains("khi giải nén lớn hơn 20 MB", Template.Compile(inflated).Problems[0].What, StringComparison.Ordinal);
        var parts = Zip([.. Enumerable.Range(0, 301).Select(i => ($"a{i}", ""))]);
        Assert.Contains("hơn 300 phần", Template.Compile(parts).Problems[0].What, StringComparison.Ordinal);
        Assert.Contains("lớn hơn 5 MB", Template.Compile(new byte[6 << 20]).Problems[0].What, StringComparison.Ordinal);
        Assert.Contains("tên không hợp lệ", Template.Compile(Zip(("../a", "x"))).Problems[0].What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_Word_document_is_refused()
    {
        Assert.Contains("không phải tệp .docx", Template.Compile("%PDF-1.7"u8.ToArray()).Problems[0].What, StringComparison.Ordinal);
        Assert.Contains("không phải tệp Word", Template.Compile(Zip(("a.txt", "x"))).Problems[0].What, StringComparison.Ordinal);
    }
}
