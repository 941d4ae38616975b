using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NtmWorkflow.Coordination.Deadlines;

/// <summary>A reminder (nhắc hạn) that was decided on: one for each deadline, offset and recipient, whatever crashes.</summary>
public sealed class ReminderRow
{
    /// <summary>plan/task/due date/recipient/offset, "qua-han" after the deadline.</summary>
    public required string Id { get; init; }

    public required string PlanId { get; init; }

    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>Days before the deadline; negative after it.</summary>
    public required int DaysBefore { get; init; }

    /// <summary>Sent by this mail; null when it was left out, with the reason in <see cref="Skipped"/>.</summary>
    public string? MailId { get; init; }

    public string? Skipped { get; init; }
}

internal sealed class ReminderRowMapping : IEntityTypeConfiguration<ReminderRow>
{
    public void Configure(EntityTypeBuilder<ReminderRow> builder)
    {
        builder.ToTable("Reminders");
        builder.Property(r => r.Id).HasMaxLength(300);
        builder.Property(r => r.PlanId).HasMaxLength(60);
        builder.Property(r => r.MailId).HasMaxLength(300);
        builder.Property(r => r.Skipped).HasMaxLength(200);
    }
}
