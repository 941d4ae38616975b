using NtmWorkflow.Documents.Form.Anatomy;
using NtmWorkflow.Documents.Form.Formatting;
using NtmWorkflow.Documents.Form.Reading;

namespace NtmWorkflow.Documents.Form.Rules;

/// <summary>Paper and margins (khổ giấy, lề): A1 to A6.</summary>
internal static class PaperRules
{
    private const decimal A4Width = 11906, A4Height = 16838;
    private const string Menu = "Vào Layout > ";

    public static IReadOnlyList<FormRule> All { get; } =
    [
        FormRule.Mandatory("A1", "Khổ giấy A4 (210 × 297 mm)", d => d.Document.Sections.Where(s => !IsA4(s)).Select(s => At(d, s,
            $"khổ giấy {Measure.Millimetres(s.Width)} × {Measure.Millimetres(s.Height)}", "A4: 210 mm × 297 mm", Menu + "Size, chọn A4."))),
        FormRule.Mandatory("A2", "Trang giấy theo chiều dài (dọc); chỉ quay ngang khi có bảng biểu", d => d.Document.Sections.Where(s => s.IsLandscape && !s.HasTable).Select(s => At(d, s,
            "trang ngang mà không có bảng biểu", "trang dọc", Menu + "Orientation, chọn Portrait."))),
        Margin("A3", "Lề trên 20–25 mm", "Top", 20, 25, s => s.Top),
        Margin("A4", "Lề dưới 20–25 mm", "Bottom", 20, 25, s => s.Bottom),
        Margin("A5", "Lề trái 30–35 mm", "Left", 30, 35, s => s.Left),
        Margin("A6", "Lề phải 15–20 mm", "Right", 15, 20, s => s.Right),
    ];

    private static FormRule Margin(string number, string name, string field, int least, int most, Func<Section, decimal> margin) =>
        FormRule.Mandatory(number, name, d => d.Document.Sections.Where(s => !Within(margin(s), least, most)).Select(s => At(d, s,
            Measure.Millimetres(margin(s)), $"từ {least} mm đến {most} mm", $"{Menu}Margins > Custom Margins, ghi ô {field} trong khoảng {least}–{most} mm.")));

    private static bool Within(decimal twips, int least, int most) =>
        twips >= least * Measure.TwipsPerMillimetre - Measure.Tolerance && twips <= most * Measure.TwipsPerMillimetre + Measure.Tolerance;

    private static bool IsA4(Section section) =>
        Math.Abs(Math.Min(section.Width, section.Height) - A4Width) <= Measure.Tolerance && Math.Abs(Math.Max(section.Width, section.Height) - A4Height) <= Measure.Tolerance;

    private static Fault At(Administrative document, Section section, string found, string required, string mend) =>
        new(section.Number == 1 ? null : document.Document.Body.FirstOrDefault(p => p.Section == section), found, required, mend)
        {
            Part = document.Document.Sections.Count == 1 ? "Trang giấy" : $"Trang giấy, phần (section) {section.Number}",
        };
}
