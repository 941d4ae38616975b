using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NtmWorkflow.Coordination.Delegations;
using NtmWorkflow.Programme.Calendar;
using NtmWorkflow.Programme.Vietnamese;
using NtmWorkflow.Web.Hosting;

namespace NtmWorkflow.Web.Pages.People;

/// <summary>Everybody lets a colleague act for them for a time (ủy quyền).</summary>
public sealed class DelegationModel(Delegating delegating, TimeProvider clock) : PageModel
{
    [BindProperty, DisplayName("Người được ủy quyền"), Required(ErrorMessage = "Hãy chọn một đồng nghiệp.")]
    public string? ToId { get; set; }

    [BindProperty, DisplayName("Từ ngày"), Required(ErrorMessage = "Hãy ghi ngày bắt đầu.")]
    public DateOnly? FirstDay { get; set; }

    [BindProperty, DisplayName("Đến hết ngày"), Required(ErrorMessage = "Hãy ghi ngày kết thúc.")]
    public DateOnly? LastDay { get; set; }

    public DelegationView Shown { get; private set; } = null!;

    private DateOnly Today => VietnamTime.Day(clock.GetUtcNow());

    public async Task OnGetAsync()
    {
        await OpenAsync();
        FirstDay = Today;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        if (ModelState.IsValid
            && (await delegating.GiveAsync(Guid.NewGuid().ToString("N"), ToId!, FirstDay!.Value, LastDay!.Value, User.Actor())).Refusal is { } refusal)
            ModelState.AddModelError("", refusal);
        if (!ModelState.IsValid)
            return Page();
        var name = Shown.Colleagues.FirstOrDefault(c => c.Id == ToId)?.Name;
        TempData["Message"] = $"Đã ủy quyền cho {name} từ ngày {Wording.ShortDate(FirstDay!.Value)} đến ngày {Wording.ShortDate(LastDay!.Value)}.";
        return Redirect("/people/delegation");
    }

    public async Task<IActionResult> OnPostEndAsync(string id)
    {
        var outcome = await delegating.EndAsync(id, User.Actor());
        TempData[outcome.IsDone ? "Message" : "Problem"] = outcome.Refusal ?? "Đã kết thúc ủy quyền.";
        return Redirect("/people/delegation");
    }

    /// <summary>Whether it holds, or is still to come.</summary>
    public bool IsAlive(DelegationRow delegation) => delegation.EndedAt is null && delegation.LastDay >= Today;

    public (string Tag, string Words) StateOf(DelegationRow delegation) =>
        delegation.EndedAt is { } ended ? ("tag tag--holder", $"Đã kết thúc lúc {Wording.Moment(ended)}")
        : delegation.LastDay < Today ? ("tag", "Đã hết hạn")
        : delegation.FirstDay > Today ? ("tag tag--waiting", "Chưa đến ngày")
        : ("tag tag--done", "Đang hiệu lực");

    private async Task OpenAsync() => Shown = await delegating.OfAsync(User.Actor());
}
