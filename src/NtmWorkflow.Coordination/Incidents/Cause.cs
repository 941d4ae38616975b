using System.Data.Common;
using System.Net.Sockets;
using MailKit.Net.Smtp;

namespace NtmWorkflow.Coordination.Incidents;

/// <summary>Why something could not be done (nguyên nhân), for people: what we refuse says so itself, what the machine says is introduced.</summary>
internal static class Cause
{
    public static string Of(Exception e) => e switch
    {
        _ when e.GetType().Namespace?.StartsWith("NtmWorkflow", StringComparison.Ordinal) == true => e.Message,
        // So what is stored and cannot be read is told.
        FormatException or InvalidDataException => e.Message,
        SocketException or SmtpCommandException or SmtpProtocolException => Said("Máy chủ thư không nhận", e),
        DbException => Said("Kho dữ liệu không trả lời", e),
        IOException or UnauthorizedAccessException => Said("Không ghi được tệp vào nơi lưu", e),
        { InnerException: { } inner } => Of(inner),
        _ => Said("Phần mềm gặp lỗi", e),
    };

    private static string Said(string what, Exception e) => $"{what}. Hệ thống báo: “{e.Message.Trim()}”";
}
