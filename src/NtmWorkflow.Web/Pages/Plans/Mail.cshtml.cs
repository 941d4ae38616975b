using Microsoft.AspNetCore.Mvc;
using NtmWorkflow.Coordination.Mail;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Web.Lists;

namespace NtmWorkflow.Web.Pages.Plans;

/// <summary>The mails (thư) of a plan. A commune does not see what is written to others.</summary>
public sealed class MailModel(PlanDesk desk, Resolving resolving) : PlanPageModel(desk)
{
    private const int LinesShown = 50;

    public Slice<MailRow> Mails => Slice.Of(Shown.Mails, Part, LinesShown);

    public async Task<IActionResult> OnPostSendAgainAsync(string mail) => Told(await resolving.SendAgainAsync(Id, mail, Actor), "Thư được gửi lại ngay.");

    public async Task<IActionResult> OnPostArrivedAsync(string mail) => Told(await resolving.ArrivedAsync(Id, mail, Actor), "Đã ghi nhận nơi nhận có thư.");

    private RedirectResult Told(StepOutcome outcome, string message)
    {
        TempData[outcome.IsDone ? "Message" : "Problem"] = outcome.Refusal ?? message;
        return Redirect($"/plans/{Id}/mail?part={Part}");
    }

    protected override async Task<bool> OpenAsync() => Actor.SeesAll && await base.OpenAsync();
}
