using System.Buffers;
using System.Buffers.Binary;

namespace NtmWorkflow.Documents.Packages;

/// <summary>
/// Writes parts that are compressed already as a zip. Every time is the first that a zip can tell: the hour of making
/// must not change the bytes.
/// </summary>
internal sealed class ZipWriter
{
    private const int LocalSignature = 0x04034b50, DirectorySignature = 0x02014b50, EndSignature = 0x06054b50;
    private const ushort Version = 20, Utf8Names = 1 << 11, DeflateMethod = 8, FirstDay = (1 << 5) | 1;
    private readonly ArrayBufferWriter<byte> directory = new();
    private Stream target = Stream.Null;
    private uint written;
    private ushort parts;

    public void Begin(Stream zip)
    {
        (target, written, parts) = (zip, 0, 0);
        directory.ResetWrittenCount();
    }

    public void Add(ReadOnlySpan<byte> name, Deflated part, ReadOnlySpan<byte> bytes)
    {
        Span<byte> description = stackalloc byte[26];
        Describe(description, name.Length, part, bytes.Length);
        AddToDirectory(description, name);
        Write(LocalSignature);
        Write(description);
        Write(name);
        Write(bytes);
        parts++;
    }

    public void End()
    {
        Span<byte> end = stackalloc byte[18];
        end.Clear();
        BinaryPrimitives.WriteUInt16LittleEndian(end[4..], parts);
        BinaryPrimitives.WriteUInt16LittleEndian(end[6..], parts);
        BinaryPrimitives.WriteUInt32LittleEndian(end[8..], (uint)directory.WrittenCount);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], written);
        Write(directory.WrittenSpan);
        Write(EndSignature);
        Write(end);
        target = Stream.Null;
    }

    /// <summary>What the header before the part and the directory at the end both say, in the same order.</summary>
    private static void Describe(Span<byte> description, int nameLength, Deflated part, int compressed)
    {
        description.Clear();
        BinaryPrimitives.WriteUInt16LittleEndian(description, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(description[2..], Utf8Names);
        BinaryPrimitives.WriteUInt16LittleEndian(description[4..], DeflateMethod);
        BinaryPrimitives.WriteUInt16LittleEndian(description[8..], FirstDay);
        BinaryPrimitives.WriteUInt32LittleEndian(description[10..], part.Checksum);
        BinaryPrimitives.WriteInt32LittleEndian(description[14..], compressed);
        BinaryPrimitives.WriteInt32LittleEndian(description[18..], part.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(description[22..], (ushort)nameLength);
    }

    private void AddToDirectory(ReadOnlySpan<byte> description, ReadOnlySpan<byte> name)
    {
        Span<byte> header = stackalloc byte[46];
        header.Clear();
        BinaryPrimitives.WriteInt32LittleEndian(header, DirectorySignature);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], Version);
        description.CopyTo(header[6..]);
        BinaryPrimitives.WriteUInt32LittleEndian(header[42..], written);
        directory.Write(header);
        directory.Write(name);
    }

    private void Write(int signature)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, signature);
        Write(bytes);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        target.Write(bytes);
        written += (uint)bytes.Length;
    }
}
