using NtmWorkflow.Coordination.Delegations;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.WorkItems;

/// <summary>In whose hands a work item is (việc đang ở ai), and who may do what with it: null, or the reason against it.</summary>
public static class Hands
{
    /// <summary>"Việc này đã được A nhận lúc 08:00 ngày 05/03/2021"; null while nobody has taken it.</summary>
    public static string? Taken(WorkItemRow item) => item.HolderId is null ? null
        : item.HandedBy is null ? $"Việc này đã được {item.HolderName} nhận lúc {Wording.Moment(item.HeldSince!.Value)}"
        : $"Việc này đã được {item.HandedBy} chuyển giao cho {item.HolderName} lúc {Wording.Moment(item.HeldSince!.Value)}";

    /// <summary>What is taken is done by the holder, or by whoever acts for the holder.</summary>
    public static string? WhyNotDo(WorkItemRow item, Actor actor, Principal? principal) =>
        item.HolderId is null || item.HolderId == actor.Id || item.HolderId == principal?.Id ? null
        : $"{Taken(item)}. Chỉ {item.HolderName} hoặc người được {item.HolderName} ủy quyền thực hiện được; cần làm thì đề nghị {item.HolderName} chuyển giao hoặc trả lại hàng chờ.";

    public static string? WhyNotClaim(WorkItemRow item, Actor actor, string owner) =>
        Completing.WhyClosed(item)
        ?? (!actor.Owns(item) ? $"Việc này do {owner} thực hiện; chỉ người của đơn vị đó nhận được việc."
            : item.HolderId == actor.Id ? $"Bạn đang giữ việc này từ {Wording.Moment(item.HeldSince!.Value)}; không cần nhận lần nữa."
            : Taken(item) is { } taken ? $"{taken}." : null);

    /// <summary>The holder gives it back, or whoever acts for the holder; and whom its delay was reported to, for a holder who does not come back.</summary>
    public static string? WhyNotRelease(WorkItemRow item, Actor actor, Principal? principal, bool reportedToActor) =>
        Completing.WhyClosed(item)
        ?? (item.HolderId is null ? "Việc này đang ở hàng chờ, chưa ai nhận; không có gì để trả lại."
            : reportedToActor ? null : WhyNotDo(item, actor, principal));

    /// <summary>Only the holder hands it over: what is delegated is not passed on.</summary>
    public static string? WhyNotHandOver(WorkItemRow item, Actor actor, Principal? principal) =>
        Completing.WhyClosed(item)
        ?? (item.HolderId is null ? "Chưa ai nhận việc này nên chưa chuyển giao được. Hãy nhận việc trước, hoặc để đồng nghiệp tự nhận."
            : item.HolderId == principal?.Id ? $"Bạn làm thay {principal.Name} theo ủy quyền nên không chuyển giao tiếp được. Hãy trả việc lại hàng chờ, hoặc đề nghị {principal.Name} chuyển giao."
            : WhyNotDo(item, actor, principal));

    public static string? WhyNotReceive(WorkItemRow item, Actor? colleague) =>
        colleague is null || !colleague.Owns(item) ? "Người này không làm được việc này, hoặc tài khoản đã bị khóa. Hãy chọn lại trong danh sách đồng nghiệp."
        : colleague.Id == item.HolderId ? $"{colleague.Name} đang giữ việc này rồi. Hãy chọn người khác."
        : null;
}
