using System.Security.Cryptography;
using System.Text;
using MailKit.Net.Smtp;
using MimeKit;
using NtmWorkflow.Coordination.Documents;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Mail;

/// <summary>Sends a recorded mail with its letter attached, and records what became of it.</summary>
public sealed class Sending(MailRoute route, TimeProvider clock)
{
    /// <summary>False when the letter is not made yet: the mail waits for it.</summary>
    public async Task<bool> SendAsync(NtmDb db, string id)
    {
        var mail = (await db.Set<MailRow>().FindAsync(id))!;
        if (mail.State is MailState.Sent or MailState.Failed or MailState.Unknown)
            return true;
        if (mail.State == MailState.Sending && !route.RepeatsSafely)
        {
            // Interrupted between handing over and recording: the recipient may have it. A person decides.
            mail.State = MailState.Unknown;
            return true;
        }
        var letter = mail.DocumentId is null ? null : await db.Set<DocumentRow>().FindAsync(mail.DocumentId);
        if (mail.DocumentId is not null && letter is null)
            return false;
        mail.State = MailState.Sending;
        await db.SaveChangesAsync();
        mail.State = await DeliverAsync(db, mail, letter);
        mail.SentAt = mail.State == MailState.Sent ? clock.GetUtcNow() : null;
        return true;
    }

    private async Task<MailState> DeliverAsync(NtmDb db, MailRow mail, DocumentRow? letter)
    {
        using var message = Message(mail, letter);
        try
        {
            return await route.DeliverAsync(mail.Id, message) ? MailState.Sent : MailState.Unknown;
        }
        catch (SmtpCommandException e) when ((int)e.StatusCode >= 500 && e.ErrorCode is (SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted))
        {
            // The server has refused this mail for good (RFC 5321, 4.2.1): trying again would only be refused again.
            mail.Error = Wording.Cut($"Máy chủ thư từ chối: {e.Message}", MailRow.LongestError);
            return MailState.Failed;
        }
        catch
        {
            // It surely did not arrive, so it may be tried again.
            mail.State = MailState.New;
            await db.SaveChangesAsync();
            throw;
        }
    }

    private MimeMessage Message(MailRow mail, DocumentRow? letter)
    {
        var message = new MimeMessage { Subject = mail.Subject, Date = mail.CreatedAt.ToOffset(Programme.Calendar.VietnamTime.Offset) };
        message.From.Add(MailboxAddress.Parse(route.Sender));
        message.To.Add(MailboxAddress.Parse(mail.To));
        // The same mail always has the same id, so that a mail server can tell a repetition.
        message.MessageId = $"{Wording.Slug(mail.Id)}@{message.From.Mailboxes.First().Domain}";
        var body = new Multipart("mixed") { new TextPart("plain") { Text = mail.Body } };
        body.Boundary = Boundary(mail.Id);
        if (letter is not null)
            body.Add(Attachment(letter));
        message.Body = body;
        return message;
    }

    // Boundaries are random by default; ours must be the same each time, and at most 70 characters long.
    private static string Boundary(string id) =>
        $"=_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..32]}";

    private static MimePart Attachment(DocumentRow letter) => new("application", "vnd.openxmlformats-officedocument.wordprocessingml.document")
    {
        Content = new MimeContent(new MemoryStream(letter.Content)),
        ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
        ContentTransferEncoding = ContentEncoding.Base64,
        FileName = letter.FileName,
    };
}
