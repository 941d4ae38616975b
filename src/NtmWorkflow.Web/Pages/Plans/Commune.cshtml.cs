using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Programme.Assignments;
using NtmWorkflow.Programme.Criteria;

namespace NtmWorkflow.Web.Pages.Plans;

/// <summary>A commune (xã) of a plan: every criterion with what is known of it, and how far its pursuit has come.</summary>
public sealed class CommuneModel(PlanDesk desk) : PlanPageModel(desk)
{
    [BindProperty(SupportsGet = true)]
    public string Commune { get; set; } = "";

    public CommuneStanding Standing { get; private set; } = null!;

    protected override async Task<bool> OpenAsync()
    {
        if (!await base.OpenAsync() || Shown.Communes.FirstOrDefault(c => c.Commune.Code == Commune) is not { } standing)
            return false;
        Standing = standing;
        return true;
    }

    public string Lead(Criterion criterion) =>
        Named(Responsibility.Leads(Shown.Plan, criterion.Number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The indicator's own lead when it is another than its criterion's.</summary>
    public string? OwnLead(Criterion criterion, Indicator indicator) =>
        Named(Responsibility.LeadsOf(Shown.Plan, indicator)) is var own && own != Lead(criterion) ? own : null;

    private string Named(IReadOnlyList<string> codes) => codes.Count == 0 ? "Chưa giao" : PlanWords.OfficeNames(Shown.Plan, codes);
}
