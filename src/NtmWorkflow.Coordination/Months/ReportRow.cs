using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Programme.Months;
using NtmWorkflow.Programme.Reading;

namespace NtmWorkflow.Coordination.Months;

/// <summary>A submitted monthly report (báo cáo tháng) of one office on one commune.</summary>
public sealed class ReportRow
{
    public required string PlanId { get; init; }

    public required string CommuneCode { get; init; }

    public required string OfficeCode { get; init; }

    /// <summary>yyyy-MM.</summary>
    public required string Month { get; init; }

    /// <summary>The <see cref="MonthlyReport"/> as JSON.</summary>
    public required string Content { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    public required string SubmittedBy { get; init; }

    public MonthlyReport Read() => JsonSerializer.Deserialize<MonthlyReport>(Content, InputJson.Options)!;
}

internal sealed class ReportRowMapping : IEntityTypeConfiguration<ReportRow>
{
    public void Configure(EntityTypeBuilder<ReportRow> builder)
    {
        builder.ToTable("Reports");
        builder.HasKey(r => new { r.PlanId, r.CommuneCode, r.OfficeCode, r.Month });
        builder.HasOne<PlanRow>().WithMany().HasForeignKey(r => r.PlanId);
        builder.Property(r => r.CommuneCode).HasMaxLength(40);
        builder.Property(r => r.OfficeCode).HasMaxLength(40);
        builder.Property(r => r.Month).HasMaxLength(7);
        builder.Property(r => r.SubmittedBy).HasMaxLength(200);
    }
}
