using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MimeKit;

namespace NtmWorkflow.Tests.Mail;

/// <summary>A real SMTP server (Debian's aiosmtpd) on a free port of this machine, with a mailbox that the test reads.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ntm-smtp-");
    private readonly Process _process;

    private SmtpServer(int port, string refused)
    {
        Port = port;
        File.WriteAllText(Path.Combine(_folder.FullName, "refusing.py"), $"""
            from aiosmtpd.handlers import Mailbox
            class Box(Mailbox):
                async def handle_RCPT(self, server, session, envelope, address, options):
                    if address == "{refused}":
                        return "550 5.1.1 no such mailbox"
                    envelope.rcpt_tos.append(address)
                    return "250 OK"
            """);
        var start = new ProcessStartInfo("/usr/bin/python3",
            ["-m", "aiosmtpd", "-n", "-l", $"127.0.0.1:{port}", "-c", "refusing.Box", Path.Combine(_folder.FullName, "box")]);
        start.Environment["PYTHONPATH"] = _folder.FullName;
        _process = Process.Start(start)!;
    }

    public int Port { get; }

    /// <param name="refused">The address that has no mailbox here.</param>
    public static async Task<SmtpServer> StartAsync(string refused = "")
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var server = new SmtpServer(port, refused);
        for (var tries = 0; !await server.AnswersAsync(); tries++)
        {
            Assert.True(tries < 600 && !server._process.HasExited, "The SMTP server did not start; is python3-aiosmtpd installed?");
            await Task.Delay(100);
        }
        return server;
    }

    public async Task<IReadOnlyList<MimeMessage>> ReceivedAsync()
    {
        var box = Path.Combine(_folder.FullName, "box", "new");
        return Directory.Exists(box) ? await Task.WhenAll(Directory.GetFiles(box).Select(file => MimeMessage.LoadAsync(file))) : [];
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
