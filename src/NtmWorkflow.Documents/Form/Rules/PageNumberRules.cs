using NtmWorkflow.Documents.Form.Anatomy;
using NtmWorkflow.Documents.Form.Formatting;
using NtmWorkflow.Documents.Form.Reading;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Form.Rules;

/// <summary>Page numbers (số trang): A10 to A12.</summary>
internal static class PageNumberRules
{
    private const string InHeader = "Xóa số trang ở chân trang; vào Insert > Page Number > Top of Page, chọn kiểu ở giữa.";

    private static readonly string[] Types = ["default", "first", "even"], Margins = ["headerReference", "footerReference"];

    public static IReadOnlyList<FormRule> All { get; } =
    [
        FormRule.Mandatory("A10", "Số trang: chữ số Ả Rập, bắt đầu từ 1, cỡ chữ 13–14, đứng, canh giữa trong lề trên", PageNumbers),
        FormRule.Mandatory("A11", "Không hiển thị số trang thứ nhất", FirstPage),
        FormRule.Mandatory("A12", "Phụ lục đánh số trang riêng từng phụ lục", AppendixPages),
    ];

    private static IEnumerable<Fault> PageNumbers(Administrative document)
    {
        if (document.Document.Pages == 1)
            yield break;
        foreach (var section in document.Document.Sections)
        {
            var header = document.Document.Margin(section, "headerReference", "default").FirstOrDefault(p => p.ShowsPageNumber);
            if (Footer(document, section) is { } footer)
                yield return new(footer, "số trang ở chân trang", "số trang ở giữa lề trên", InHeader);
            else if (header is null)
                yield return new(null, section.Number == 1 ? "không có số trang ở lề trên" : $"phần (section) {section.Number} không có số trang ở lề trên", "số trang ở giữa lề trên, từ trang thứ hai", InHeader)
                {
                    // A short appendix has one page only, and that shows no number.
                    Part = "Đầu trang", IsDoubtful = section.Number > 1,
                };
            else
                foreach (var fault in Looks(header))
                    yield return fault;
            if (section.NumberFormat != "decimal")
                yield return new(header, $"số trang kiểu {section.NumberFormat}", "chữ số Ả Rập (1, 2, 3)", "Vào Page Number > Format Page Numbers, chọn 1, 2, 3.");
            if (section.Number == 1 && section.FirstNumber is { } first and not 1)
                yield return new(header, $"số trang bắt đầu từ {first}", "bắt đầu từ 1", "Vào Page Number > Format Page Numbers, đặt Start at: 1.");
        }
    }

    private static Paragraph? Footer(Administrative document, Section section) =>
        Types.SelectMany(type => document.Document.Margin(section, "footerReference", type)).FirstOrDefault(p => p.ShowsPageNumber);

    private static IEnumerable<Fault> Looks(Paragraph header)
    {
        if (header.Format.Alignment != Alignment.Centre)
            yield return new(header, $"số trang {Look.Named(header.Format.Alignment)}", "canh giữa", "Nhấp đúp vào lề trên, chọn số trang, bấm Ctrl+E.");
        foreach (var span in header.Lines.SelectMany(l => l.Written).Take(1))
        {
            if (span.Format.Size is < 13 or > 14)
                yield return new(header, $"số trang cỡ chữ {Wording.Number(span.Format.Size)}", "cỡ chữ 13–14", "Chọn số trang ở lề trên, đặt cỡ chữ 14.");
            if (span.Format.Italic)
                yield return new(header, "số trang nghiêng", "kiểu chữ đứng", "Chọn số trang ở lề trên, bỏ kiểu nghiêng.");
        }
    }

    private static IEnumerable<Fault> FirstPage(Administrative document)
    {
        var section = document.Document.Sections[0];
        bool Shows(string type) => Margins.Any(kind => document.Document.Margin(section, kind, type).Any(p => p.ShowsPageNumber));
        if (section.OwnFirstPage ? Shows("first") : Shows("default"))
            yield return new(null, "trang thứ nhất có số trang", "trang thứ nhất không hiển thị số trang", "Nhấp đúp vào lề trên, đánh dấu Different First Page, xóa số ở trang đầu.") { Part = "Đầu trang" };
    }

    private static IEnumerable<Fault> AppendixPages(Administrative document)
    {
        foreach (var appendix in document.Appendices)
        {
            var (section, first) = (appendix.Heading.Paragraph.Section, document.Document.Body.FirstOrDefault(p => p.Section == appendix.Heading.Paragraph.Section && !p.IsBlank));
            if (first != appendix.Heading.Paragraph)
                yield return new(appendix.Heading.Paragraph, "phụ lục nối tiếp trong cùng một phần (section), số trang chạy tiếp", "mỗi phụ lục đánh số trang từ 1",
                    "Đặt con trỏ trước chữ “Phụ lục”, vào Layout > Breaks > Next Page, rồi Format Page Numbers > Start at: 1.");
            else if (section is { Number: > 1 } && section.FirstNumber != 1)
                yield return new(appendix.Heading.Paragraph, "số trang của phụ lục chạy tiếp từ phần trước", "mỗi phụ lục đánh số trang từ 1", "Vào Page Number > Format Page Numbers, đặt Start at: 1.");
        }
    }
}
