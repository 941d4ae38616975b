using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Programme.Inspections;
using NtmWorkflow.Programme.Reading;

namespace NtmWorkflow.Coordination.Inspections;

/// <summary>A recorded inspection (kiểm tra, đôn đốc) of an annual plan.</summary>
public sealed class InspectionRow
{
    public required string PlanId { get; init; }

    /// <summary>yyyy-MM.</summary>
    public required string Month { get; init; }

    /// <summary>The <see cref="Inspection"/> as JSON.</summary>
    public required string Content { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    public Inspection Read() => JsonSerializer.Deserialize<Inspection>(Content, InputJson.Options)!;
}

internal sealed class InspectionRowMapping : IEntityTypeConfiguration<InspectionRow>
{
    public void Configure(EntityTypeBuilder<InspectionRow> builder)
    {
        builder.ToTable("Inspections");
        builder.HasKey(i => new { i.PlanId, i.Month });
        builder.HasOne<PlanRow>().WithMany().HasForeignKey(i => i.PlanId);
        builder.Property(i => i.Month).HasMaxLength(7);
        builder.Property(i => i.RecordedBy).HasMaxLength(200);
    }
}
