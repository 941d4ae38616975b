using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NtmWorkflow.Coordination.Outbox;

/// <summary>What kind of work waits in the outbox.</summary>
public enum OutboxKind { Document, Mail, FormCheck }

/// <summary>
/// Work that a step has asked for, written in the step's own transaction. The job queue is only a hint: what is not done here
/// is found and done by a sweep, also after a crash.
/// </summary>
public sealed class OutboxRow
{
    /// <summary>The id of the document or mail.</summary>
    public required string Id { get; init; }

    public required OutboxKind Kind { get; init; }

    /// <summary>What the work needs, as JSON.</summary>
    public required string Payload { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The order in which a step asked for its works.</summary>
    public required int Order { get; init; }

    public DateTimeOffset? DoneAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>Not before this moment: failed work pauses longer each time.</summary>
    public required DateTimeOffset NotBefore { get; set; }

    public string? Error { get; set; }
}

internal sealed class OutboxRowMapping : IEntityTypeConfiguration<OutboxRow>
{
    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("Outbox");
        builder.HasKey(o => new { o.Id, o.Kind });
        builder.Property(o => o.Id).HasMaxLength(300);
        builder.Property(o => o.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(o => o.Error).HasMaxLength(2000);
        builder.HasIndex(o => new { o.DoneAt, o.NotBefore });
    }
}
