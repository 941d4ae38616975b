using NtmWorkflow.Documents.Templates;
using static NtmWorkflow.Tests.Documents.Docx;

namespace NtmWorkflow.Tests.Documents;

/// <summary>A template against what its kind promises, in the words of its author.</summary>
public sealed class FieldCheckTests
{
    private static readonly DataField Name = Text("ten"), Reason = Text("ly_do", isOptional: true);

    private static readonly IReadOnlyList<DataField> Promised =
    [
        Text("ten_huyen"), Text("quy_mo", isOptional: true), new("dat_het", FieldForm.Flag, false, "", []), List("can_cu"), List("noi_nhan"),
        List("cac_xa", Name, Text("diem", isOptional: true), List("tieu_chi", Text("ket_qua"), Reason)),
        new("tinh", FieldForm.Group, false, "", [Name, Text("vung", isOptional: true)]), new("bieu", FieldForm.Group, true, "", [Text("tieu_de"), List("hang", Name)]),
    ];

    private static DataField Text(string name, bool isOptional = false) => new(name, FieldForm.Text, isOptional, "", []);

    private static DataField List(string name, params DataField[] fields) => new(name, FieldForm.List, false, "", fields);

    private static IReadOnlyList<TemplateProblem> Check(params string[] paragraphs) => Template.Compile(WithParagraphs(paragraphs), Promised).Problems;

