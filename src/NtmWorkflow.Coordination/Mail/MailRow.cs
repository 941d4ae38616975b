using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NtmWorkflow.Coordination.Mail;

/// <summary>Where a mail stands. Unknown: interrupted between the server's answer and our record; a person decides.</summary>
public enum MailState { New, Sending, Sent, Failed, Unknown }

/// <summary>A mail (thư điện tử) that is to be sent once. The key is its subject matter, so the same reminder is never written twice.</summary>
public sealed class MailRow
{
    public const int LongestSubject = 400;
    public const int LongestError = 1000;

    public required string Id { get; init; }

    public required string PlanId { get; init; }

    public string? OfficeCode { get; init; }

    public string? CommuneCode { get; init; }

    public required string To { get; init; }

    public required string Subject { get; init; }

    public required string Body { get; init; }

    /// <summary>The document attached; it is made before the mail goes.</summary>
    public string? DocumentId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public MailState State { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public string? Error { get; set; }
}

internal sealed class MailRowMapping : IEntityTypeConfiguration<MailRow>
{
    public void Configure(EntityTypeBuilder<MailRow> builder)
    {
        builder.ToTable("Mails");
        builder.Property(m => m.Id).HasMaxLength(300);
        builder.Property(m => m.PlanId).HasMaxLength(60);
        builder.Property(m => m.OfficeCode).HasMaxLength(40);
        builder.Property(m => m.CommuneCode).HasMaxLength(40);
        builder.Property(m => m.To).HasMaxLength(254);
        builder.Property(m => m.Subject).HasMaxLength(MailRow.LongestSubject);
        builder.Property(m => m.DocumentId).HasMaxLength(300);
        builder.Property(m => m.Error).HasMaxLength(MailRow.LongestError);
        builder.Property(m => m.State).HasConversion<string>().HasMaxLength(20).IsConcurrencyToken();
    }
}
