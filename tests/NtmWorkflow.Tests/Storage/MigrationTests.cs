using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Coordination.Storage;

namespace NtmWorkflow.Tests.Storage;

public class MigrationTests
{
    [Fact]
    public void The_migrations_for_sqlite_describe_the_whole_model()
    {
        using var db = new SqliteNtmDb(new DbContextOptionsBuilder<SqliteNtmDb>().UseSqlite("Data Source=:memory:").Options);
        Assert.False(db.Database.HasPendingModelChanges(), "Run src/NtmWorkflow.Coordination/Storage/Migrations/add NAME.");
    }

    [Fact]
    public void The_migrations_for_postgresql_describe_the_whole_model()
    {
        using var db = new PostgresNtmDb(new DbContextOptionsBuilder<PostgresNtmDb>().UseNpgsql("Host=localhost").Options);
        Assert.False(db.Database.HasPendingModelChanges(), "Run src/NtmWorkflow.Coordination/Storage/Migrations/add NAME.");
    }

    [Fact]
    public async Task A_server_killed_while_migrating_a_sqlite_file_does_not_lock_out_the_next()
    {
        await using var database = await FreshDatabase.CreateAsync(StorageProvider.Sqlite);
        await using (var db = database.Open())
            await db.Database.ExecuteSqlAsync($"INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2026-01-01')");
        await using var services = new ServiceCollection().AddLogging().AddStorage(database.Choice).BuildServiceProvider();

        await services.MigrateStorageAsync().WaitAsync(TimeSpan.FromSeconds(20));
    }
}
