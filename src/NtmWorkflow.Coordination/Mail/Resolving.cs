using NtmWorkflow.Coordination.Outbox;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.WorkItems;

namespace NtmWorkflow.Coordination.Mail;

/// <summary>A person decides on a mail that was refused, or of which nobody knows whether it arrived: send it again, or let it be.</summary>
public sealed class Resolving(Stepping stepping)
{
    public Task<StepOutcome> SendAgainAsync(string planId, string mailId, Actor actor) =>
        ResolveAsync(planId, mailId, actor, async (step, mail) =>
        {
            var work = (await step.Db.Set<OutboxRow>().FindAsync(mail.Id, OutboxKind.Mail))!;
            (work.DoneAt, work.NotBefore, work.Attempts) = (null, step.Now, 0);
            (mail.State, mail.Error) = (MailState.New, null);
            step.Note($"Gửi lại thư \"{mail.Subject}\" đến {mail.To}", commune: mail.CommuneCode);
        });

    /// <summary>The recipient has said that the mail is there.</summary>
    public Task<StepOutcome> ArrivedAsync(string planId, string mailId, Actor actor) =>
        ResolveAsync(planId, mailId, actor, (step, mail) =>
        {
            (mail.State, mail.SentAt, mail.Error) = (MailState.Sent, step.Now, null);
            step.Note($"Nơi nhận {mail.To} xác nhận đã nhận thư \"{mail.Subject}\"", commune: mail.CommuneCode);
            return Task.CompletedTask;
        });

    private Task<StepOutcome> ResolveAsync(string planId, string mailId, Actor actor, Func<PlanCase, MailRow, Task> resolve) =>
        stepping.TakeAsync(planId, actor, async step =>
        {
            if (!actor.Has(Roles.Coordination))
                return "Chỉ Văn phòng Điều phối được xử lý thư chưa gửi được.";
            if (await step.Db.Set<MailRow>().FindAsync(mailId) is not { } mail || mail.PlanId != planId)
                return "Không tìm thấy thư này. Tải lại trang để xem các thư của kế hoạch.";
            if (mail.State is not (MailState.Failed or MailState.Unknown))
                return "Thư này đã gửi, hoặc đang chờ gửi; không cần xử lý.";
            await resolve(step, mail);
            return null;
        });
}
