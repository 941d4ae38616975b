using System.ComponentModel;
using System.Text.Json.Serialization;
using NtmWorkflow.Programme.Plans;

namespace NtmWorkflow.Documents.Issuing;

/// <summary>The parts of form (thể thức) that every document shares: issuing body, number, place and date, recipients, signer.</summary>
public sealed record Frame(
    [property: JsonPropertyName("co_quan_chu_quan"), Description("Tên cơ quan chủ quản cấp trên trực tiếp, mỗi dòng một mục; không có dòng nào khi không ghi cơ quan chủ quản.")] IReadOnlyList<string> Parent,
    [property: JsonPropertyName("co_quan"), Description("Tên cơ quan ban hành ở đầu văn bản, mỗi dòng một mục, viết hoa.")] IReadOnlyList<string> Issuer,
    [property: JsonPropertyName("ten_co_quan"), Description("Tên cơ quan ban hành dùng trong câu.")] string IssuerName,
    [property: JsonPropertyName("ten_co_quan_viet_tat"), Description("Tên cơ quan ban hành viết gọn.")] string IssuerShortName,
    [property: JsonPropertyName("so_ky_hieu"), Description("Số và ký hiệu văn bản; bản dự thảo để trống chỗ ghi số.")] string Symbol,
    [property: JsonPropertyName("dia_danh_ngay"), Description("Địa danh và ngày tháng năm ban hành; bản dự thảo để trống chỗ ghi ngày, tháng.")] string PlaceAndDate,
    [property: JsonPropertyName("noi_nhan"), Description("Nơi nhận, mỗi dòng một mục, đã có gạch đầu dòng và dấu câu.")] IReadOnlyList<string> Recipients,
    [property: JsonPropertyName("quyen_han"), Description("Quyền hạn và chức vụ của người ký, mỗi dòng một mục.")] IReadOnlyList<string> Authority,
    [property: JsonPropertyName("nguoi_ky"), Description("Họ và tên người ký, kèm chức danh ở dòng trên khi có.")] string Signer,
    [property: JsonPropertyName("nam"), Description("Năm của kế hoạch.")] string Year)
{
    /// <summary>The frame of a document that the plan's issuing body sends out; without own recipients it goes to those of the plan.</summary>
    public static Frame Of(Plan plan, DocumentKind kind, Issue issue, IReadOnlyList<string>? recipients = null) => new(
        plan.Issuer.Parent ?? [],
        plan.Issuer.Header,
        plan.Issuer.Name,
        plan.Issuer.ShortName,
        issue.Symbol(kind, plan.Issuer),
        $"{plan.Issuer.Place}, {issue.DateOr(plan.Year)}",
        [.. (recipients ?? plan.Recipients).Select(r => $"- {r};"), $"- Lưu: {plan.Archive}."],
        plan.Signer.Authority,
        NameOf(plan.Signer),
        $"{plan.Year}");

    /// <summary>A post in the government stands right above the name (Decree 30/2020/NĐ-CP, Annex I, box 7b).</summary>
    private static string NameOf(Signer signer) => signer.GovernmentPost is { } post ? $"{post}\n{signer.Name}" : signer.Name;
}
