using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NtmWorkflow.Coordination.Storage;

namespace NtmWorkflow.Tests.Storage;

/// <summary>An empty, migrated database of one test's own: a copy of one that was migrated once for the run.</summary>
public sealed class FreshDatabase : IAsyncDisposable
{
    private const string Template = "ntm_template";

    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplateAsync);
    private static readonly Lazy<Task<PostgresCluster>> PostgresTemplate = new(MakePostgresTemplateAsync);

    private readonly Func<Task> drop;

    private FreshDatabase(StorageChoice choice, Func<Task> drop)
    {
        Choice = choice;
        this.drop = drop;
    }

    /// <summary>How a host reaches this database.</summary>
    public StorageChoice Choice { get; }

    public static Task<FreshDatabase> CreateAsync(StorageProvider provider) =>
        provider == StorageProvider.Sqlite ? CreateSqliteAsync() : CreatePostgresAsync();

    /// <summary>Opens the database anew, as another request or another server would.</summary>
    public NtmDb Open() => Choice.Provider == StorageProvider.Sqlite
        ? new SqliteNtmDb(new DbContextOptionsBuilder<SqliteNtmDb>().UseSqlite(Choice.ConnectionString).Options)
        : new PostgresNtmDb(new DbContextOptionsBuilder<PostgresNtmDb>().UseNpgsql(Choice.ConnectionString).Options);

    public async ValueTask DisposeAsync() => await drop();

    private static async Task<FreshDatabase> CreateSqliteAsync()
    {
        var folder = Directory.CreateTempSubdirectory("ntm-sqlite-").FullName;
        var file = Path.Combine(folder, "ntm.db");
        File.Copy(await SqliteTemplate.Value, file);
        var choice = StorageChoice.Sqlite($"Data Source={file}");
        return new(choice, () =>
        {
            using var connection = new SqliteConnection(choice.ConnectionString);
            SqliteConnection.ClearPool(connection);
            Directory.Delete(folder, recursive: true);
            return Task.CompletedTask;
        });
    }

    private static async Task<FreshDatabase> CreatePostgresAsync()
    {
        var cluster = await PostgresTemplate.Value;
        var name = $"ntm_{Guid.NewGuid():N}";
        await cluster.RunAsync($"CREATE DATABASE {name} TEMPLATE {Template}");
        var choice = new StorageChoice(StorageProvider.Postgres, cluster.ConnectionString(name));
        return new(choice, async () =>
        {
            await using var connection = new NpgsqlConnection(choice.ConnectionString);
            NpgsqlConnection.ClearPool(connection);
            await cluster.RunAsync($"DROP DATABASE {name} WITH (FORCE)");
        });
    }

    private static async Task<string> MakeSqliteTemplateAsync()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("ntm-sqlite-").FullName, "template.db");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        // Without a pool the last connection closes, and everything lies in the one file that is copied.
        await MigrateAsync(StorageChoice.Sqlite($"Data Source={file};Pooling=False"));
        return file;
    }

    private static async Task<PostgresCluster> MakePostgresTemplateAsync()
    {
        var cluster = await PostgresCluster.StartAsync();
        await MigrateAsync(new(StorageProvider.Postgres, cluster.ConnectionString(Template) + ";Pooling=False"));
        return cluster;
    }

    private static async Task MigrateAsync(StorageChoice choice)
    {
        await using var services = new ServiceCollection().AddLogging().AddStorage(choice).BuildServiceProvider();
        await services.MigrateStorageAsync();
    }
}
