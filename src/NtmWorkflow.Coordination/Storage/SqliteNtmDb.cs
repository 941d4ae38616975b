using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace NtmWorkflow.Coordination.Storage;

/// <summary>The store in one SQLite file: the default, with nothing to install.</summary>
public sealed class SqliteNtmDb(DbContextOptions<SqliteNtmDb> options) : NtmDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // SQLite has no instants, and EF refuses to compare or sort its own form of them.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantAsText>();
    }
}

internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteNtmDb>
{
    public SqliteNtmDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteNtmDb>().UseSqlite("Data Source=:memory:").Options);
}
