using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace NtmWorkflow.Coordination.Storage;

/// <summary>The store in PostgreSQL, which several servers may share.</summary>
public sealed class PostgresNtmDb(DbContextOptions<PostgresNtmDb> options) : NtmDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantAsUtc>();
    }
}

internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresNtmDb>
{
    public PostgresNtmDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresNtmDb>().UseNpgsql("Host=localhost;Database=ntm").Options);
}
