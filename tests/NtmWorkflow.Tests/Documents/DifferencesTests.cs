using CsCheck;
using NtmWorkflow.Documents.Comparing;

namespace NtmWorkflow.Tests.Documents;

public sealed class DifferencesTests
{
    private static IReadOnlyList<Change> Compare(string before, string after) => Differences.Of(Docx.WithBody(before), Docx.WithBody(after));

    private static string Told(Change change) =>
        $"{change.Where}: {change.Kind} {(change.Kind == ChangeKind.Changed ? change.Edits : change.Passage)}";

    [Fact]
    public void A_document_does_not_differ_from_itself_however_Word_splits_it() =>
        Assert.Empty(Compare(Docx.Paragraph("Xã Điềm He đạt 11/19 tiêu chí"), $"<w:p>{Docx.Run("Xã Điềm")}{Docx.Run(" He\u00a0đạt", "<w:rPr><w:b/></w:rPr>")}{Docx.Run(" 11/19 tiêu chí")}</w:p><w:p/>"));

    [Fact]
    public void Numbers_and_dates_that_changed_are_told_whole_under_their_heading() =>
        Assert.Equal(
            ["II. Giao thông: Changed “7,86/8,472” thành “8,1/8,472”; “92,78%” thành “95,6%”; “14/11/2024” thành “29/11/2024”"],
            Compare(
                Docx.Paragraph("II. Giao thông") + Docx.Paragraph("Đường thôn 7,86/8,472 km, đạt 92,78%, xong trước ngày 14/11/2024."),
                Docx.Paragraph("II. Giao thông") + Docx.Paragraph("Đường thôn 8,1/8,472 km, đạt 95,6%, xong trước ngày 29/11/2024.")).Select(Told));

    [Fact]
    public void Paragraphs_and_rows_that_came_or_went_are_told_where_they_stand() =>
        Assert.Equal(
            ["I. Mục tiêu: Removed Giữ vững 5 tiêu chí", "I. Mục tiêu, bảng 1: Added 3 | Thủy lợi", "I. Mục tiêu: Added Giao UBND xã"],
            Compare(
                Docx.Paragraph("I. Mục tiêu") + Docx.Paragraph("Giữ vững 5 tiêu chí") + Docx.Table(["TT", "Tên"], ["2", "Giao thông"]),
                Docx.Paragraph("I. Mục tiêu") + Docx.Table(["TT", "Tên"], ["2", "Giao thông"], ["3", "Thủy lợi"]) + Docx.Paragraph("Giao UBND xã")).Select(Told));

    [Fact]
    public void What_cannot_be_read_is_refused_with_which_of_the_two() =>
        Assert.StartsWith("Văn bản sau không phải tệp .docx",
            Assert.Throws<UnreadableDocumentException>(() => Differences.Of(Docx.WithParagraphs("a"), new byte[] { 1, 2, 3 })).Message, StringComparison.Ordinal);

    [Fact]
    public void Nothing_that_differs_goes_untold_and_nothing_else_is_told()
    {
        var passage = Gen.Int[1, 4].Select(n => $"đoạn {n}").Array[1, 4].Select(w => string.Join(' ', w));
        Gen.Select(passage.Array[1, 8], passage.Array[1, 8]).Sample((before, after) =>
        {
            var changes = Differences.Of(Docx.WithParagraphs(before), Docx.WithParagraphs(after));
            Assert.Equal(before.SequenceEqual(after), changes.Count == 0);
            Assert.Equal(after.Length - before.Length, changes.Count(c => c.Kind == ChangeKind.Added) - changes.Count(c => c.Kind == ChangeKind.Removed));
        }, iter: 200);
    }
}
