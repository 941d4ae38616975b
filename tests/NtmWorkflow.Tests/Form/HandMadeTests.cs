using NtmWorkflow.Documents.Form;

namespace NtmWorkflow.Tests.Form;

public sealed class HandMadeTests
{
    private static string[] Broken(byte[] docx) => [.. FormCheck.Of(docx).Findings.Select(f => $"{f.Rule} {f.Found}")];

    [Fact]
    public void A_plan_as_a_district_typed_it_is_told_of_what_is_wrong_with_it_and_nothing_else() => Assert.Equal(
        [
            "I4 dòng cuối “- Lưu: VPĐP.”", "K1 “Phụ lục 1”", "K3 “số:” có dấu hai chấm trong dòng kèm theo", "N1 “nhân dân”",
        ], Broken(HandMade.PlanOf2018));

    [Fact]
    public void A_head_that_is_put_in_place_with_tabs_is_understood() =>
        Assert.Equal(["C1 tên cơ quan chủ quản: đậm", "Đ1 địa danh, ngày tháng năm: không nghiêng"], Broken(HandMade.LetterWithTabs));

    [Fact]
    public void What_is_typed_under_the_motto_in_place_of_a_line_is_called_so()
    {
        var typed = new Altered(Correct.Plan).Unrule("Độc lập - Tự do").After("Độc lập - Tự do", """<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>-------------</w:t></w:r></w:p>""");
        Assert.Equal(["B3 dưới Tiêu ngữ là các ký tự “---…” gõ thay đường kẻ"], Broken(typed.Docx));
    }

    [Fact]
    public void Both_lines_of_the_head_may_be_anchored_in_one_cell()
    {
        var moved = new Altered(HandMade.PlanOf2018).InBody(body =>
        {
            var older = body.Descendants().Single(e => e.Name.LocalName == "pict" && e.HasElements).Parent!;
            var issuer = body.Descendants().First(e => e.Name.LocalName == "p");
            older.Remove();
            issuer.Add(older);
        });
        Assert.Equal(Broken(HandMade.PlanOf2018), Broken(moved.Docx));
    }

    [Fact]
    public void Under_the_subject_of_a_decision_stands_in_capitals_who_decides() => Assert.Equal([], Broken(new Altered(Correct.Plan)
        .Say("KẾ HOẠCH", "QUYẾT ĐỊNH").Say("/KH-UBND", "/QĐ-UBND").Say("- TT Huyện ủy;", "- Như Điều 3;")
        .After("Chỉ đạo thực hiện", """<w:p><w:pPr><w:pStyle w:val="TenLoai"/></w:pPr><w:r><w:t>ỦY BAN NHÂN DÂN HUYỆN VĂN QUAN</w:t></w:r></w:p>""").Docx));

    [Fact]
    public void A_page_number_in_a_frame_in_the_middle_is_in_the_middle() => Assert.Equal([], Broken(new Altered(Correct.Plan)
        .InPart("word/header1.xml", """<w:pStyle w:val="Header"/>""", """<w:pStyle w:val="Header"/><w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="center"/><w:jc w:val="left"/>""").Docx));

    [Fact]
    public void The_people_in_the_name_of_a_committee_are_written_small_whatever_else_is_wrong_with_it() =>
        Assert.Equal(["N2 “Ủy Ban nhân dân”"], Broken(new Altered(Correct.Plan).Say("Tày, Nùng", "Tày, Nùng, được Ủy Ban nhân dân huyện giúp").Docx));

    [Fact]
    public void A_document_of_the_Party_is_left_alone() =>
        Assert.Contains("Đảng", FormCheck.Of(Documents.Docx.WithParagraphs("HUYỆN ỦY VĂN QUAN", "ĐẢNG CỘNG SẢN VIỆT NAM")).Refusal, StringComparison.Ordinal);

    [Fact]
    public void A_document_without_anything_is_told_of_all_that_it_lacks() =>
        Assert.Superset(new HashSet<string> { "A1", "A3", "A4", "A5", "A6", "A10", "B1" }, FormCheck.Of(Documents.Docx.WithParagraphs("Xin chào.")).Findings.Select(f => f.Rule).ToHashSet());
}
