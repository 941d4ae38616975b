using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.IO.Hashing;

namespace NtmWorkflow.Documents.Packages;

/// <summary>What a package says of a compressed part: the checksum and length of its content, and where its compressed bytes stand.</summary>
internal readonly record struct Deflated(uint Checksum, int Length, Range Bytes);

/// <summary>Compresses parts, one behind the other, into a buffer that serves again for the next document.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Each part disposes of its compressor; a MemoryStream holds nothing to dispose of.")]
internal sealed class Deflating
{
    private readonly MemoryStream compressed = new();
    private readonly Crc32 checksum = new();
    private DeflateStream? deflate;
    private int from, length;

    public int Capacity => compressed.Capacity;

    public ReadOnlySpan<byte> this[Range bytes] => compressed.GetBuffer().AsSpan(bytes);

    public void Clear() => compressed.SetLength(0);

    public void Begin()
    {
        deflate?.Dispose();
        (from, length) = ((int)compressed.Length, 0);
        checksum.Reset();
        deflate = new(compressed, CompressionLevel.Optimal, leaveOpen: true);
    }

    public void Write(ReadOnlySpan<byte> content)
    {
        deflate!.Write(content);
        checksum.Append(content);
        length += content.Length;
    }

    public Deflated End()
    {
        deflate!.Dispose();
        deflate = null;
        return new(checksum.GetCurrentHashAsUInt32(), length, from..(int)compressed.Length);
    }
}
