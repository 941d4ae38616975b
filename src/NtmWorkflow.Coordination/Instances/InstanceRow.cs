using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Lifecycle.Instances;

namespace NtmWorkflow.Coordination.Instances;

/// <summary>A running workflow (phiên quy trình) of a plan or of one of its communes.</summary>
public sealed class InstanceRow
{
    public required string Id { get; init; }

    public required string PlanId { get; init; }

    public string? CommuneCode { get; init; }

    /// <summary>The version of the definition on which it was started.</summary>
    public required string FirstHash { get; init; }

    /// <summary>The version of the definition that it runs on, until a person moves it to another.</summary>
    public required string DefinitionHash { get; set; }

    /// <summary>The state as the engine that took the last step keeps it.</summary>
    public required string State { get; set; }

    public bool Finished { get; set; }
}

/// <summary>One version of a workflow definition, kept as long as an instance may run on it.</summary>
public sealed class DefinitionRow
{
    public required string Hash { get; init; }

    public required string DefinitionId { get; init; }

    public required string Name { get; init; }

    public required string Json { get; init; }

    /// <summary>When it was last put in force; of a definition's versions the one loaded last is in force.</summary>
    public required DateTimeOffset LoadedAt { get; set; }
}

/// <summary>A moment that an instance waits for (mốc chờ); a sweep finds it when it is due, whatever happened to the server meanwhile.</summary>
public sealed class TimerRow
{
    /// <summary>The id of the wait.</summary>
    public required string Id { get; init; }

    public required string InstanceId { get; init; }

    public required string PlanId { get; init; }

    public required DateTimeOffset DueAt { get; set; }

    public DateTimeOffset? FiredAt { get; set; }

    /// <summary>How often what follows it could not be done.</summary>
    public int Attempts { get; set; }

    /// <summary>Not before this moment, when what follows it has failed.</summary>
    public DateTimeOffset? NotBefore { get; set; }
}

internal sealed class InstanceRowMapping : IEntityTypeConfiguration<InstanceRow>, IEntityTypeConfiguration<DefinitionRow>, IEntityTypeConfiguration<TimerRow>
{
    public void Configure(EntityTypeBuilder<InstanceRow> builder)
    {
        builder.ToTable("Instances");
        builder.Property(i => i.Id).HasMaxLength(160);
        builder.Property(i => i.CommuneCode).HasMaxLength(40);
        builder.Property(i => i.FirstHash).HasMaxLength(64);
        builder.Property(i => i.DefinitionHash).HasMaxLength(64);
        builder.HasOne<PlanRow>().WithMany().HasForeignKey(i => i.PlanId);
        builder.HasOne<DefinitionRow>().WithMany().HasForeignKey(i => i.DefinitionHash);
    }

    public void Configure(EntityTypeBuilder<DefinitionRow> builder)
    {
        builder.ToTable("Definitions");
        builder.HasKey(d => d.Hash);
        builder.Property(d => d.Hash).HasMaxLength(64);
        builder.Property(d => d.DefinitionId).HasMaxLength(100);
        builder.Property(d => d.Name).HasMaxLength(300);
        builder.HasIndex(d => d.DefinitionId);
    }

    public void Configure(EntityTypeBuilder<TimerRow> builder)
    {
        builder.ToTable("Timers");
        builder.Property(t => t.Id).HasMaxLength(300);
        builder.HasOne<InstanceRow>().WithMany().HasForeignKey(t => t.InstanceId);
        builder.HasIndex(t => new { t.FiredAt, t.DueAt });
    }
}
