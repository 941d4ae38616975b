using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NtmWorkflow.Lifecycle.Instances;

namespace NtmWorkflow.Coordination.Instances;

/// <summary>One line of an instance's history as the engine wrote it: going through them again leads to the instance's state.</summary>
public sealed class HistoryRow
{
    public required string InstanceId { get; init; }

    /// <summary>1, 2, 3 ... within the instance.</summary>
    public required int Sequence { get; init; }

    public required string ActivityId { get; init; }

    /// <summary>One of <see cref="HistoryEvent"/>.</summary>
    public required string Event { get; init; }

    public string? Outcome { get; init; }

    /// <summary>What came from outside with it, as a JSON object.</summary>
    public string? Given { get; init; }

    public required DateTimeOffset At { get; init; }

    public static HistoryRow Of(string instanceId, HistoryEntry entry) => new()
    {
        InstanceId = instanceId, Sequence = entry.Sequence, ActivityId = entry.ActivityId, Event = entry.Event,
        Outcome = entry.Outcome, Given = entry.Given, At = entry.At,
    };

    public HistoryEntry Read() => new(Sequence, ActivityId, Event, Outcome, At, Given);
}

internal sealed class HistoryRowMapping : IEntityTypeConfiguration<HistoryRow>
{
    public void Configure(EntityTypeBuilder<HistoryRow> builder)
    {
        builder.ToTable("History");
        builder.HasKey(h => new { h.InstanceId, h.Sequence });
        builder.Property(h => h.ActivityId).HasMaxLength(64);
        builder.Property(h => h.Event).HasMaxLength(20);
        builder.Property(h => h.Outcome).HasMaxLength(64);
        builder.HasOne<InstanceRow>().WithMany().HasForeignKey(h => h.InstanceId);
    }
}
