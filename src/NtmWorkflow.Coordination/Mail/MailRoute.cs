using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Configuration;
using MimeKit;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Mail;

/// <summary>Where mail goes: to an SMTP server when one is configured, otherwise into .eml files that a person can open.</summary>
/// <param name="Sender">The From address.</param>
/// <param name="Folder">The folder of the .eml files.</param>
public sealed record MailRoute(string Sender, string Folder, string? Host = null, int Port = 587, string? User = null, string? Password = null)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>A file is written under the same name again; an SMTP server would deliver twice.</summary>
    public bool RepeatsSafely => Host is null;

    public static MailRoute From(IConfiguration configuration) => new(
        configuration["Mail:From"] ?? "ntmworkflow@localhost.localdomain",
        configuration["Mail:Folder"] ?? Path.Combine("data", "mail"),
        configuration["Mail:Host"],
        int.Parse(configuration["Mail:Port"] ?? "587", System.Globalization.CultureInfo.InvariantCulture),
        configuration["Mail:User"],
        configuration["Mail:Password"]);

    /// <summary>A password never goes over a line that anybody can read: TLS from the first byte on port 465, else STARTTLS or nothing.</summary>
    private SecureSocketOptions Security => Port == 465 ? SecureSocketOptions.SslOnConnect
        : User is null ? SecureSocketOptions.StartTlsWhenAvailable
        : SecureSocketOptions.StartTls;

    /// <summary>
    /// Hands the mail over. True when it was taken, false when nobody can know (the connection broke while it was on its way);
    /// an exception when it surely was not.
    /// </summary>
    public async Task<bool> DeliverAsync(string id, MimeMessage message)
    {
        if (Host is not null)
            return await SendAsync(Host, message);
        await WriteAsync(id, message);
        return true;
    }

    /// <summary>Written beside and moved, so that a killed server leaves no half file; two writers at once do not meet.</summary>
    private async Task WriteAsync(string id, MimeMessage message)
    {
        Directory.CreateDirectory(Folder);
        var file = Path.Combine(Folder, $"{Wording.Slug(id)}.eml");
        using var bytes = new MemoryStream();
        message.WriteTo(bytes);
        var part = $"{file}.{Path.GetRandomFileName()}.part";
        await File.WriteAllBytesAsync(part, bytes.ToArray());
        File.Move(part, file, overwrite: true);
    }

    private async Task<bool> SendAsync(string host, MimeMessage message)
    {
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        await client.ConnectAsync(host, Port, Security);
        if (User is not null)
            await client.AuthenticateAsync(User, Password ?? "");
        try
        {
            await client.SendAsync(message);
            return true;
        }
        catch (Exception e) when (e is IOException or ProtocolException or TimeoutException or OperationCanceledException)
        {
            return false;
        }
    }
}
