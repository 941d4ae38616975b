using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Programme.Reading;

namespace NtmWorkflow.Coordination.Journal;

/// <summary>One line of a plan's journal (nhật ký): who did what, when, why, on whose behalf. Each line holds the hash of the one before.</summary>
public sealed class JournalRow
{
    public const int LongestWhat = 500;
    public const int LongestWhy = 2000;
    public const int LongestBehalf = 200;

    public required string PlanId { get; init; }

    /// <summary>1, 2, 3 ... within the plan.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Who { get; init; }

    public string? OnBehalfOf { get; init; }

    public required string What { get; init; }

    public string? Why { get; init; }

    public string? CommuneCode { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }

    public required string PreviousHash { get; init; }

    public required string Hash { get; set; }

    public JournalRow Chained()
    {
        Hash = ComputeHash();
        return this;
    }

    /// <summary>SHA-256 over all that the line says and the hash of the line before.</summary>
    public string ComputeHash()
    {
        var at = At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
        var said = JsonSerializer.Serialize<string?[]>(
            [PlanId, Number.ToString(CultureInfo.InvariantCulture), at, Who, OnBehalfOf, What, Why, CommuneCode, Before, After, PreviousHash],
            InputJson.Options);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)));
    }
}

internal sealed class JournalRowMapping : IEntityTypeConfiguration<JournalRow>
{
    public void Configure(EntityTypeBuilder<JournalRow> builder)
    {
        builder.ToTable("Journal");
        builder.HasKey(j => new { j.PlanId, j.Number });
        builder.HasOne<PlanRow>().WithMany().HasForeignKey(j => j.PlanId);
        builder.Property(j => j.Who).HasMaxLength(200);
        builder.Property(j => j.OnBehalfOf).HasMaxLength(JournalRow.LongestBehalf);
        builder.Property(j => j.What).HasMaxLength(JournalRow.LongestWhat);
        builder.Property(j => j.Why).HasMaxLength(JournalRow.LongestWhy);
        builder.Property(j => j.CommuneCode).HasMaxLength(40);
        builder.Property(j => j.PreviousHash).HasMaxLength(64);
        builder.Property(j => j.Hash).HasMaxLength(64);
    }
}
