using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NtmWorkflow.Coordination.Plans;

namespace NtmWorkflow.Coordination.Documents;

/// <summary>A generated Word document (văn bản) with the data it was made from. One for each key: a job that runs twice makes one.</summary>
public sealed class DocumentRow
{
    /// <summary>plan/kind/subject: the same request has the same key.</summary>
    public required string Id { get; init; }

    public required string PlanId { get; init; }

    public string? CommuneCode { get; init; }

    public string? OfficeCode { get; init; }

    /// <summary>The month or deadline that it is about, where one kind of document comes again and again.</summary>
    public string? Period { get; init; }

    /// <summary>The former issue: the last document before it of the same kind, about the same.</summary>
    public string? FormerId { get; init; }

    /// <summary>The kind of document, as the workflow definitions name it.</summary>
    public required string Kind { get; init; }

    public required string FileName { get; init; }

    public required string Title { get; init; }

    /// <summary>The fields that the template was filled with, as JSON.</summary>
    public required string Data { get; init; }

    /// <summary>SHA-256 of the template.</summary>
    public required string TemplateHash { get; init; }

    /// <summary>SHA-256 of <see cref="Content"/>.</summary>
    public required string Hash { get; init; }

    public required byte[] Content { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class DocumentRowMapping : IEntityTypeConfiguration<DocumentRow>
{
    public void Configure(EntityTypeBuilder<DocumentRow> builder)
    {
        builder.ToTable("Documents");
        builder.Property(d => d.Id).HasMaxLength(300);
        builder.Property(d => d.CommuneCode).HasMaxLength(40);
        builder.Property(d => d.OfficeCode).HasMaxLength(40);
        builder.Property(d => d.Kind).HasMaxLength(40);
        builder.Property(d => d.Period).HasMaxLength(100);
        builder.Property(d => d.FormerId).HasMaxLength(300);
        builder.Property(d => d.FileName).HasMaxLength(200);
        builder.Property(d => d.Title).HasMaxLength(400);
        builder.Property(d => d.TemplateHash).HasMaxLength(64);
        builder.Property(d => d.Hash).HasMaxLength(64);
        builder.HasOne<PlanRow>().WithMany().HasForeignKey(d => d.PlanId);
    }
}
