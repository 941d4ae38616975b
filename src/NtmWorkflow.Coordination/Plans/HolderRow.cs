using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Plans;

/// <summary>Who holds a code (nơi mang mã) in the plans of this store: one row however many plans say the same.</summary>
public sealed class HolderRow
{
    public required string Kind { get; init; }

    public required string Code { get; init; }

    /// <summary>The name without marks and case, by which two are compared.</summary>
    public required string Plain { get; init; }

    /// <summary>Empty when no address is known.</summary>
    public required string Email { get; init; }

    public required string Name { get; init; }

    /// <summary>The plan that said so first.</summary>
    public required string PlanId { get; init; }

    public static HolderRow Of(CodeHolder holder) => new()
    {
        Kind = holder.Kind, Code = holder.Code, Plain = Wording.Plain(holder.Name), Email = holder.Email ?? "", Name = holder.Name, PlanId = holder.Plan,
    };

    public CodeHolder Read() => new(Kind, Code, Name, Email.Length == 0 ? null : Email, PlanId);
}

/// <summary>The codes that are in use, kept apart from the plans: to start one plan of thousands need not read the others.</summary>
internal static class CodesInUse
{
    /// <summary>Who holds the plan's codes according to other plans.</summary>
    public static async Task<IReadOnlyList<CodeHolder>> OfOthersAsync(NtmDb db, Plan plan)
    {
        var codes = SharedCodes.HoldersOf(plan).Select(h => h.Code).Distinct().ToList();
        return [.. (await db.Set<HolderRow>().AsNoTracking().Where(h => h.PlanId != plan.Code && codes.Contains(h.Code)).ToListAsync()).Select(h => h.Read())];
    }

    /// <summary>Keeps what the plan says now, and forgets what only it said before.</summary>
    public static async Task KeepAsync(NtmDb db, Plan plan)
    {
        var rows = SharedCodes.HoldersOf(plan).Select(HolderRow.Of).ToList();
        db.RemoveRange((await db.Set<HolderRow>().Where(h => h.PlanId == plan.Code).ToListAsync()).Where(old => !rows.Any(row => IsSame(row, old))));
        var codes = rows.Select(row => row.Code).Distinct().ToList();
        await db.Set<HolderRow>().Where(h => codes.Contains(h.Code)).LoadAsync();
        db.AddRange(rows.Where(row => !db.Set<HolderRow>().Local.Any(known => IsSame(known, row))));
    }

    /// <summary>Fills the table of a store whose plans are older than it.</summary>
    public static async Task FillAsync(NtmDb db)
    {
        if (await db.Set<HolderRow>().AnyAsync())
            return;
        foreach (var row in await db.Set<PlanRow>().AsNoTracking().OrderBy(p => p.StartedAt).ThenBy(p => p.Id).ToListAsync())
            await KeepAsync(db, row.Read());
        await db.SaveChangesAsync();
    }

    private static bool IsSame(HolderRow a, HolderRow b) => (a.Kind, a.Code, a.Plain, a.Email) == (b.Kind, b.Code, b.Plain, b.Email);
}

internal sealed class HolderRowMapping : IEntityTypeConfiguration<HolderRow>
{
    public void Configure(EntityTypeBuilder<HolderRow> builder)
    {
        builder.ToTable("CodeHolders");
        builder.HasKey(h => new { h.Kind, h.Code, h.Plain, h.Email });
        builder.Property(h => h.Kind).HasMaxLength(10);
        builder.Property(h => h.Code).HasMaxLength(40);
        builder.Property(h => h.Plain).HasMaxLength(220);
        builder.Property(h => h.Email).HasMaxLength(254);
        builder.Property(h => h.Name).HasMaxLength(220);
        builder.Property(h => h.PlanId).HasMaxLength(60);
        builder.HasIndex(h => h.Code);
        builder.HasIndex(h => h.PlanId);
    }
}
