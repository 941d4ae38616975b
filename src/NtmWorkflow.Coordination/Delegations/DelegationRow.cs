using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NtmWorkflow.Coordination.Delegations;

/// <summary>A delegation (ủy quyền): one person lets a colleague act for them from one day to another. It is kept when it is over.</summary>
public sealed class DelegationRow
{
    public required string Id { get; init; }

    public required string FromId { get; init; }

    public required string FromName { get; init; }

    public required string ToId { get; init; }

    public required string ToName { get; init; }

    public required DateOnly FirstDay { get; init; }

    public required DateOnly LastDay { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>When it was ended before its last day.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}

internal sealed class DelegationRowMapping : IEntityTypeConfiguration<DelegationRow>
{
    public void Configure(EntityTypeBuilder<DelegationRow> builder)
    {
        builder.ToTable("Delegations");
        builder.Property(d => d.Id).HasMaxLength(40);
        builder.Property(d => d.FromId).HasMaxLength(200);
        builder.Property(d => d.FromName).HasMaxLength(200);
        builder.Property(d => d.ToId).HasMaxLength(200);
        builder.Property(d => d.ToName).HasMaxLength(200);
        builder.HasIndex(d => d.FromId);
        builder.HasIndex(d => d.ToId);
    }
}
