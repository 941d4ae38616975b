using System.Net;
using System.Net.Sockets;

namespace NtmWorkflow.Tests.Storage;

/// <summary>A wire to a server that can be cut: at once, or in the middle of what the server is saying.</summary>
public sealed class Relay : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly int target;
    private readonly Lock guard = new();
    private readonly List<Socket> sockets = [];
    private bool isCut;
    private int answersLeft = int.MaxValue;

    public Relay(int target)
    {
        this.target = target;
        listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Ends every connection; new ones are ended as soon as they come.</summary>
    public void Cut()
    {
        lock (guard)
        {
            isCut = true;
            sockets.ForEach(socket => socket.Dispose());
            sockets.Clear();
        }
    }

    /// <summary>Cuts the wire when the server has answered so many times more.</summary>
    public void CutAfter(int answers) => answersLeft = answers;

    public void Mend()
    {
        lock (guard)
            (isCut, answersLeft) = (false, int.MaxValue);
    }

    public void Dispose()
    {
        Cut();
        listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = JoinAsync(await listener.AcceptSocketAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The relay is gone.
        }
    }

    private async Task JoinAsync(Socket client)
    {
        var server = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        client.NoDelay = true;
        try
        {
            if (!Keep(client, server))
                return;
            await server.ConnectAsync(IPAddress.Loopback, target);
            await Task.WhenAll(CopyAsync(client, server, counted: false), CopyAsync(server, client, counted: true));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Cut, or one side has gone.
        }
        finally
        {
            client.Dispose();
            server.Dispose();
        }
    }

    private bool Keep(Socket client, Socket server)
    {
        lock (guard)
        {
            if (!isCut)
                sockets.AddRange([client, server]);
            return !isCut;
        }
    }

    private async Task CopyAsync(Socket from, Socket to, bool counted)
    {
        var buffer = new byte[64 * 1024];
        for (int read; (read = await from.ReceiveAsync(buffer)) > 0;)
        {
            if (counted && Interlocked.Decrement(ref answersLeft) < 0)
            {
                Cut();
                return;
            }
            await to.SendAsync(buffer.AsMemory(0, read));
        }
        to.Shutdown(SocketShutdown.Send);
    }
}
