using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NtmWorkflow.Web.Tests.Hosting;

/// <summary>The real server in a process of its own, on its own data; it can be killed and started again on the same data.</summary>
public sealed class WebServer : IAsyncLifetime
{
    // Patience costs nothing where all goes well, and a busy machine is no fault of the server.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly StringBuilder output = new();
    private Process? process;

    /// <summary>What the environment says to the server, beside its address; change it before the server starts.</summary>
    public Dictionary<string, string> Settings { get; } = new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        // All the people of all tests sit behind one address.
        ["SignIn__MostTriesPerMinute"] = "10000",
    };

    /// <summary>No file may grow beyond so many KiB, as on a full disk; no limit when null. For the next start.</summary>
    public int? LargestFile { get; set; }

    /// <summary>Where the server finds and leaves its <c>data/</c>.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("ntm-server-").FullName;

    /// <summary>The server's address, the same after each start.</summary>
    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>All that the server has written to its console.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    Task IAsyncLifetime.InitializeAsync() => StartAsync();

    Task IAsyncLifetime.DisposeAsync()
    {
        Kill();
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Starts the server and waits until it says that it is healthy.</summary>
    public async Task StartAsync()
    {
        Launch();
        using var client = Client();
        for (var waited = Stopwatch.StartNew(); !await IsHealthyAsync(client); await Task.Delay(100))
            if (process!.HasExited || waited.Elapsed > Patience)
                throw new InvalidOperationException($"The server did not start: {Output}");
    }

    /// <summary>Starts a server that is expected to refuse, and returns its exit code.</summary>
    public async Task<int> StartAndExitAsync()
    {
        Launch();
        using var patience = new CancellationTokenSource(Patience);
        await process!.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    /// <summary>Ends the server at once (SIGKILL), with no chance to finish anything.</summary>
    public void Kill()
    {
        if (process is null)
            return;
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        process = null;
    }

    /// <summary>Stops the server in its tracks (SIGSTOP), as a machine that hangs; <see cref="Resume"/> lets it go on as if nothing had been.</summary>
    public void Pause() => Signal("STOP");

    public void Resume() => Signal("CONT");

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", process!.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>A client that keeps cookies and shows redirections instead of following them.</summary>
    public HttpClient Client() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        // A client that asks first must get its answer before it sends a body that nobody will read.
        Expect100ContinueTimeout = Patience,
    })
    {
        BaseAddress = Address,
    };

    private void Launch()
    {
        // The signal of the limit is ignored, so that writing fails as it does when a disk is full.
        var start = new ProcessStartInfo("bash", ["-c", LargestFile is { } most ? $"trap '' XFSZ; ulimit -f {most}; exec dotnet \"$0\"" : "exec dotnet \"$0\"", Program()])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Settings)
            start.Environment[name] = value;
        if (LargestFile is not null)
            start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        process = Process.Start(start)!;
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (output)
            output.AppendLine(line.Data);
    }

    private static async Task<bool> IsHealthyAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/health", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    // Both projects are built alike, so the program lies in the folder that mirrors this test's own.
    private static string Program() => Path.Combine(AppContext.BaseDirectory.Replace(
        Path.Combine("tests", "NtmWorkflow.Web.Tests"), Path.Combine("src", "NtmWorkflow.Web"), StringComparison.Ordinal), "NtmWorkflow.Web.dll");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
