using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace NtmWorkflow.Tests.Storage;

/// <summary>A private PostgreSQL cluster for one test run, in a folder of its own and gone with the run, even a killed one.</summary>
public sealed class PostgresCluster
{
    // The shell waits on its input, which the system closes when the test run ends in whatever way; then it clears up.
    private const string Script =
        """
        set -e
        bin=$1 port=$2 dir=$(mktemp -d /tmp/ntm-postgres-XXXXXX)
        trap 'rm -rf "$dir"' EXIT
        "$bin/initdb" -D "$dir/data" -U ntm -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
        "$bin/postgres" -D "$dir/data" -h 127.0.0.1 -p "$port" -k "$dir" \
          -c fsync=off -c full_page_writes=off -c max_connections=200 -c log_min_messages=fatal &
        cat >/dev/null
        kill -QUIT $!
        wait || true
        """;

    private static readonly Lazy<Task<PostgresCluster>> Running = new(BeginAsync);

    private readonly Process shell;
    private readonly int port;
    private readonly StringBuilder complaints = new();

    private PostgresCluster(Process shell, int port)
    {
        this.shell = shell;
        this.port = port;
        shell.ErrorDataReceived += (_, line) => complaints.AppendLine(line.Data);
        shell.BeginErrorReadLine();
    }

    /// <summary>The cluster of this test run, started by whoever asks first.</summary>
    public static Task<PostgresCluster> StartAsync() => Running.Value;

    /// <summary>How to reach one of its databases.</summary>
    public string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = port, Username = "ntm", Database = database }.ConnectionString;

    /// <summary>Runs a command outside of any transaction, as creating and dropping databases demands.</summary>
    public async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<PostgresCluster> BeginAsync()
    {
        var bin = Binaries();
        var port = FreePort();
        string[] asPostgres = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--"] : [];
        string[] command = [.. asPostgres, "sh", "-c", Script, "sh", bin, port.ToString(System.Globalization.CultureInfo.InvariantCulture)];
        var shell = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        })!;
        var cluster = new PostgresCluster(shell, port);
        await cluster.AnswersAsync();
        return cluster;
    }

    private static string Binaries()
    {
        var versions = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        return versions.Select(version => Path.Combine(version, "bin"))
            .Where(bin => File.Exists(Path.Combine(bin, "initdb")))
            .MaxBy(bin => int.TryParse(Path.GetFileName(Path.GetDirectoryName(bin)), out var version) ? version : 0)
            ?? throw new InvalidOperationException("PostgreSQL is not installed under /usr/lib/postgresql: apt-get install postgresql.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task AnswersAsync()
    {
        for (var patience = Stopwatch.StartNew(); ;)
        {
            try
            {
                await RunAsync("SELECT 1");
                return;
            }
            catch (NpgsqlException problem)
            {
                if (shell.HasExited || patience.Elapsed > TimeSpan.FromMinutes(1))
                    throw new InvalidOperationException($"PostgreSQL did not start: {complaints}", problem);
                await Task.Delay(100);
            }
        }
    }
}
