using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Programme.Inspections;
using NtmWorkflow.Programme.Months;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Months;

/// <summary>What was told in the time that a review looks back on (báo cáo, kiểm tra trong kỳ): by monthly reports, or by inspections.</summary>
internal sealed record Told(string Reporting, IReadOnlyList<string> Obstacles, IReadOnlyList<string> Proposals)
{
    public static Told By(Plan plan, IReadOnlyList<MonthlyReport> reports) => new(
        reports.Count == 0 ? "Trong kỳ chưa có báo cáo tháng."
            : $"Trong kỳ đã tổng hợp {Wording.Count(reports.Count)} báo cáo tháng của {Wording.Count(reports.Select(r => r.Office).Distinct().Count())} cơ quan, đơn vị, "
                + $"từ {Wording.LongMonth(reports.Min(r => r.Month))} đến {Wording.LongMonth(reports.Max(r => r.Month))}.",
        Of(plan, reports, r => r.Obstacles),
        Of(plan, reports, r => r.Proposals));

    public static Told By(Plan plan, IReadOnlyList<Inspection> inspections) => new(
        inspections.Count == 0 ? "Trong kỳ chưa tổ chức kiểm tra các xã."
            : $"Trong kỳ đã tổ chức {Wording.Count(inspections.Count)} đợt kiểm tra, đôn đốc các xã, vào {Wording.List([.. inspections.Select(i => $"tháng {i.Month.Month}")])}.",
        [
            .. from inspection in inspections
               from found in inspection.Communes
               where !string.IsNullOrWhiteSpace(found.Note)
               let note = found.Note!.Trim()
               let commune = plan.Communes.First(c => c.Code == found.Commune)
               select $"Xã {commune.Name} (kiểm tra {Wording.LongMonth(inspection.Month)}): {Phrases.Closed(note)}",
        ],
        []);

    /// <summary>Said once, by all who said it, however many months it was repeated.</summary>
    private static IReadOnlyList<string> Of(Plan plan, IReadOnlyList<MonthlyReport> reports, Func<MonthlyReport, string?> text) =>
        [.. reports.Where(r => !string.IsNullOrWhiteSpace(text(r))).GroupBy(r => Phrases.Closed(text(r)!.Trim()))
            .Select(g => $"{Phrases.Offices(plan, g.Select(r => r.Office).Distinct())}: {g.Key}")];
}
