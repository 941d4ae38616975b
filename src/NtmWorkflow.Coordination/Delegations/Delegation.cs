using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Delegations;

/// <summary>The person for whom somebody acts by delegation (người ủy quyền).</summary>
public sealed record Principal(string Id, string Name)
{
    /// <summary>As the journal says on whose behalf something was done.</summary>
    public string Words => $"{Name} theo ủy quyền";
}

/// <summary>The rules of delegation (quy tắc ủy quyền): among colleagues, one at a time, and never passed on.</summary>
public static class Delegation
{
    /// <summary>Why the delegation cannot be made; null when it can.</summary>
    /// <param name="existing">All delegations from or to either of the two.</param>
    public static string? WhyNot(Actor from, Actor to, DateOnly first, DateOnly last, DateOnly today, IEnumerable<DelegationRow> existing) =>
        from == Actor.System || to == Actor.System ? "Hệ thống không ủy quyền và không nhận ủy quyền."
        : from.Id == to.Id ? "Không ủy quyền cho chính mình được. Hãy chọn một đồng nghiệp."
        : !from.IsColleagueOf(to) ? $"{to.Name} không cùng đơn vị với bạn. Chỉ ủy quyền được cho người cùng vai trò, cùng đơn vị."
        : first < today ? $"Ngày bắt đầu {Wording.ShortDate(first)} đã qua. Hãy chọn từ hôm nay {Wording.ShortDate(today)} trở đi."
        : last < first ? $"Ngày kết thúc {Wording.ShortDate(last)} ở trước ngày bắt đầu {Wording.ShortDate(first)}. Hãy đổi lại."
        : existing.Where(d => d.EndedAt is null && d.FirstDay <= last && d.LastDay >= first).Select(d => WhyNotBeside(d, from, to)).FirstOrDefault(why => why is not null);

    /// <summary>Whether the delegation lets its colleague act on this day.</summary>
    public static bool Holds(DelegationRow delegation, DateOnly day) =>
        delegation.EndedAt is null && delegation.FirstDay <= day && delegation.LastDay >= day;

    /// <summary>For whom this person acts on the item: its holder, when the holder lets them; null for themselves.</summary>
    public static async Task<Principal?> PrincipalAsync(NtmDb db, WorkItemRow item, Actor actor, DateOnly today)
    {
        if (item.HolderId is null || item.HolderId == actor.Id)
            return null;
        var given = await db.Set<DelegationRow>().AsNoTracking().Where(d => d.FromId == item.HolderId && d.ToId == actor.Id).ToListAsync();
        return given.Any(d => Holds(d, today)) ? new(item.HolderId, item.HolderName!) : null;
    }

    // Whoever acts for another has not got what they could pass on, and whoever is away acts for nobody.
    private static string? WhyNotBeside(DelegationRow other, Actor from, Actor to) =>
        other.FromId == from.Id ? $"Bạn đã ủy quyền cho {other.ToName} {Period(other)}; mỗi thời gian chỉ ủy quyền cho một người. Hãy kết thúc ủy quyền đó hoặc chọn ngày khác."
        : other.ToId == from.Id ? $"Bạn đang nhận ủy quyền của {other.FromName} {Period(other)}; việc được ủy quyền không được ủy quyền tiếp. Hãy đề nghị {other.FromName} kết thúc ủy quyền đó hoặc chọn ngày khác."
        : other.FromId == to.Id ? $"{to.Name} đã ủy quyền cho {other.ToName} {Period(other)} nên không nhận ủy quyền của bạn được. Hãy chọn người khác hoặc ngày khác."
        : null;

    public static string Period(DelegationRow delegation) => $"từ ngày {Wording.ShortDate(delegation.FirstDay)} đến ngày {Wording.ShortDate(delegation.LastDay)}";
}
