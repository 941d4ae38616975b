using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace NtmWorkflow.Programme.Plans;

/// <summary>A document a plan rests on (căn cứ), or one it refers to.</summary>
public sealed record LegalBasis(
    [property: Description("Tên loại: \"Kế hoạch\", \"Quyết định\", \"Luật\" ...")][property: MinLength(2), MaxLength(60)]
    string Kind,
    [property: Description("Số, ký hiệu, ví dụ \"66/KH-UBND\"; Luật không ghi.")][property: MaxLength(60)]
    string? Number,
    [property: Description("Ngày ban hành yyyy-MM-dd; bỏ trống khi nguồn không ghi.")]
    DateOnly? Date,
    [property: Description("Cơ quan ban hành, ví dụ \"UBND huyện Văn Quan\".")][property: MaxLength(200)]
    string? Issuer,
    [property: Description("Trích yếu nội dung, bắt đầu bằng \"về\" hoặc \"ban hành\"; với Luật, Pháp lệnh là tên luật, ví dụ \"Tổ chức chính quyền địa phương\".")][property: MinLength(3), MaxLength(500)]
    string Subject)
{
    /// <summary>"Kế hoạch số 66/KH-UBND ngày 04 tháng 3 năm 2021 của UBND huyện Văn Quan về việc ..."; a law by its name: "Luật Đầu tư công ngày ..." (rule G2).</summary>
    [JsonIgnore]
    public string Citation
    {
        get
        {
            var (number, issuer) = (Number is null ? null : $"số {Number}", Issuer is null ? null : $"của {Issuer}");
            string?[] words = IsNamed ? [Kind, Subject, number, DateWords, issuer] : [Kind, number, DateWords, issuer, Subject];
            return string.Join(' ', words.OfType<string>());
        }
    }

    /// <summary>Laws and ordinances, and what has neither number nor issuer, are known by their name.</summary>
    private bool IsNamed => Kind is "Luật" or "Bộ luật" or "Pháp lệnh" || (Number is null && Issuer is null);

    private string? DateWords => Date is { } date ? Vietnamese.Wording.LongDate(date) : null;
}
