using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.WorkItems;

/// <summary>Completes a work item within a step: who may, whether it is still open, the journal, and the workflow behind it.</summary>
public static class Completing
{
    public const string NotFound = "Không tìm thấy việc này. Quay lại trang Việc của tôi để xem các việc đang mở.";

    /// <summary>The open item when this actor may do it; otherwise why not.</summary>
    public static async Task<(WorkItemRow? Item, string? Refusal)> OpenItemAsync(this PlanCase step, string itemId, params string[] tasks)
    {
        var item = await step.Db.Set<WorkItemRow>().FindAsync(itemId);
        if (item is null || item.PlanId != step.Row.Id || !tasks.Contains(item.Task))
            return (null, NotFound);
        if (!step.Actor.MayDo(item))
            return (null, $"Việc này do {Holder(step, item)} thực hiện; tài khoản của bạn không được làm thay.");
        if (WhyClosed(item) is { } closed)
            return (null, closed);
        await step.ActForHolderAsync(item);
        return Hands.WhyNotDo(item, step.Actor, step.ActingFor) is { } held ? (null, held) : (item, null);
    }

    /// <summary>Why the item can no longer be done; null while it is open.</summary>
    public static string? WhyClosed(WorkItemRow item) => item.State switch
    {
        WorkItemState.Done => $"Việc này đã được {item.DoneByWords} thực hiện lúc {Wording.Moment(item.DoneAt!.Value)}; gửi thêm lần nữa không làm thay đổi gì.",
        WorkItemState.Missed => "Kỳ báo cáo này đã chốt, không nhận thêm báo cáo. Số liệu mới thì báo cáo ở kỳ sau.",
        WorkItemState.Withdrawn => "Quy trình không còn chờ việc này; không phải làm gì thêm.",
        _ => null,
    };

    /// <summary>Marks the item done, writes the journal, and resumes the workflow once nobody else is waited for.</summary>
    public static async Task<string?> CompleteAsync(
        this PlanCase step, WorkItemRow item, string outcome, string what, string? reason = null, IReadOnlyDictionary<string, string>? changes = null)
    {
        if (Hands.WhyNotDo(item, step.Actor, step.ActingFor) is { } held)
            return held;
        if (outcome != OwnWork.Returned && await OwnWork.WhyNotAsync(step.Db, item, step.Actor, step.ActingFor) is { } own)
            return own;
        (item.State, item.Outcome, item.DoneAt, item.Reason) = (WorkItemState.Done, outcome, step.Now, reason);
        (item.DoneBy, item.DoneById, item.DoneFor, item.DoneForId) = (step.Actor.Name, step.Actor.Id, step.ActingFor?.Name, step.ActingFor?.Id);
        step.Note(what, reason, item.CommuneCode, step.Actor.Owns(item) ? null : Holder(step, item));
        // What this step has already completed is known to the context only, so the siblings are loaded into it.
        await step.Db.Set<WorkItemRow>().Where(w => w.WaitId == item.WaitId).LoadAsync();
        var others = step.Db.Set<WorkItemRow>().Local.Any(w => w.WaitId == item.WaitId && w.State == WorkItemState.Open);
        return others ? null : await step.ResumeAsync(item.InstanceId, item.WaitId, outcome, changes);
    }

    /// <summary>"Báo cáo tháng 4 năm 2021, xã Điềm He (Phòng Tư pháp)".</summary>
    public static string Named(this PlanCase step, WorkItemRow item) =>
        Tasks.Title(item.Task, item.Period) + (item.CommuneCode is null ? "" : $", xã {step.Commune(item.CommuneCode).Name}")
        + (item.OfficeCode is null ? "" : $" ({Holder(step, item)})");

    public static string Holder(PlanCase step, WorkItemRow item) => item.Role switch
    {
        Roles.Office => step.Office(item.OfficeCode)?.Name ?? item.OfficeCode!,
        Roles.Commune => $"UBND xã {step.Commune(item.CommuneCode!).Name}",
        var role => Roles.DisplayName(role),
    };
}
