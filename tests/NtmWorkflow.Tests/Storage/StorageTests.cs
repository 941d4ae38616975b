using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Storage;

namespace NtmWorkflow.Tests.Storage;

public class StorageTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 15, 12, 0, 0, TimeSpan.FromHours(7));

    [Theory, EachDatabase]
    public async Task Instants_compare_and_sort_whatever_their_offset(StorageProvider provider)
    {
        await using var database = await FreshDatabase.CreateAsync(provider);
        await SaveAsync(database, "later", Noon.AddMicroseconds(1));
        await SaveAsync(database, "earlier", Noon.AddHours(-1).ToOffset(TimeSpan.FromHours(14)));
        await SaveAsync(database, "noon", Noon.ToOffset(TimeSpan.FromHours(-3)));
        await using var db = database.Open();

        Assert.Equal(["earlier", "noon", "later"], await db.Users.OrderBy(p => p.LockoutEnd).Select(p => p.UserName!).ToListAsync());
        Assert.Equal(["later"], await db.Users.Where(p => p.LockoutEnd > Noon).Select(p => p.UserName!).ToListAsync());
        Assert.Equal(Noon.AddMicroseconds(1), await db.Users.MaxAsync(p => p.LockoutEnd));
    }

    [Theory, EachDatabase]
    public async Task An_instant_is_read_back_as_the_same_utc_microsecond_from_either_database(StorageProvider provider)
    {
        await using var database = await FreshDatabase.CreateAsync(provider);
        await SaveAsync(database, "fine", Noon.AddTicks(12345679));
        await using var db = database.Open();

        var read = (await db.Users.SingleAsync()).LockoutEnd!.Value;
        Assert.Equal(Noon.AddTicks(12345670), read);
        Assert.Equal(TimeSpan.Zero, read.Offset);
    }

    [Theory, EachDatabase]
    public async Task Each_test_has_a_database_of_its_own_with_every_migration(StorageProvider provider)
    {
        await using var one = await FreshDatabase.CreateAsync(provider);
        await using var other = await FreshDatabase.CreateAsync(provider);
        await SaveAsync(one, "somebody", Noon);
        await using var db = other.Open();

        Assert.False(await db.Users.AnyAsync());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Theory, EachDatabase]
    public async Task A_row_cannot_point_to_a_person_who_does_not_exist(StorageProvider provider)
    {
        await using var database = await FreshDatabase.CreateAsync(provider);
        await using var db = database.Open();
        db.UserClaims.Add(new() { UserId = "nobody", ClaimType = "a", ClaimValue = "b" });

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task A_sqlite_file_lets_readers_read_while_one_writes()
    {
        await using var database = await FreshDatabase.CreateAsync(StorageProvider.Sqlite);
        await using var writer = database.Open();
        await using var transaction = await writer.Database.BeginTransactionAsync();
        writer.Users.Add(new Person { UserName = "unfinished" });
        await writer.SaveChangesAsync();
        await using var reader = database.Open();

        Assert.False(await reader.Users.AnyAsync());
        Assert.Equal("wal", await reader.Database.SqlQuery<string>($"PRAGMA journal_mode").ToAsyncEnumerable().FirstAsync());
    }

    private static async Task SaveAsync(FreshDatabase database, string name, DateTimeOffset instant)
    {
        await using var db = database.Open();
        db.Users.Add(new Person { UserName = name, LockoutEnd = instant });
        await db.SaveChangesAsync();
    }
}
