using Microsoft.EntityFrameworkCore;
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
}
