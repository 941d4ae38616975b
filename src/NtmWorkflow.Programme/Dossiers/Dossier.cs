using NtmWorkflow.Programme.Criteria;

namespace NtmWorkflow.Programme.Dossiers;

/// <summary>One part of a commune's dossier (thành phần hồ sơ) with the number of sheets filed; 0 means missing.</summary>
/// <param name="Criterion">The criterion it proves; null for the general documents of the dossier.</param>
public sealed record DossierItem(int? Criterion, string Title, int Sheets);

/// <summary>The dossier (hồ sơ) of a commune that asks for recognition.</summary>
public static class Dossier
{
    /// <summary>
    /// The parts a dossier must have: the general documents that earlier dossiers of this programme carried
    /// (commune's submission, report of results, summary of opinions, minutes of the meeting), then the evidence of each criterion.
    /// </summary>
    public static IReadOnlyList<DossierItem> Checklist(CriteriaSet set, string commune, int year) =>
    [
        new(null, $"Tờ trình của UBND xã {commune} về việc thẩm tra, đề nghị xét, công nhận xã đạt chuẩn {set.Standard} năm {year}", 0),
        new(null, $"Báo cáo kết quả thực hiện các tiêu chí {set.Standard} của xã {commune}", 0),
        new(null, "Báo cáo tổng hợp ý kiến tham gia của các tổ chức chính trị - xã hội và Nhân dân trong xã", 0),
        new(null, $"Biên bản họp đề nghị xét, công nhận xã đạt chuẩn {set.Standard}", 0),
        .. set.Criteria.Select(c => new DossierItem(c.Number, $"Hồ sơ minh chứng tiêu chí {c.Number} {c.Name}", 0)),
    ];

    /// <summary>Why the dossier may not be filed; null when it may.</summary>
    public static string? Refusal(IReadOnlyList<DossierItem> items)
    {
        var missing = items.Where(i => i.Sheets <= 0).Select(i => i.Title).ToList();
        return missing.Count == 0 ? null
            : $"Hồ sơ còn thiếu {missing.Count} thành phần: {string.Join("; ", missing.Take(3))}{(missing.Count > 3 ? " ..." : "")}. Ghi số tờ của từng thành phần đã có.";
    }
}

/// <summary>The superior's decision (quyết định) on a submission.</summary>
/// <param name="StandardYear">The year for which the commune is recognised; the decision may be dated in the next year.</param>
public sealed record RecognitionDecision(string Number, DateOnly Date, DecisionResult Result, int StandardYear, string? Reason);

/// <summary>Recognised (công nhận), to be supplemented (trả lại bổ sung), refused (không công nhận).</summary>
public enum DecisionResult { Recognised, ToSupplement, Refused }
