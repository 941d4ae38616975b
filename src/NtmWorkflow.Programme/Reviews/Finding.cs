using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace NtmWorkflow.Programme.Reviews;

/// <summary>What was found for one indicator in one commune (hiện trạng): a figure, an assessment in words, or both.</summary>
public sealed record Finding(
    [property: Description("Mã chỉ tiêu trong bộ tiêu chí, ví dụ \"2.1\", \"10\"; thêm chữ khi một chỉ tiêu có nhiều mức, ví dụ \"17.1a\"; số tiêu chí (\"5\") khi nguồn chỉ nói chung cả tiêu chí. Các mã có trong lệnh ntm criteria và ở trang Bộ tiêu chí.")]
    [property: RegularExpression(Criteria.Indicator.CodePattern)]
    string Indicator,
    [property: Description("Số liệu quyết định việc đạt hay chưa đạt. Tỷ lệ phần trăm do phần mềm tính, không ghi vào đây.")]
    Figure? Figure = null,
    [property: Description("Kết luận của cơ quan phụ trách; bắt buộc khi chỉ tiêu định tính hoặc mức đạt chưa được xác nhận. "
        + "Khi có số liệu và mức đạt đã xác nhận thì phần mềm tự kết luận.")]
    Assessment? Assessment = null,
    [property: Description("Diễn giải thêm bằng lời, một hoặc nhiều câu trọn vẹn, in sau tên chỉ tiêu, số liệu, kết luận và mức yêu cầu; không ghi lại những điều đó.")]
    [property: MaxLength(4000)]
    string? Text = null,
    [property: Description("Các nội dung khác cùng thuộc chỉ tiêu: số liệu bổ sung, điểm còn thiếu. Một nội dung \"chưa đạt\" làm cả chỉ tiêu chưa đạt.")]
    [property: MaxLength(30)]
    IReadOnlyList<FurtherFinding>? Further = null);

/// <summary>A further statement on an indicator, with its own figure and assessment where it has them.</summary>
public sealed record FurtherFinding(
    [property: Description("Nội dung, ví dụ \"Kênh mương được cứng hóa\" hoặc một câu trọn vẹn.")]
    [property: MinLength(1), MaxLength(2000)]
    string Text,
    [property: Description("Số liệu của nội dung này, nếu có; được in sau nội dung.")]
    Figure? Figure = null,
    [property: Description("Kết luận riêng cho nội dung này, nếu có.")]
    Assessment? Assessment = null);

/// <summary>A figure (số liệu): numerator and denominator, or a single value, with its unit.</summary>
public sealed record Figure(
    [property: Description("Tử số, ví dụ 8.037.")][property: Range(0, 1_000_000_000)]
    decimal? Numerator = null,
    [property: Description("Mẫu số, lớn hơn 0 và không nhỏ hơn tử số, ví dụ 11.287.")][property: Range(0, 1_000_000_000)]
    decimal? Denominator = null,
    [property: Description("Giá trị đơn, khi không có tử số và mẫu số, ví dụ 36.66 (triệu đồng) hoặc 17.1 (kèm unit \"%\").")]
    [property: Range(0, 1_000_000_000)]
    decimal? Value = null,
    [property: Description("Đơn vị đếm: \"km\", \"hộ\", \"thôn\", \"triệu đồng/người/năm\"; \"%\" chỉ khi nguồn không có tử số và mẫu số.")]
    [property: MaxLength(40)]
    string Unit = "",
    [property: Description("true khi nguồn chỉ ghi \"trên\" giá trị này (ví dụ \"trên 75%\").")]
    bool AtLeast = false)
{
    [JsonIgnore]
    public bool IsRatio => Numerator is not null && Denominator is not null;
}

/// <summary>The responsible office's word on an indicator: đạt, chưa đạt.</summary>
public enum Assessment { Met, NotMet }
