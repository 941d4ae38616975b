using System.Text.Json.Serialization;
using NtmWorkflow.Programme.Plans;

namespace NtmWorkflow.Documents.Issuing;

/// <summary>The parts of form (thể thức) that every document shares: issuing body, number, place and date, recipients, signer.</summary>
public sealed record Frame(
    [property: JsonPropertyName("co_quan_chu_quan")] IReadOnlyList<string> Parent,
    [property: JsonPropertyName("co_quan")] IReadOnlyList<string> Issuer,
    [property: JsonPropertyName("ten_co_quan")] string IssuerName,
    [property: JsonPropertyName("ten_co_quan_viet_tat")] string IssuerShortName,
    [property: JsonPropertyName("so_ky_hieu")] string Symbol,
    [property: JsonPropertyName("dia_danh_ngay")] string PlaceAndDate,
    [property: JsonPropertyName("noi_nhan")] IReadOnlyList<string> Recipients,
    [property: JsonPropertyName("quyen_han")] IReadOnlyList<string> Authority,
    [property: JsonPropertyName("nguoi_ky")] string Signer,
    [property: JsonPropertyName("nam")] string Year)
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
