using Microsoft.AspNetCore.Mvc;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Submissions;
using NtmWorkflow.Coordination.WorkItems;

namespace NtmWorkflow.Web.Pages.Work;

/// <summary>The leader approves the submission of a commune's dossier or returns it (duyệt trình hồ sơ).</summary>
public sealed class SubmitModel(ItemDesk desk, Preparing preparing, Submitting submitting, TimeProvider clock)
    : ReturnablePage(desk, preparing, clock, Tasks.Submit)
{
    public Task<IActionResult> OnPostAsync() => DoAsync(
        () => submitting.ApproveAsync(Shown.Item.PlanId, Id, Actor), () => $"Đã duyệt trình hồ sơ xã {Shown.Commune!.Name}. Văn thư được giao cấp số tờ trình.");
}
