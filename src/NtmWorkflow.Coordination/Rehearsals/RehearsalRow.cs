using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reading;

namespace NtmWorkflow.Coordination.Rehearsals;

/// <summary>A rehearsal (diễn tập) that somebody has asked for, with the year that came of it.</summary>
public sealed class RehearsalRow
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The plan as it was rehearsed, as JSON.</summary>
    public required string Content { get; init; }

    /// <summary>Another workflow definition than the one in force, as JSON.</summary>
    public string? Definition { get; init; }

    /// <summary>Other public holidays than those in force, as JSON.</summary>
    public string? Holidays { get; init; }

    /// <summary>The rehearsal that this one is compared with.</summary>
    public string? FormerId { get; init; }

    public required string AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>Why it could not be carried through.</summary>
    public string? Problem { get; set; }

    /// <summary>The events of the year, as JSON.</summary>
    public string? Events { get; set; }

    public OtherRules Rules => new(Definition, Holidays);

    public Plan Read() => JsonSerializer.Deserialize<Plan>(Content, InputJson.Options)!;

    public IReadOnlyList<RehearsedEvent> ReadEvents() => Events is null ? [] : JsonSerializer.Deserialize<List<RehearsedEvent>>(Events, InputJson.Options)!;
}

internal sealed class RehearsalRowMapping : IEntityTypeConfiguration<RehearsalRow>
{
    public void Configure(EntityTypeBuilder<RehearsalRow> builder)
    {
        builder.ToTable("Rehearsals");
        builder.Property(r => r.Id).HasMaxLength(40);
        builder.Property(r => r.Title).HasMaxLength(400);
        builder.Property(r => r.FormerId).HasMaxLength(40);
        builder.Property(r => r.AskedBy).HasMaxLength(200);
        builder.Property(r => r.Problem).HasMaxLength(2000);
        builder.HasIndex(r => r.AskedAt);
    }
}
