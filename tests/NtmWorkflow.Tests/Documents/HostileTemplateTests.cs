using System.Diagnostics;
using CsCheck;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Documents.Templates;
using static NtmWorkflow.Tests.Documents.Docx;

namespace NtmWorkflow.Tests.Documents;

/// <summary>An uploaded template is content from outside: whatever it holds, there is a verdict, soon and within bounds.</summary>
public sealed class HostileTemplateTests
{
    private const long MostAllocated = 2L << 30;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private static readonly string[] Fragments =
    [
        "{{#cac_xa}}", "{{/cac_xa}}", "{{?luu_y}}", "{{/luu_y}}", "{{ten}}", "{{.}}", "{{mo_dau|in_hoa}}", "{{mo_dau|", "}}", "{{", "</w:t></w:r><w:r><w:t>", "</w:t></w:r></w:p><w:p><w:r><w:t>",
        "</w:t></w:r><w:hyperlink r:id=\"rId1\"><w:r><w:t>", "</w:t></w:r></w:hyperlink><w:r><w:t>", "</w:t><w:br/><w:t>", "<w:ins>", "&#x202e;", "đ",
        "</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>DDE c:\\a</w:instrText></w:r><w:r><w:t>", "<?ntm 0?>", "</w:t></w:r></w:p><w:altChunk r:id=\"rId1\"/><w:p><w:r><w:t>",
        "</w:t></w:r><w:sdt><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>", "</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>", "</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>",
    ];