    [Theory]
    [InlineData("Xã {{ten_huyem}}", "không có trường ten_huyem. Có phải là “ten_huyen”?")]
    [InlineData("{{tenhuyen}}", "Có phải là “ten_huyen”?")]
    [InlineData("{{hoan_toan_khac}}", "Các trường dùng được có ở trang Mẫu văn bản")]
    [InlineData("{{#cac_xa}}{{hoan_toan_khac}}{{/cac_xa}}", "Trong khối này có: ten, diem, tieu_chi.")]
    [InlineData("{{ket_qua}}", "chỉ có trong khối {{#cac_xa}}{{#tieu_chi}}")]
    [InlineData("{{#cac_xa}}{{ket_qua}}{{/cac_xa}}", "chỉ có trong khối {{#cac_xa}}{{#tieu_chi}}")]
    [InlineData("{{#cac_xa}}{{tem}}{{/cac_xa}}", "Có phải là “ten”?")]
    [InlineData("{{#cac_xaa}}x{{/cac_xaa}}", "Có phải là “cac_xa”?")]
    [InlineData("{{tinh.tem}}", "tinh không có trường tem. Có phải là “ten”?")]
    [InlineData("{{ten_huyen.ten}}", "ten_huyen không có trường nào bên trong")]
    [InlineData("{{cac_xa.ten}}", "Lặp từng mục: {{#cac_xa}} {{ten}} {{/cac_xa}}")]
    [InlineData("{{can_cu}}", "Lặp từng mục: {{#can_cu}} {{.}} {{/can_cu}}")]
    [InlineData("{{cac_xa|liet_ke}}", "Lặp từng mục: {{#cac_xa}} {{ten}} {{/cac_xa}}")]
    [InlineData("{{can_cu|in_hoa}}", "là danh sách")]
    [InlineData("{{can_cu|liet_ke}}", "Đặt trong khối {{?can_cu}}")]
    [InlineData("{{ten_huyen|dem}}", "định dạng dem chỉ dùng cho danh sách")]
    [InlineData("{{ten_huyen|dam}}", "không có định dạng này. Chọn một trong: in_hoa")]
    [InlineData("{{dat_het}}", "chỉ là có hoặc không")]
    [InlineData("{{tinh}}", "ví dụ {{tinh.ten}}")]
    [InlineData("{{quy_mo}}", "Đặt trong khối {{?quy_mo}} … {{/quy_mo}}")]
    [InlineData("{{^quy_mo}}{{quy_mo}}{{/quy_mo}}", "có thể không có")]
    [InlineData("{{?quy_mo}}x{{/quy_mo}}{{quy_mo}}", "có thể không có")]
    [InlineData("{{tinh.vung}}", "trường tinh.vung có thể không có")]
    [InlineData("{{bieu.tieu_de}}", "trường bieu có thể không có")]
    [InlineData("{{bieu.hang|dem}}", "danh sách bieu có thể không có")]
    [InlineData("{{?quy_mo}}{{.}}{{/quy_mo}}", "dấu chấm ở đây không phải là chữ")]
    [InlineData("{{#cac_xa}}{{.}}{{/cac_xa}}", "Ghi rõ tên trường: ten, diem")]
    [InlineData("{{#cac_xa}}{{#cac_xa}}x{{/cac_xa}}{{/cac_xa}}", "nằm trong chính nó")]
    [InlineData("{{#can_cu}}{{#noi_nhan}}{{#cac_xa}}x{{/cac_xa}}{{/noi_nhan}}{{/can_cu}}", "ba danh sách")]
    public void Each_wrong_use_of_a_field_is_told_with_its_mend(string text, string told)
    {
        var problem = Assert.Single(Check("Tiêu đề", text));
        Assert.Contains(told, problem.What, StringComparison.Ordinal);
        Assert.Equal("Thân văn bản, đoạn 2", problem.Where);
        Assert.Contains(problem.Around.Trim('…'), text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ten_huyen}} {{ten_huyen|in_hoa}} {{tinh.ten}} {{#tinh}}{{ten}}{{/tinh}}")]
    [InlineData("{{#quy_mo}}{{.}} {{quy_mo}}{{/quy_mo}}{{^quy_mo}}không{{/quy_mo}}")]
    [InlineData("{{?quy_mo}}{{quy_mo}}{{/quy_mo}}")]
    [InlineData("{{#cac_xa}}{{ten}} {{ten_huyen}} {{#diem}}{{.}}) {{ten}}{{/diem}}{{#tieu_chi}}{{ket_qua}} {{ten}}{{?ly_do}}: {{ly_do}}{{/ly_do}}{{/tieu_chi}}{{/cac_xa}}")]
    [InlineData("{{can_cu|dem}} {{?can_cu}}{{can_cu|liet_ke}}{{/can_cu}} {{#can_cu}}{{.}}{{/can_cu}}")]
    [InlineData("{{#dat_het}}{{ten_huyen}}{{/dat_het}}{{^dat_het}}{{ten_huyen}}{{/dat_het}}")]
    [InlineData("{{#bieu}}{{tieu_de}}{{#hang}}{{ten}}{{/hang}}{{/bieu}}{{?bieu.hang}}{{bieu.tieu_de}}{{/bieu.hang}}")]
    [InlineData("{{#tinh}}{{?vung}}{{vung}}{{/vung}}{{/tinh}}")]
    public void A_right_use_of_fields_passes(string text) => Assert.Empty(Check(text));

    [Fact]
    public void What_is_known_inside_a_block_is_not_known_of_the_next_item_or_behind_it() =>
        Assert.Equal(2, Check("{{#cac_xa}}{{?diem}}{{#tieu_chi}}{{diem}}{{ly_do}}{{/tieu_chi}}{{/diem}}{{diem}}{{/cac_xa}}").Count);

    [Fact]
    public void A_tag_before_a_row_block_in_the_same_cell_is_judged_as_the_row_is_repeated() =>
        Assert.Empty(Template.Compile(WithBody(Table(["{{ten}} {{#cac_xa}}", "{{/cac_xa}}"]) + "<w:p/>"), Promised).Problems);

    [Fact]
    public void All_wrong_fields_are_told_at_once() => Assert.Equal(3, Check("{{a_b_c}}", "{{#cac_xa}}{{x_y_z}}{{/cac_xa}}", "{{quy_mo}}").Count);
}
