using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.WorkItems;

namespace NtmWorkflow.Web.Pages.Plans;

/// <summary>The month that a commune is in, and the offices that have not reported yet (kỳ báo cáo).</summary>
public sealed record MonthStanding(CommuneStanding Commune, IReadOnlyList<WorkLine> Missing, bool MayClose);