    // Made when needed: each is as large as a part may be.
    private static readonly Dictionary<string, Func<string>> Bodies = new()
    {
        ["openings without an end"] = () => $"<w:p>{Run(Many("{{", 4_000_000))}</w:p>",
        ["ends without an opening"] = () => $"<w:p>{Run(Many("}}", 4_000_000))}</w:p>",
        ["an end very far away"] = () => $"<w:p>{Run(Many("{{ ", 3_000_000) + "}}")}</w:p>",
        ["tags in one text"] = () => $"<w:p>{Run(Many("{{a}}", 1_500_000))}</w:p>",
        ["tags in many runs"] = () => $"<w:p>{Many(Run("{{a}}"), 100_000)}</w:p>",
        ["a few tags among many runs"] = () => $"<w:p>{Many(Run("{{a}}"), 2_900)}{Many(Run("x"), 80_000)}</w:p>",
        ["tags in many paragraphs"] = () => Many(Paragraph("{{a}} {{b}}"), 60_000),
        ["blocks that never close"] = () => $"<w:p>{Run(Many("{{#a}}", 1_000_000))}</w:p>",
        ["blocks in blocks"] = () => $"<w:p>{Run(Many("{{#a}}", 1_400) + Many("{{/a}}", 1_400))}</w:p>",
        ["unknown fields"] = () => Many(Paragraph("{{khong_co_truong_nay}}"), 2_900),
        ["a name without end"] = () => $"<w:p>{Run("{{" + new string('a', 8_000_000) + "}}")}</w:p>",
        ["room without end in a tag"] = () => $"<w:p>{Run("{{" + new string(' ', 8_000_000) + "a}}")}</w:p>",
        ["elements"] = () => $"<w:p>{Many("<w:r/>", 1_400_000)}</w:p>",
        ["attributes"] = () => $"<w:p {string.Concat(Enumerable.Range(0, 900_000).Select(i => $"a{i}=\"\" "))}/>",
        ["cells with blocks"] = () => "<w:tbl><w:tr>" + Many($"<w:tc>{Paragraph("{{#a}}{{/a}}")}</w:tc>", 1_400) + Many("<w:tc><w:p/></w:tc>", 100_000) + "</w:tr></w:tbl>",
        ["tables in tables"] = () => Many("<w:tbl><w:tr><w:tc>", 60) + Many(Paragraph("{{#a}}x{{/a}}"), 1_400) + Many("</w:tc></w:tr></w:tbl>", 60),
        ["paragraphs in paragraphs"] = () => Many("<w:p><w:r><w:pict><w:txbxContent>", 45) + Many(Paragraph("{{a}}"), 2_000) + Many("</w:txbxContent></w:pict></w:r></w:p>", 45),
    };

    public static TheoryData<string> Masses => [.. Bodies.Keys];

    private static string Many(string text, int times) => new System.Text.StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    [Theory, MemberData(nameof(Masses))]
    public void Masses_of_anything_get_a_verdict_soon_and_in_little_room(string what)
    {
        var (docx, before, clock) = (WithBody(Bodies[what]()), GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        var verdict = Template.Compile(docx, DocumentKind.ReviewReport.Fields);
        Assert.NotEmpty(verdict.Problems);
        Assert.InRange(verdict.Problems.Count, 1, TemplateVerdict.MostProblems);
        Assert.All(verdict.Problems, p => Assert.InRange(p.ToString().Length, 1, 2_000));
        Assert.True(clock.Elapsed < Longest, $"{what}: {clock.Elapsed}");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostAllocated);
    }

    [Fact]
    public void Any_mixture_of_tags_fields_and_other_content_gets_a_verdict() =>
        Gen.Int[0, Fragments.Length - 1].Array[0, 12].Sample(picked =>
        {
            var docx = WithBody($"<w:p><w:r><w:t>{string.Concat(picked.Select(i => Fragments[i]))}</w:t></w:r></w:p>");
            var verdict = Template.Compile(docx, DocumentKind.ReviewReport.Fields);
            Assert.NotEqual(verdict.Template is null, verdict.Problems.Count == 0);
        }, iter: 1500);

    [Theory]
    [InlineData("attachedTemplate", "http://example.org/a.dotm", "External")]
    [InlineData("image", "http://example.org/a.png", "External")]
    [InlineData("image", "http://example.org/a.png", "Internal")]
    [InlineData("image", @"\\example.org\a.png", "Internal")]
    [InlineData("image", "file:///etc/passwd", "Internal")]
    [InlineData("oleObject", "embeddings/oleObject1.bin", "Internal")]
    [InlineData("package", "embeddings/a.xlsx", "Internal")]
    [InlineData("control", "activeX/activeX1.xml", "Internal")]
    [InlineData("aFChunk", "afchunk.mht", "Internal")]
    [InlineData("subDocument", "a.docx", "Internal")]
    [InlineData("vbaProject", "vbaProject.bin", "Internal")]
    [InlineData("frame", "a.htm", "Internal")]
    public void What_reaches_outside_or_runs_is_refused_wherever_it_is_named(string type, string target, string mode)
    {
        foreach (var part in new[] { "word/_rels/document.xml.rels", "word/_rels/settings.xml.rels", "word/glossary/_rels/document.xml.rels" })
        {
            var relation = $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}" Target="{target}" TargetMode="{mode}"/></Relationships>""";
            Assert.Contains(target, Assert.Single(Template.Compile(With(WithParagraphs("x"), part, relation)).Problems).What, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("word/vbaProject.bin", "macro")]
    [InlineData("word/vbaData.xml", "macro")]
    [InlineData("word/embeddings/oleObject1.bin", "đối tượng nhúng")]
    [InlineData("word/activeX/activeX1.xml", "đối tượng nhúng")]
    public void Programs_and_embedded_objects_are_refused_even_when_nothing_names_them(string part, string told) =>
        Assert.Contains(told, Template.Compile(With(WithParagraphs("x"), part, "<a/>")).Problems[0].What, StringComparison.Ordinal);

    [Theory]
    [InlineData("DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe", "DDEAUTO")]
    [InlineData("dde excel", "dde")]
    [InlineData("INCLUDEPICTURE \"http://example.org/a.png\"", "INCLUDEPICTURE")]
    [InlineData("LINK Word.Document.8 a.docx", "LINK")]
    [InlineData("QUOTE 68 68 69", "QUOTE")]
    public void Codes_that_read_from_outside_are_refused_however_they_are_written(string code, string told)
    {
        static string Begin(string inside) => $"""<w:r><w:fldChar w:fldCharType="begin"/>{inside}<w:fldChar w:fldCharType="end"/></w:r>""";
        var split = string.Concat(code.Select(c => $"<w:instrText xml:space=\"preserve\">{System.Security.SecurityElement.Escape(c.ToString())}</w:instrText>"));
        string[] ways = [Begin(split), Begin("<w:instrText>PAGE</w:instrText>") + Begin(split), $"""<w:fldSimple w:instr="{System.Security.SecurityElement.Escape(code)}"/>"""];
        Assert.All(ways, way => Assert.Contains(told, Problems($"<w:p>{way}</w:p>")[0].What, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""<w:tbl><w:tr><w:trPr><w:ins w:id="1" w:author="a"/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>""")]
    [InlineData("""<w:p><w:pPr><w:pPrChange w:id="1" w:author="a"><w:pPr/></w:pPrChange></w:pPr></w:p>""")]
    [InlineData("""<w:p/><w:sectPr><w:sectPrChange w:id="1" w:author="a"/></w:sectPr>""")]
    [InlineData("""<w:p><w:moveFrom w:id="1" w:author="a"><w:r><w:t>x</w:t></w:r></w:moveFrom></w:p>""")]
    public void Every_tracked_change_is_refused(string body) => Assert.Contains("Track Changes", Problems(body)[0].What, StringComparison.Ordinal);

    [Fact]
    public void Words_that_only_look_like_codes_are_not_refused() =>
        Assert.Empty(Problems("""<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText> REF _added_links \h </w:instrText><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>LINK DDE</w:t></w:r></w:p>"""));
}
