using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Programme.Appraisals;
using NtmWorkflow.Programme.Reading;

namespace NtmWorkflow.Coordination.Appraisals;

/// <summary>A recorded appraisal (thẩm tra) by one office in one round.</summary>
public sealed class AppraisalRow
{
    public required string PlanId { get; init; }

    public required string CommuneCode { get; init; }

    public required string OfficeCode { get; init; }

    public required int Round { get; init; }

    /// <summary>The <see cref="Appraisal"/> as JSON.</summary>
    public required string Content { get; init; }

    public required string RecordedBy { get; init; }

    public Appraisal Read() => JsonSerializer.Deserialize<Appraisal>(Content, InputJson.Options)!;
}

internal sealed class AppraisalRowMapping : IEntityTypeConfiguration<AppraisalRow>
{
    public void Configure(EntityTypeBuilder<AppraisalRow> builder)
    {
        builder.ToTable("Appraisals");
        builder.HasKey(a => new { a.PlanId, a.CommuneCode, a.OfficeCode, a.Round });
        builder.HasOne<PlanRow>().WithMany().HasForeignKey(a => a.PlanId);
        builder.Property(a => a.CommuneCode).HasMaxLength(40);
        builder.Property(a => a.OfficeCode).HasMaxLength(40);
        builder.Property(a => a.RecordedBy).HasMaxLength(200);
    }
}
