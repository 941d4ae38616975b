using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NtmWorkflow.Coordination.Plans;

namespace NtmWorkflow.Coordination.Incidents;

/// <summary>What it was that failed again and again.</summary>
public enum IncidentSource { Document, FormCheck, Mail, Timer }

/// <summary>How an incident stands. Recovered: a later try went well by itself.</summary>
public enum IncidentState { Open, Retried, Skipped, Cancelled, Recovered }

/// <summary>Something that the system could not do (sự cố), with its cause: a person decides, or a later try goes well.</summary>
public sealed class IncidentRow
{
    public const int LongestCause = 2000;

    public required IncidentSource Source { get; init; }

    /// <summary>The id of the document, mail, form check or timer.</summary>
    public required string SourceId { get; init; }

    public required string PlanId { get; init; }

    public required DateTimeOffset RaisedAt { get; set; }

    public required string Cause { get; set; }

    /// <summary>How often it was tried.</summary>
    public required int Attempts { get; set; }

    public IncidentState State { get; set; }

    public DateTimeOffset? SettledAt { get; set; }

    public string? SettledBy { get; set; }

    /// <summary>Why it was skipped or cancelled.</summary>
    public string? Why { get; set; }
}

internal sealed class IncidentRowMapping : IEntityTypeConfiguration<IncidentRow>
{
    public void Configure(EntityTypeBuilder<IncidentRow> builder)
    {
        builder.ToTable("Incidents");
        builder.HasKey(i => new { i.Source, i.SourceId });
        builder.Property(i => i.Source).HasConversion<string>().HasMaxLength(20);
        builder.Property(i => i.SourceId).HasMaxLength(300);
        builder.Property(i => i.Cause).HasMaxLength(IncidentRow.LongestCause);
        // Compared when it is written: of two who settle it at once, one wins and the other is told.
        builder.Property(i => i.State).HasConversion<string>().HasMaxLength(20).IsConcurrencyToken();
        builder.Property(i => i.SettledBy).HasMaxLength(200);
        builder.Property(i => i.Why).HasMaxLength(2000);
        builder.HasOne<PlanRow>().WithMany().HasForeignKey(i => i.PlanId);
        builder.HasIndex(i => i.State);
    }
}
