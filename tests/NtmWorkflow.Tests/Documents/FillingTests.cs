using System.Text.Json.Nodes;
using NtmWorkflow.Documents.Templates;

namespace NtmWorkflow.Tests.Documents;

public sealed class FillingTests
{
    private static JsonObject Data(string json) => JsonNode.Parse(json)!.AsObject();

    private static List<string> Fill(Template template, string json)
    {
        var docx = template.Fill(Data(json));
        Assert.Empty(Docx.Errors(docx));
        return Docx.Texts(docx);
    }

    [Fact]
    public void Names_are_looked_up_in_the_innermost_block_first_then_outward()
    {
        var template = Docx.TemplateOf("{{#cac_xa}}", "{{ten}} – {{huyen.ten}}, năm {{nam}}", "{{/cac_xa}}");
        Assert.Equal(["Điềm He – Văn Quan, năm 2021", "Bình Phúc – Văn Quan, năm 2021"],
            Fill(template, """{"ten":"ngoài","nam":"2021","huyen":{"ten":"Văn Quan"},"cac_xa":[{"ten":"Điềm He"},{"ten":"Bình Phúc"}]}"""));
    }

    [Fact]
    public void Blocks_nest_and_a_list_of_texts_is_shown_by_a_dot()
    {
        var template = Docx.TemplateOf("{{#cac_xa}}", "{{ten}}", "{{#doan}}", "- {{.}};", "{{/doan}}", "{{/cac_xa}}", "hết");
        Assert.Equal(["A", "- một;", "- hai;", "B", "hết"],
            Fill(template, """{"cac_xa":[{"ten":"A","doan":["một","hai"]},{"ten":"B","doan":[]}]}"""));
    }

    [Theory]
    [InlineData("""{"x":true}""", "có.")]
    [InlineData("""{"x":"chữ"}""", "có.")]
    [InlineData("""{"x":{}}""", "có.")]
    [InlineData("""{"x":[1]}""", "có.")]
    [InlineData("""{"x":false}""", "không.")]
    [InlineData("""{"x":""}""", "không.")]
    [InlineData("""{"x":[]}""", "không.")]
    [InlineData("""{"x":null}""", "không.")]
    [InlineData("{}", "không.")]
    public void A_block_is_shown_when_there_is_something_and_its_opposite_when_there_is_not(string data, string shown) =>
        Assert.Equal([shown], Fill(Docx.TemplateOf("{{#x}}có{{/x}}{{^x}}không{{/x}}."), data));

