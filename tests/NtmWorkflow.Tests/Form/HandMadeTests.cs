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
    public void A_document_of_the_Party_is_left_alone() =>
        Assert.Contains("Đảng", FormCheck.Of(Documents.Docx.WithParagraphs("HUYỆN ỦY VĂN QUAN", "ĐẢNG CỘNG SẢN VIỆT NAM")).Refusal, StringComparison.Ordinal);

    [Fact]
    public void A_document_without_anything_is_told_of_all_that_it_lacks() =>
        Assert.Superset(new HashSet<string> { "A1", "A3", "A4", "A5", "A6", "A10", "B1" }, FormCheck.Of(Documents.Docx.WithParagraphs("Xin chào.")).Findings.Select(f => f.Rule).ToHashSet());
}
