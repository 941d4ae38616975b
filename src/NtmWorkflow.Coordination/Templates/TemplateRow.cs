using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NtmWorkflow.Coordination.Templates;

/// <summary>
/// The choice of a template (mẫu văn bản) for a kind of document; the newest holds. Nothing is ever changed or taken out, so
/// that the rows also tell who chose what and when.
/// </summary>
public sealed class TemplateRow
{
    public const int LongestFileName = 200;

    public required string Kind { get; init; }

    /// <summary>1, 2, 3 ... within the kind; 0 is the template that was shipped.</summary>
    public required int Version { get; init; }

    /// <summary>The Word file; null when the office went back to the shipped template, whichever that is today.</summary>
    public byte[]? Content { get; init; }

    /// <summary>SHA-256 of the Word file.</summary>
    public required string Hash { get; init; }

    /// <summary>What the file was called where it came from.</summary>
    public required string FileName { get; init; }

    /// <summary>The version that was taken up again; null for a new file.</summary>
    public int? TakenFrom { get; init; }

    public required string ChosenBy { get; init; }

    public required DateTimeOffset ChosenAt { get; init; }
}

internal sealed class TemplateRowMapping : IEntityTypeConfiguration<TemplateRow>
{
    public void Configure(EntityTypeBuilder<TemplateRow> builder)
    {
        builder.ToTable("Templates");
        builder.HasKey(t => new { t.Kind, t.Version });
        builder.Property(t => t.Kind).HasMaxLength(40);
        builder.Property(t => t.Hash).HasMaxLength(64);
        builder.Property(t => t.FileName).HasMaxLength(TemplateRow.LongestFileName);
        builder.Property(t => t.ChosenBy).HasMaxLength(200);
    }
}
