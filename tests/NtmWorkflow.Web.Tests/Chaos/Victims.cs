using System.Diagnostics;
using NtmWorkflow.Web.Tests.Hosting;

namespace NtmWorkflow.Web.Tests.Chaos;

/// <summary>Two servers on one store, which are killed and stopped while they work, and started again.</summary>
internal sealed class Victims(string connection) : IAsyncDisposable
{
    private const int LeaseSeconds = 5;

    private readonly WebServer[] _servers = [Server(connection), Server(connection)];
    private readonly Task[] _starting = [Task.CompletedTask, Task.CompletedTask];
    private readonly Stopwatch _sincePause = new();
    private Random _chance = new(0);

    public int Seed { get; } = Environment.TickCount;

    public int Kills { get; private set; }

    public int Pauses { get; private set; }

    public string Output => string.Join("\n--- the other server ---\n", _servers.Select(s => s.Output[^Math.Min(s.Output.Length, 4000)..]));

    public async Task StartAsync()
    {
        _chance = new(Seed);
        // The first makes the tables of its job store, which two at once would get in each other's way about.
        await _servers[0].StartAsync();
        await _servers[1].StartAsync();
    }

    /// <summary>Strikes one server at a random moment of its work, up to so many times; one is paused once beyond its leases.</summary>
    public async Task StrikeAsync(int most)
    {
        await Task.Delay(_chance.Next(0, 400));
        if (_sincePause.IsRunning && _sincePause.Elapsed > TimeSpan.FromSeconds(3 * LeaseSeconds))
        {
            _servers[0].Resume();
            _sincePause.Reset();
        }
        else if (Pauses == 0 && Kills >= Math.Min(5, most) && !_sincePause.IsRunning && most != int.MaxValue && _starting[0].IsCompleted)
        {
            _servers[0].Pause();
            _sincePause.Start();
            Pauses++;
        }
        else if (Kills < most && most != int.MaxValue)
            await KillAsync(_sincePause.IsRunning ? 1 : _chance.Next(2));
    }

    private async Task KillAsync(int which)
    {
        await _starting[which];
        _servers[which].Kill();
        Kills++;
        _starting[which] = _servers[which].StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_sincePause.IsRunning)
            _servers[0].Resume();
        await Task.WhenAll(_starting);
        foreach (var server in _servers)
            await ((IAsyncLifetime)server).DisposeAsync();
    }

    private static WebServer Server(string connection) => new()
    {
        Settings =
        {
            ["Storage__Provider"] = "Postgres",
            ["Storage__ConnectionString"] = connection,
            ["Jobs__SweepSeconds"] = "1",
            ["Jobs__LeaseSeconds"] = $"{LeaseSeconds}",
        },
    };
}
