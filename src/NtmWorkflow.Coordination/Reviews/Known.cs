using NtmWorkflow.Coordination.Appraisals;
using NtmWorkflow.Coordination.Months;
using NtmWorkflow.Programme.Appraisals;
using NtmWorkflow.Programme.Months;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reviews;

namespace NtmWorkflow.Coordination.Reviews;

/// <summary>What is known of a commune now (hiện trạng): the reviewed findings, the monthly reports over them, then what appraisals verified.</summary>
public static class Known
{
    /// <summary>Of two offices that share an indicator, the later word of a month counts.</summary>
    public static IReadOnlyList<Finding> Of(Commune commune, IEnumerable<ReportRow> reports, IEnumerable<AppraisalRow> appraisals) => Appraising.Verified(
        KnownState.After(commune.Findings, reports.OrderBy(r => r.SubmittedAt).ThenBy(r => r.OfficeCode, StringComparer.Ordinal).Select(r => r.Read())),
        appraisals.OrderBy(a => a.Round).ThenBy(a => a.OfficeCode, StringComparer.Ordinal).Select(a => a.Read()));
}
