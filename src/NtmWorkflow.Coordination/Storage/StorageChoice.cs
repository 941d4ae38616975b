using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace NtmWorkflow.Coordination.Storage;

/// <summary>A database that the product runs on.</summary>
public enum StorageProvider
{
    /// <summary>One file, nothing to install.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server, shared by several hosts.</summary>
    Postgres,
}

/// <summary>Which database is used and how it is reached, from the configuration section <c>Storage</c>.</summary>
public sealed record StorageChoice(StorageProvider Provider, string ConnectionString)
{
    private const string DefaultFile = "Data Source=data/ntm.db";

    /// <summary>Reads the choice; SQLite in <c>data/ntm.db</c> when nothing is said.</summary>
    public static StorageChoice From(IConfiguration configuration)
    {
        var provider = configuration["Storage:Provider"];
        var connection = configuration["Storage:ConnectionString"];
        if (string.IsNullOrWhiteSpace(provider) || Names(StorageProvider.Sqlite))
            return Sqlite(string.IsNullOrWhiteSpace(connection) ? DefaultFile : connection);
        if (!Names(StorageProvider.Postgres))
            throw new SetupRefusedException(
                $"Storage:Provider là \"{provider}\" nhưng chỉ nhận \"Sqlite\" hoặc \"Postgres\". Hãy sửa lại cấu hình.");
        if (string.IsNullOrWhiteSpace(connection))
            throw new SetupRefusedException(
                "Storage:Provider là Postgres nhưng thiếu Storage:ConnectionString. Hãy khai báo, ví dụ \"Host=localhost;Database=ntm;Username=ntm\".");
        return new(StorageProvider.Postgres, connection);

        bool Names(StorageProvider name) => string.Equals(provider, name.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A SQLite file, with what every connection to it needs.</summary>
    public static StorageChoice Sqlite(string connectionString)
    {
        try
        {
            return new(StorageProvider.Sqlite, new SqliteConnectionStringBuilder(connectionString)
            {
                ForeignKeys = true,
                // A second writer waits this long for the first one before it gives up.
                DefaultTimeout = 30,
            }.ConnectionString);
        }
        catch (ArgumentException problem)
        {
            throw new SetupRefusedException(
                $"Storage:ConnectionString không đọc được ({problem.Message}). Với SQLite hãy ghi, ví dụ, \"Data Source=data/ntm.db\".");
        }
    }
}
