using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Coordination.Storage;

namespace NtmWorkflow.Coordination.Clocks;

/// <summary>Where the rehearsal clock stood when it was last put: a restart must not turn time back. One row.</summary>
public sealed class ClockRow
{
    public int Id { get; init; } = 1;

    public required DateTimeOffset PutTo { get; set; }

    /// <summary>The real moment at which it was put there.</summary>
    public required DateTimeOffset PutAt { get; set; }
}

/// <summary>Keeps the rehearsal clock in the store.</summary>
public sealed class ClockKeeping(IServiceScopeFactory scopes, RehearsalClock clock)
{
    /// <summary>Takes up the stored time, or starts at the given moment when nothing is stored yet.</summary>
    public async Task TakeUpAsync(DateTimeOffset first)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NtmDb>();
        var row = await db.Set<ClockRow>().FindAsync(1);
        clock.StartAt(row is null ? first : row.PutTo + (TimeProvider.System.GetUtcNow() - row.PutAt));
        if (row is null)
            await KeepAsync(db, row);
    }

    /// <summary>Puts the clock forward; false when the moment lies in the past.</summary>
    public async Task<bool> PutAsync(DateTimeOffset moment)
    {
        if (!clock.PutTo(moment))
            return false;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NtmDb>();
        await KeepAsync(db, await db.Set<ClockRow>().FindAsync(1));
        return true;
    }

    /// <summary>Follows another server of the same store that has put the clock forward.</summary>
    public async Task FollowAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var row = await scope.ServiceProvider.GetRequiredService<NtmDb>().Set<ClockRow>().AsNoTracking().SingleAsync();
        clock.PutTo(row.PutTo + (TimeProvider.System.GetUtcNow() - row.PutAt));
    }

    private async Task KeepAsync(NtmDb db, ClockRow? row)
    {
        var (now, real) = (clock.GetUtcNow(), TimeProvider.System.GetUtcNow());
        if (row is null)
            db.Add(new ClockRow { PutTo = now, PutAt = real });
        else
            (row.PutTo, row.PutAt) = (now, real);
        await db.SaveChangesAsync();
    }
}

internal sealed class ClockRowMapping : IEntityTypeConfiguration<ClockRow>
{
    public void Configure(EntityTypeBuilder<ClockRow> builder)
    {
        builder.ToTable("Clock");
        builder.Property(c => c.Id).ValueGeneratedNever();
    }
}
