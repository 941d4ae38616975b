using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Coordination.Plans;

namespace NtmWorkflow.Coordination.Storage;

/// <summary>Makes the chosen database available to a host and brings its tables up to date.</summary>
public static class StorageSetup
{
    /// <summary>Registers <see cref="NtmDb"/> on the chosen database.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageChoice choice)
    {
        services.AddSingleton(choice);
        return choice.Provider switch
        {
            StorageProvider.Sqlite => services.AddDbContext<NtmDb, SqliteNtmDb>(o => o.UseSqlite(choice.ConnectionString)),
            StorageProvider.Postgres => services.AddDbContext<NtmDb, PostgresNtmDb>(o => o.UseNpgsql(choice.ConnectionString)),
            _ => throw new ArgumentOutOfRangeException(nameof(choice), choice.Provider, "Unknown storage provider."),
        };
    }

    /// <summary>Creates the database where it is missing and applies every migration that it has not yet had.</summary>
    public static async Task MigrateStorageAsync(this IServiceProvider services, CancellationToken stop = default)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NtmDb>();
        var file = db is SqliteNtmDb ? SqliteFile(db) : null;
        if (file is null)
        {
            await db.Database.MigrateAsync(stop);
            await CodesInUse.FillAsync(db);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using var alone = await HoldAsync(file + ".migrating", stop);
        await ForgetAbandonedLockAsync(db, stop);
        await db.Database.MigrateAsync(stop);
        await CodesInUse.FillAsync(db);
    }

    private static string? SqliteFile(NtmDb db)
    {
        var connection = new SqliteConnectionStringBuilder(db.Database.GetConnectionString());
        var inMemory = connection.Mode == SqliteOpenMode.Memory || connection.DataSource is "" or ":memory:";
        return inMemory ? null : Path.GetFullPath(connection.DataSource);
    }

    /// <summary>Waits for a lock on a file, which the operating system takes back even from a killed process.</summary>
    private static async Task<FileStream> HoldAsync(string file, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < 300)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), stop);
            }
        }
    }

    // EF marks "somebody is migrating" by a row that survives a killed server, and the next start would wait for it for ever.
    private static async Task ForgetAbandonedLockAsync(NtmDb db, CancellationToken stop)
    {
        if (!await db.Database.CanConnectAsync(stop))
            return;
        var tables = await db.Database
            .SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(stop);
        if (tables > 0)
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", stop);
    }
}
