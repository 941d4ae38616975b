using NtmWorkflow.Tests.Documents;

namespace NtmWorkflow.Tests.Form;

/// <summary>Documents as offices type them: Word's own defaults (Calibri by the theme), everything else set by hand, lines drawn as shapes.</summary>
internal static class HandMade
{
    private const string Types = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>""";
    private const string Package = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""";
    private const string Relations = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>""";
    private const string Styles = """<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="200" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>""";
    private const string Theme = """<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme name="Office"><a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>""";
    private const string Pages = """<w:sectPr><w:headerReference w:type="default" r:id="rId8"/><w:pgSz w:w="11907" w:h="16840"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>""";
    private const string Section = "<w:p><w:pPr>" + Pages + "</w:pPr></w:p>";
    private const string Centre = """<w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>""", Text = """<w:spacing w:before="120" w:after="0" w:line="288" w:lineRule="auto"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>""";
    private const string Tabs = """<w:tabs><w:tab w:val="center" w:pos="1700"/><w:tab w:val="center" w:pos="6300"/></w:tabs><w:spacing w:after="0" w:line="240" w:lineRule="auto"/>""", Flush = """<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>""";

    /// <summary>A plan of 2018 as its district typed it: four faults of form, and small letters for the people.</summary>
    public static byte[] PlanOf2018 => With(Table(
            [Line("<w:b/>", 26, "ỦY BAN NHÂN DÂN", Centre) + Line("<w:b/>", 26, "HUYỆN VĂN QUAN", Centre, Stroke(600_000)), Line("<w:b/>", 26, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Centre) + Line("<w:b/>", 28, "Độc lập - Tự do - Hạnh phúc", Centre, OldStroke(172))],
            [Line("", 26, "Số: 15/KH-UBND", Centre), Line("<w:i/>", 28, "Văn Quan, ngày 30 tháng 01 năm 2018", Centre)])
        + Line("<w:b/>", 28, "KẾ HOẠCH", Centre) + Line("<w:b/>", 28, "Thực hiện Chương trình mục tiêu quốc gia", Centre) + Line("<w:b/>", 28, "Xây dựng nông thôn mới huyện Văn Quan năm 2018", Centre, Stroke(1_700_000))
        + Line("", 28, "Căn cứ Kế hoạch số 120/KH-UBND ngày 20 tháng 12 năm 2016 của Ủy ban nhân dân huyện Văn Quan. Ủy ban nhân dân huyện ban hành Kế hoạch với nội dung sau:", Text)
        + Line("<w:b/>", 28, "I. MỤC ĐÍCH, YÊU CẦU", Text) + Line("<w:b/>", 28, "1. Mục đích:", Text)
        + Line("", 28, "Phát huy vai trò, trách nhiệm của các cấp, các ngành và nhân dân nhằm huy động sức mạnh tổng hợp của cả hệ thống chính trị.", Text)
        + Line("", 28, "Nội dung công việc tại Phụ lục 1 kèm theo./.", Text)
        + Table([Line("<w:b/><w:i/>", 24, "Nơi nhận:", Flush) + Line("", 22, "- Văn phòng Điều phối tỉnh;", Flush) + Line("", 22, "- Lưu: VPĐP.", Flush),
            Line("<w:b/>", 28, "TM. ỦY BAN NHÂN DÂN", Centre) + Line("<w:b/>", 28, "CHỦ TỊCH", Centre) + Line("<w:i/>", 28, "(Đã ký)", Centre) + Line("<w:b/>", 28, "Nguyễn Đình Đại", Centre)])
        + Section + Line("<w:b/>", 28, "Phụ lục 1", Centre) + Line("<w:b/>", 28, "NỘI DUNG CÔNG VIỆC, TIẾN ĐỘ THỜI GIAN", Centre)
        + Line("<w:i/>", 28, "(Kèm theo Kế hoạch số: 15/KH-UBND ngày 30/01/2018 của UBND huyện)", Centre, Stroke(1_000_000)));

    /// <summary>A letter whose head is put in place with tabs, without any table; the whole first line is bold, and the date is upright like the number beside it.</summary>
    public static byte[] LetterWithTabs => With(
        Line("<w:b/>", 26, "\tUBND HUYỆN VĂN QUAN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Tabs)
        + Line("<w:b/>", 26, "\tPHÒNG NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc", Tabs, Stroke(450_000) + Stroke(2_100_000))
        + Line("", 26, "\tSố: 12/PNV-TC\tVăn Quan, ngày 05 tháng 02 năm 2024", Tabs) + Line("", 24, "V/v báo cáo số liệu cán bộ", Centre.Replace("w:after", "w:before=\"120\" w:after", StringComparison.Ordinal))
        + Line("", 28, "Kính gửi:", Centre) + Line("", 28, "- UBND xã Điềm He;", Text) + Line("", 28, "- UBND xã Bình Phúc.", Text)
        + Line("", 28, "Phòng Nội vụ đề nghị UBND các xã báo cáo số liệu cán bộ, công chức đến hết ngày 31 tháng 01 năm 2024 trước ngày 15 tháng 02 năm 2024./.", Text)
        + Line("<w:b/><w:i/>", 24, "Nơi nhận:", Flush) + Line("", 22, "- Như trên;", Flush) + Line("", 22, "- Lưu: VT.", Flush)
        + Line("<w:b/>", 28, "TRƯỞNG PHÒNG", Centre) + Line("", 28, "", Centre) + Line("<w:b/>", 28, "Hoàng Văn Thụ", Centre));

    private static byte[] With(string body) => Docx.Zip(("[Content_Types].xml", Types), ("_rels/.rels", Package), ("word/_rels/document.xml.rels", Relations), ("word/styles.xml", Styles), ("word/theme/theme1.xml", Theme),
        ("word/header1.xml", $"""<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr=" PAGE \* MERGEFORMAT "><w:r>{Look("", 28)}<w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>"""),
        ("word/document.xml", $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>{body}{Pages}</w:body></w:document>"""));

    private static string Line(string letters, int halfPoints, string text, string paragraph, string drawing = "") =>
        $"<w:p><w:pPr>{paragraph}</w:pPr>{(drawing.Length > 0 ? $"<w:r>{drawing}</w:r>" : "")}<w:r>{Look(letters, halfPoints)}{string.Join("<w:tab/>", text.Split('\t').Select(t => t.Length > 0 ? $"<w:t>{t}</w:t>" : ""))}</w:r></w:p>";

    private static string Look(string letters, int halfPoints) => $"""<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>{letters}<w:sz w:val="{halfPoints}"/></w:rPr>""";

    private static string Stroke(int emus) => $"""<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="{emus}" cy="0"/><a:graphic><a:graphicData><a:prstGeom prst="line"/></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent>""";

    private static string OldStroke(int points) => $"""<w:pict><v:line from="20pt,2pt" to="{20 + points}pt,2pt"/></w:pict>""";

    private static string Table(params string[][] rows) => """<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblBorders><w:top w:val="none"/></w:tblBorders></w:tblPr><w:tblGrid/>"""
        + string.Concat(rows.Select(cells => $"<w:tr>{string.Concat(cells.Select((c, i) => $"""<w:tc><w:tcPr><w:tcW w:w="{(i == 0 ? 3400 : 5672)}" w:type="dxa"/></w:tcPr>{c}</w:tc>"""))}</w:tr>")) + "</w:tbl>";
}
