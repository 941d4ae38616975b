using NtmWorkflow.Coordination.Mail;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Web.Lists;

namespace NtmWorkflow.Web.Pages.Plans;

/// <summary>The mails (thư) of a plan. A commune does not see what is written to others.</summary>
public sealed class MailModel(PlanDesk desk) : PlanPageModel(desk)
{
    private const int LinesShown = 50;

    public Slice<MailRow> Mails => Slice.Of(Shown.Mails, Part, LinesShown);

    protected override async Task<bool> OpenAsync() => Actor.SeesAll && await base.OpenAsync();
}
