using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.Delegations;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.WorkItems;

/// <summary>
/// Nobody approves their own work (không tự duyệt việc của mình), nor what was done in their name, nor in the name of whoever did it.
/// Who returns work, their own too, harms nobody.
/// </summary>
public static class OwnWork
{
    public const string Returned = "Returned";

    /// <summary>The task whose result this item confirms; null when it confirms none.</summary>
    public static string? Confirmed(WorkItemRow item) => item.Task switch
    {
        Tasks.Approve => Tasks.Assign,
        Tasks.Submit => Tasks.Conclude,
        Tasks.Issue => item.Document == "plan" ? Tasks.Approve : Tasks.Submit,
        _ => null,
    };

    /// <summary>The earlier item in which one of these people had a hand, in whatever round; null when none had.</summary>
    public static WorkItemRow? Of(WorkItemRow item, IEnumerable<WorkItemRow> earlier, Actor actor, Principal? principal) => earlier.FirstOrDefault(e =>
        e.InstanceId == item.InstanceId && e.Task == Confirmed(item) && e.State == WorkItemState.Done && e.Outcome != Returned
        && (Did(e, actor.Id, actor.Name) || (principal is not null && Did(e, principal.Id, principal.Name))));

    // What was done before accounts were recorded is known by name, which is unique.
    private static bool Did(WorkItemRow item, string id, string name) =>
        item.DoneById is null ? item.DoneBy == name : item.DoneById == id || item.DoneForId == id;

    /// <summary>Why this person may not confirm the item, and who may; null when they may.</summary>
    public static async Task<string?> WhyNotAsync(NtmDb db, WorkItemRow item, Actor actor, Principal? principal)
    {
        var earlier = await EarlierAsync(db, item);
        if (Of(item, earlier, actor, principal) is not { } own)
            return null;
        var others = (await Colleagues.OfAsync(db, item)).Where(p => Of(item, earlier, p, null) is null).Select(p => p.Name).ToList();
        return Refusal(item, own, others);
    }

    public static string Refusal(WorkItemRow item, WorkItemRow own, IReadOnlyList<string> others) =>
        $"Không ai tự duyệt việc của mình: bước \"{Tasks.Name(own.Task)}\" do {own.DoneByWords} thực hiện lúc {Wording.Moment(own.DoneAt!.Value)}, nên việc này phải do người khác thực hiện. "
        + (others.Count > 0
            ? $"Người thực hiện được: {Wording.List(others)}."
            : $"Cần một người khác có vai trò {Roles.DisplayName(item.Role)}; hiện chưa có tài khoản nào như vậy, hãy đề nghị người quản trị thêm.");

    private static async Task<IReadOnlyList<WorkItemRow>> EarlierAsync(NtmDb db, WorkItemRow item) => Confirmed(item) is not { } task ? []
        : await db.Set<WorkItemRow>().AsNoTracking()
            .Where(w => w.InstanceId == item.InstanceId && w.Task == task && w.State == WorkItemState.Done).OrderByDescending(w => w.DoneAt).ToListAsync();
}
