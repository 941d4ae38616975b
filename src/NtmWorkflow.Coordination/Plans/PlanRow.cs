using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reading;

namespace NtmWorkflow.Coordination.Plans;

/// <summary>Where a plan stands in its year.</summary>
public enum PlanStage { Preparing, Pursuing, Ended }

/// <summary>A stored plan (kế hoạch): its content as the input gave it and as the year changes it.</summary>
public sealed class PlanRow
{
    /// <summary>The plan's own code.</summary>
    public required string Id { get; init; }

    public required int Year { get; init; }

    public required string Title { get; init; }

    /// <summary>The <see cref="Plan"/> as JSON.</summary>
    public required string Content { get; set; }

    public PlanStage Stage { get; set; } = PlanStage.Preparing;

    public required string StartedBy { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How many journal entries the plan has. Every change writes one, so it also tells two changes at once apart.</summary>
    public int JournalLength { get; set; }

    /// <summary>The hash of the newest journal entry.</summary>
    public string JournalHash { get; set; } = "";

    /// <summary>The plan as read last time, as long as its text is the same: a district's plan takes longer to read than to use.</summary>
    private static readonly ConcurrentDictionary<string, (string Content, Plan Plan)> LastRead = new();

    private const int MostKept = 200;

    public Plan Read()
    {
        if (LastRead.TryGetValue(Id, out var last) && last.Content == Content)
            return last.Plan;
        var plan = JsonSerializer.Deserialize<Plan>(Content, InputJson.Options)!;
        if (LastRead.Count >= MostKept)
            LastRead.Clear();
        LastRead[Id] = (Content, plan);
        return plan;
    }

    public void Write(Plan plan) => Content = JsonSerializer.Serialize(plan, InputJson.Options);
}

internal sealed class PlanRowMapping : IEntityTypeConfiguration<PlanRow>
{
    public void Configure(EntityTypeBuilder<PlanRow> builder)
    {
        builder.ToTable("Plans");
        builder.Property(p => p.Id).HasMaxLength(60);
        builder.Property(p => p.Title).HasMaxLength(400);
        builder.Property(p => p.Stage).HasConversion<string>().HasMaxLength(20);
        builder.Property(p => p.StartedBy).HasMaxLength(200);
        builder.Property(p => p.JournalHash).HasMaxLength(64);
        builder.Property(p => p.JournalLength).IsConcurrencyToken();
    }
}
