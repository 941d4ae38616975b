using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Escalations;

/// <summary>An escalation (báo cáo lên cấp trên): a work item was laid before those who hold a higher role, once for each item and role.</summary>
public sealed class EscalationRow
{
    public required string ItemId { get; init; }

    /// <summary>The role that it was reported to.</summary>
    public required string To { get; init; }

    public required string PlanId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    public required string Why { get; init; }

    /// <summary>The mails that tell of it, apart by line breaks; null when nobody with the role has an address.</summary>
    public string? MailIds { get; init; }

    /// <summary>"Hệ thống báo cáo Lãnh đạo lúc 07:30 ngày 05/05/2021: quá hạn 07 ngày làm việc".</summary>
    public string Words => $"{By} báo cáo {Roles.DisplayName(To)} lúc {Wording.Moment(At)}: {Why.TrimEnd('.', ' ')}";
}

internal sealed class EscalationRowMapping : IEntityTypeConfiguration<EscalationRow>
{
    public void Configure(EntityTypeBuilder<EscalationRow> builder)
    {
        builder.ToTable("Escalations");
        builder.HasKey(e => new { e.ItemId, e.To });
        builder.Property(e => e.ItemId).HasMaxLength(360);
        builder.Property(e => e.To).HasMaxLength(40);
        builder.Property(e => e.By).HasMaxLength(200);
        builder.Property(e => e.Why).HasMaxLength(2000);
        builder.HasOne<PlanRow>().WithMany().HasForeignKey(e => e.PlanId);
    }
}

/// <summary>Looks up what was reported (việc đã báo cáo).</summary>
public static class EscalationList
{
    /// <summary>Of one item, oldest first.</summary>
    public static async Task<IReadOnlyList<EscalationRow>> EscalationsAsync(this NtmDb db, string itemId) =>
        await db.Set<EscalationRow>().AsNoTracking().Where(e => e.ItemId == itemId).OrderBy(e => e.At).ThenBy(e => e.To).ToListAsync();
}
