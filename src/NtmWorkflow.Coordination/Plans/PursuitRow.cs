using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NtmWorkflow.Programme.Dossiers;
using NtmWorkflow.Programme.Reading;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Plans;

/// <summary>One commune's way to the standard under a plan, from its first month to the decision.</summary>
public sealed class PursuitRow
{
    public required string PlanId { get; init; }

    public required string CommuneCode { get; init; }

    /// <summary>The month now reported, or to be reported next.</summary>
    public required string Month { get; set; }

    /// <summary>The last month that was closed.</summary>
    public string? ClosedMonth { get; set; }

    /// <summary>1, and one more each time the dossier comes back.</summary>
    public int Round { get; set; } = 1;

    /// <summary>The filed dossier as JSON (a list of <see cref="DossierItem"/>).</summary>
    public string? DossierContent { get; set; }

    public DateOnly? FiledOn { get; set; }

    /// <summary>Number and date of the submission (tờ trình) of this round.</summary>
    public int? SubmissionNumber { get; set; }

    public DateOnly? SubmittedOn { get; set; }

    /// <summary>The superior's <see cref="RecognitionDecision"/> as JSON.</summary>
    public string? DecisionContent { get; set; }

    /// <summary>How it ended: recognised, refused, notMet; null while it runs.</summary>
    public string? Result { get; set; }

    public YearMonth CurrentMonth => YearMonth.Parse(Month);

    public IReadOnlyList<DossierItem>? Dossier
    {
        get => DossierContent is null ? null : JsonSerializer.Deserialize<List<DossierItem>>(DossierContent, InputJson.Options);
        set => DossierContent = value is null ? null : JsonSerializer.Serialize(value, InputJson.Options);
    }

    public RecognitionDecision? Decision
    {
        get => DecisionContent is null ? null : JsonSerializer.Deserialize<RecognitionDecision>(DecisionContent, InputJson.Options);
        set => DecisionContent = value is null ? null : JsonSerializer.Serialize(value, InputJson.Options);
    }
}

internal sealed class PursuitRowMapping : IEntityTypeConfiguration<PursuitRow>
{
    public void Configure(EntityTypeBuilder<PursuitRow> builder)
    {
        builder.ToTable("Pursuits");
        builder.HasKey(p => new { p.PlanId, p.CommuneCode });
        builder.HasOne<PlanRow>().WithMany().HasForeignKey(p => p.PlanId);
        builder.Property(p => p.CommuneCode).HasMaxLength(40);
        builder.Property(p => p.Month).HasMaxLength(7);
        builder.Property(p => p.ClosedMonth).HasMaxLength(7);
        builder.Property(p => p.Result).HasMaxLength(20);
        builder.Ignore(p => p.Dossier).Ignore(p => p.Decision).Ignore(p => p.CurrentMonth);
    }
}