    [Fact]
    public void A_block_in_a_line_keeps_the_format_of_each_run()
    {
        var bold = "<w:rPr><w:b/></w:rPr>";
        var template = Docx.Compiled($"<w:p>{Docx.Run("Gồm: {{#ds}}", bold)}{Docx.Run("{{ten}}")}{Docx.Run("; {{/ds}}hết", bold)}</w:p>");
        var docx = template.Fill(Data("""{"ds":[{"ten":"một"},{"ten":"hai"}]}"""));
        Assert.Equal(["Gồm: một; hai; hết"], Docx.Texts(docx));
        Assert.Empty(Docx.Errors(docx));
    }

    [Fact]
    public void Tags_in_the_first_and_last_cell_repeat_the_row()
    {
        var template = Docx.Compiled(Docx.Table(["TT", "Tên"], ["{{#ds}}{{tt}}", "{{ten}}{{/ds}}"], ["", "Cộng"]) + "<w:p/>");
        Assert.Equal(["TT | Tên", "1 | Điện", "2 | Y tế", " | Cộng"],
            Docx.Rows(template.Fill(Data("""{"ds":[{"tt":"1","ten":"Điện"},{"tt":"2","ten":"Y tế"}]}"""))));
    }

    [Fact]
    public void A_block_may_take_in_several_rows_with_blocks_of_their_own()
    {
        var template = Docx.Compiled(Docx.Table(
            ["{{#xa}}{{ten}}", ""], ["{{#tc}}{{so}}", "{{kq}}{{/tc}}"], ["", "hết {{ten}}{{/xa}}"]) + "<w:p/>");
        Assert.Equal(["A | ", "1 | đạt", "2 | chưa", " | hết A", "B | ", " | hết B"],
            Docx.Rows(template.Fill(Data("""{"xa":[{"ten":"A","tc":[{"so":"1","kq":"đạt"},{"so":"2","kq":"chưa"}]},{"ten":"B","tc":[]}]}"""))));
    }

    [Fact]
    public void Cells_and_tables_that_stay_empty_leave_a_sound_document()
    {
        var cell = $"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{Docx.Paragraph("{{#ds}}")}{Docx.Paragraph("{{.}}")}{Docx.Paragraph("{{/ds}}")}</w:tc></w:tr></w:tbl>";
        var rows = Docx.Table(["{{#hang}}{{a}}", "{{b}}{{/hang}}"]);
        var template = Docx.Compiled(cell + "<w:p/>" + rows + Docx.Paragraph("hết"));
        Assert.Equal(["", "", "hết"], Fill(template, "{}"));
        Assert.Single(Docx.Tables(template.Fill([])));
        Assert.Equal(["x", "", "1", "2", "hết"], Fill(template, """{"ds":["x"],"hang":[{"a":"1","b":"2"}]}"""));
    }

    [Fact]
    public void What_Word_notes_for_itself_is_not_repeated_with_a_block()
    {
        var template = Docx.Compiled(Docx.Paragraph("{{#ds}}")
            + $"""<w:p xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId="1A2B3C4D" w:rsidR="00AA11BB"><w:bookmarkStart w:id="1" w:name="a"/>{Docx.Run("{{.}}")}<w:bookmarkEnd w:id="1"/></w:p>"""
            + Docx.Paragraph("{{/ds}}"));
        var docx = template.Fill(Data("""{"ds":["a","b"]}"""));
        Assert.Equal(["a", "b"], Docx.Texts(docx));
        Assert.DoesNotContain("1A2B3C4D", Docx.Part(docx, "word/document.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("bookmark", Docx.Part(docx, "word/document.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Line_breaks_and_tabs_in_a_value_are_those_of_Word() =>
        Assert.Equal(["a\nb\tc <&>\"' {{ten}}"], Fill(Docx.TemplateOf("{{x}}"), """{"x":"a\r\nb\tc <&>\"' {{ten}}"}"""));

    [Fact]
    public void Word_may_split_a_tag_capitalise_it_and_mark_it_as_misspelt()
    {
        var template = Docx.Compiled("""<w:p><w:bookmarkStart w:id="0" w:name="_GoBack"/>""" + Docx.Run("“{") + """<w:proofErr w:type="spellStart"/>"""
            + Docx.Run("{ Te", "<w:rPr><w:b/></w:rPr>") + Docx.Run("n\u00a0") + """<w:proofErr w:type="spellEnd"/>""" + Docx.Run("}}” và {{#X}}") + """<w:bookmarkEnd w:id="0"/>""" + Docx.Run("c{{/x}}") + "</w:p>");
        Assert.Equal(["“Điềm He” và c"], Fill(template, """{"ten":"Điềm He","x":true}"""));
    }

    [Fact]
    public void Everything_that_is_missing_is_named_at_once_and_no_document_is_made()
    {
        var template = Docx.TemplateOf("{{so}} {{ngay.thang}} {{rong}} {{ds}} {{so_luong}}", "{{#ds}}", "{{ten}} {{#y}}{{z}}{{/y}}", "{{/ds}}");
        var data = Data("""{"rong":"","so_luong":5,"ds":[{"ten":"A"},{"y":true},{"ten":null}]}""");
        string[] expected = ["so", "ngay.thang", "rong", "ds", "so_luong", "ds[1].ten", "ds[1].z", "ds[2].ten"];
        Assert.Equal(expected, template.Missing(data).Select(m => m.Path));
        var refusal = Assert.Throws<MissingFieldsException>(() => template.Fill(data));
        Assert.Equal(expected, refusal.Fields.Select(m => m.Path));
        Assert.Contains("ds[1].ten: chưa có dữ liệu", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_multiplies_its_own_lists_is_stopped()
    {
        var template = Docx.TemplateOf("{{#a}}{{#a}}{{#a}}{{#a}}{{#a}}{{#a}}{{#a}}x{{/a}}{{/a}}{{/a}}{{/a}}{{/a}}{{/a}}{{/a}}");
        var data = new JsonObject { ["a"] = new JsonArray([.. Enumerable.Range(0, 200).Select(i => (JsonNode)new JsonObject())]) };
        Assert.Throws<DocumentTooLargeException>(() => template.Fill(data));
    }

    [Fact]
    public void A_template_lists_the_tags_that_it_uses()
    {
        static string Told(TemplateTag tag) => tag.Written + (tag.Content.Count == 0 ? "" : $"({string.Join(' ', tag.Content.Select(Told))})");
        var template = Docx.TemplateOf("{{ten}}", "{{#cac_xa}}", "{{#ds}}{{.|in_hoa}}{{/ds}}", "{{/cac_xa}}");
        Assert.Equal(["{{ten}}", "{{#cac_xa}}({{#ds}}({{.|in_hoa}}))"], template.Tags.Select(Told));
    }

    [Fact]
    public void A_condition_is_asked_once_even_of_a_list_and_names_in_it_mean_what_they_mean_around_it()
    {
        var template = Docx.TemplateOf("{{#xa}}{{?ds}}{{ten}} gồm: {{#ds}}{{.}};{{/ds}}{{/ds}}{{^ds}}{{ten}} trống.{{/ds}}{{/xa}}");
        Assert.Equal(["A gồm: 1;2;B trống."], Fill(template, """{"xa":[{"ten":"A","ds":["1","2"]},{"ten":"B","ds":[]}]}"""));
    }

    [Theory]
    [InlineData("{{x|in_hoa}}", "ĐƯỜNG XÃ Ở ĐẦU")]
    [InlineData("{{ x | In_Thuong }}", "đường xã ở đầu")]
    [InlineData("{{x|viết hoa đầu}}", "Đường xã Ở đầu")]
    [InlineData("{{x|viet_thuong_dau}}", "đường xã Ở đầu")]
    [InlineData("{{ds|liet_ke}}", "một, hai và ba")]
    [InlineData("{{ds|dem}} mục", "03 mục")]
    public void A_format_says_how_a_field_is_printed(string tag, string printed) =>
        Assert.Equal([printed], Fill(Docx.TemplateOf(tag), """{"x":"đường xã Ở đầu","ds":["một","hai","ba"]}"""));

    [Fact]
    public void Content_controls_smart_tags_and_links_inside_the_document_do_not_matter()
    {
        const string properties = """<w:sdtPr><w:id w:val="7"/><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/></w:sdtPr>""";
        static string Control(string content) => $"<w:sdt>{properties}<w:sdtContent>{content}</w:sdtContent></w:sdt>";
        var body = Control(Docx.Paragraph("{{#ds}}")) + $"<w:p>{Control(Docx.Run("Xã {{t"))}{Docx.Run("en}}")}</w:p>" + Docx.Paragraph("{{/ds}}")
            + $"""<w:p><w:hyperlink w:anchor="cuoi">{Docx.Run("{{ten}}")}</w:hyperlink><w:smartTag w:uri="a" w:element="b"><w:smartTagPr/>{Docx.Run("“{{ten}}”")}</w:smartTag></w:p>"""
            + $"<w:p>{Docx.Run("{{t")}<w:r><w:lastRenderedPageBreak/></w:r>{Docx.Run("en}} – ")}<w:r><w:noBreakHyphen/></w:r></w:p>";
        var docx = Docx.Compiled(body).Fill(Data("""{"ten":"A","ds":[{"ten":"B"},{"ten":"C"}]}"""));
        Assert.Empty(Docx.Errors(docx));
        Assert.DoesNotContain("dataBinding", Docx.Part(docx, "word/document.xml"), StringComparison.Ordinal);
        Assert.Equal("Xã BXã CA“A”A – ", System.Text.RegularExpressions.Regex.Replace(Docx.Part(docx, "word/document.xml"), "<[^>]*>", ""));
    }
}
