using NtmWorkflow.Documents.Form;

namespace NtmWorkflow.Tests.Form;

/// <summary>Formatting counts however it came about: by defaults, theme, styles, lists, or by hand.</summary>
public sealed class FormattingTests
{
    private const string Styles = "word/styles.xml", Fonts = """<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>""";
    private const string ThemeFonts = """<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>""";
    private const string Body = """<w:style w:type="paragraph" w:customStyle="1" w:styleId="NoiDung"><w:name w:val="VB Nội dung"/>""";

    private static string[] Broken(Altered altered) => [.. FormCheck.Of(altered.Docx).Findings.Select(f => f.Rule).Distinct()];

    private static Altered Plan => new(Correct.Plan);

    /// <summary>The text style says nothing of its own any more: what it is based on decides.</summary>
    private static Altered BasedOn(string style) => Plan.InPart(Styles, Body + """<w:basedOn w:val="Normal"/>""", style + Body + """<w:basedOn w:val="Nen"/>""");

    private static string Base(string properties) => $"""<w:style w:type="paragraph" w:styleId="Nen"><w:name w:val="Nền"/><w:basedOn w:val="Normal"/>{properties}</w:style>""";

    [Fact]
    public void A_font_that_only_the_theme_names_is_seen()
    {
        Assert.Empty(Broken(Plan.InPart(Styles, Fonts, ThemeFonts)));
        Assert.Equal(["A7"], Broken(Plan.InPart(Styles, Fonts, ThemeFonts).InPart("word/theme/theme1.xml", "Times New Roman", "Calibri")));
    }

    [Fact]
    public void A_font_that_only_the_defaults_name_is_seen() =>
        Assert.Equal(["A7"], Broken(Plan.InPart(Styles, Fonts, "").InPart(Styles, "<w:rPrDefault><w:rPr>", """<w:rPrDefault><w:rPr><w:rFonts w:ascii="Cambria" w:hAnsi="Cambria"/>""")));

    [Fact]
    public void Without_any_font_Word_writes_in_Times_New_Roman() => Assert.Empty(Broken(Plan.InPart(Styles, Fonts, "")));

    [Fact]
    public void A_size_in_a_style_that_the_style_is_based_on_is_seen() =>
        Assert.Equal(["G4"], Broken(BasedOn(Base("""<w:rPr><w:sz w:val="24"/></w:rPr>"""))));

    [Fact]
    public void A_character_style_is_seen() =>
        Assert.Equal(["A9"], Broken(Plan.InPart(Styles, "</w:styles>", """<w:style w:type="character" w:styleId="Xanh"><w:rPr><w:color w:val="00B0F0"/></w:rPr></w:style></w:styles>""")
            .Letters("Điềm He là xã", """<w:rStyle w:val="Xanh"/>""")));

    [Fact]
    public void Bold_in_two_levels_of_styles_is_not_bold()
    {
        var twice = Plan.InPart(Styles, "</w:styles>", """<w:style w:type="character" w:styleId="Dam"><w:rPr><w:b/></w:rPr></w:style></w:styles>""").Letters("KẾ HOẠCH", """<w:rStyle w:val="Dam"/>""");
        Assert.Equal(["E1"], Broken(twice));
        Assert.Empty(Broken(twice.Letters("KẾ HOẠCH", "<w:b/>")));
    }

    [Fact]
    public void Small_letters_that_are_shown_in_capitals_are_capitals() =>
        Assert.Empty(Broken(Plan.Say("KẾ HOẠCH", "Kế hoạch").Letters("Kế hoạch", """<w:rStyle w:val="Hoa"/>""")
            .InPart(Styles, "</w:styles>", """<w:style w:type="character" w:styleId="Hoa"><w:rPr><w:caps/></w:rPr></w:style></w:styles>""")));

    [Fact]
    public void Styles_in_a_circle_come_to_an_end() =>
        Assert.NotNull(FormCheck.Of(BasedOn(Base("")).InPart(Styles, """<w:name w:val="Normal"/>""", """<w:name w:val="Normal"/><w:basedOn w:val="NoiDung"/>""").Docx).Findings);

    [Fact]
    public void Spacing_in_a_style_is_seen() =>
        Assert.Equal(["G4"], Broken(Plan.InPart(Styles, """<w:spacing w:before="120" w:after="0" w:line="264" w:lineRule="auto"/><w:ind w:firstLine="720"/><w:jc w:val="both"/></w:pPr><w:rPr></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Heading1">""",
            """<w:spacing w:before="20"/><w:ind w:firstLine="720"/><w:jc w:val="both"/></w:pPr><w:rPr></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Heading1">""")));

    [Fact]
    public void The_letters_of_an_automatic_list_lack_one()
    {
        var points = string.Concat(Enumerable.Range(1, 6).Select(i => $"""<w:p><w:pPr><w:pStyle w:val="NoiDung"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="9"/></w:numPr><w:ind w:left="0" w:firstLine="720"/></w:pPr><w:r><w:t>Việc thứ {i}.</w:t></w:r></w:p>"""));
        const string kind = """<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/><w:pPr><w:ind w:left="1440" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>""";
        const string list = """<w:num w:numId="9"><w:abstractNumId w:val="7"/></w:num>""";
        var docx = Plan.InPart("word/numbering.xml", """<w:num w:numId="1">""", kind + """<w:num w:numId="1">""").InPart("word/numbering.xml", "</w:numbering>", list + "</w:numbering>").After("Nhiệm vụ", points);
        var findings = FormCheck.Of(docx.Docx).Findings;
        Assert.Equal(["G7", "G7"], findings.Select(f => f.Rule));
        Assert.Equal("điểm “đ)”", findings[0].Required);
        Assert.Equal(["G4", "G7"], Broken(docx.Markup("""<w:ind w:left="0" w:firstLine="720" />""", "")));
    }

    [Fact]
    public void The_number_of_a_list_looks_as_the_list_says()
    {
        Assert.Equal(["A7"], Broken(Plan.InPart("word/numbering.xml", """<w:lvlText w:val="%2."/>""", """<w:lvlText w:val="%2."/><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr>""")));
        Assert.Empty(Broken(Plan.Paragraph("Mục tiêu", """<w:rPr><w:sz w:val="20"/></w:rPr>""").InPart("word/numbering.xml", """<w:lvlText w:val="%2."/>""", """<w:lvlText w:val="%2."/><w:rPr><w:sz w:val="28"/></w:rPr>""")));
    }

    [Fact]
    public void The_page_is_told_when_the_file_tells_it()
    {
        var finding = FormCheck.Of(Plan.InBody(b => b.Descendants().First(e => e.Name.LocalName == "t" && e.Value == "Mục tiêu").AddBeforeSelf(Altered.Fragment("<w:lastRenderedPageBreak/>")))
            .Say("Hai xã đạt chuẩn", "Hai xã với nhân dân đạt chuẩn").Docx).Findings.Single();
        Assert.Equal(("N1", 2, "Thân văn bản, đoạn 26, trang 2"), (finding.Rule, finding.Page, finding.Where));
    }
}
