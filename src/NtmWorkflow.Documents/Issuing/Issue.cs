using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Issuing;

/// <summary>Number and date (số, ngày) that the clerk gives a document; a draft has neither and leaves room to write them.</summary>
public sealed record Issue(int? Number, DateOnly? Date)
{
    /// <summary>A document that the clerk has not registered yet (dự thảo).</summary>
    public static readonly Issue Draft = new(null, null);

    // No-break spaces: the room for a handwritten number must not close up or wrap.
    private static readonly string Room = new('\u00a0', 6);

    /// <summary>"05/KH-UBND"; an official letter has the drafting unit instead of a kind: "12/UBND-VPĐP".</summary>
    public string Symbol(DocumentKind kind, IssuingBody issuer) =>
        $"{Number?.ToString("00", null) ?? Room}/{(kind.Abbreviation is { } kindOf ? $"{kindOf}-{issuer.Symbol}" : $"{issuer.Symbol}-{issuer.Drafter}")}";

    /// <summary>"ngày 05 tháng 01 năm 2024", or the same with room for day and month.</summary>
    public string DateOr(int year) => Date is { } date ? Wording.LongDate(date) : $"ngày{Room}tháng{Room}năm {year}";
}
