using System.Buffers.Text;
using System.IO.Compression;
using System.Text;
using NtmWorkflow.Programme.Plans;

namespace NtmWorkflow.Web.Pages.Plans;

/// <summary>
/// Carries an input file through a form, compressed. The form holds all there is: nothing half-done lies on the server, and
/// what comes back is read and checked like any input, since anybody could have changed it.
/// </summary>
public static class CarriedText
{
    public static string Pack(ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(content);
        return Base64Url.EncodeToString(packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }

    /// <summary>Null when the text was not packed here. No more comes out than just above what a plan may have.</summary>
    public static byte[]? Unpack(string text)
    {
        try
        {
            using var gzip = new GZipStream(new MemoryStream(Base64Url.DecodeFromUtf8(Encoding.UTF8.GetBytes(text))), CompressionMode.Decompress);
            var content = new byte[PlanReader.MostBytes + 1];
            return content[..gzip.ReadAtLeast(content, content.Length, throwOnEndOfStream: false)];
        }
        catch (Exception e) when (e is FormatException or InvalidDataException)
        {
            return null;
        }
    }
}
