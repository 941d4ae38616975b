using System.Numerics;

namespace NtmWorkflow.Documents.Templates;

/// <summary>
/// Whether UTF-8 is clean as it stands, as nearly all is: sound, and only of blocks in which every letter is its own NFC
/// and joins with no other. Whatever else there is must be looked at more closely.
/// </summary>
internal static class CleanLetters
{
    public const int LookBack = 2;

    /// <summary>How many bytes behind the letters may be written to.</summary>
    public static readonly int LookAhead = Vector<byte>.Count + 1;

    // Half of what the data hold is Vietnamese letters of two or three bytes; one by one they would take longer to look at
    // than to compress.
    public static bool Are(byte[] utf8, int start, int length)
    {
        utf8.AsSpan(start + length, LookAhead).Fill((byte)' ');
        for (var i = start; i <= start + length; i += Vector<byte>.Count)
            if (!AreClean(new(utf8, i), new(utf8, i - 1), new(utf8, i - 2)))
                return false;
        return true;
    }

    private static bool AreClean(Vector<byte> bytes, Vector<byte> before, Vector<byte> twoBefore)
    {
        var ascii = Between(bytes, ' ', 0x7F) | Vector.Equals(bytes, Of('\t')) | Vector.Equals(bytes, Of('\n'));
        var follows = Between(bytes, 0x80, 0xBF);
        // Latin with its supplement and extensions: U+0080 to U+02FF.
        var (latin, latinBefore) = (Between(bytes, 0xC2, 0xCB), Between(before, 0xC2, 0xCB));
        // Latin extended additional, where Vietnamese letters with two marks are: U+1E00 to U+1EFF.
        var extended = Vector.Equals(before, Of(0xE1));
        // Dashes, quotation marks and bullets: U+2010 to U+203F.
        var (marks, marksBefore) = (Vector.Equals(before, Of(0xE2)), Vector.Equals(twoBefore, Of(0xE2)));
        var known = ascii | follows | latin | Between(bytes, 0xE1, 0xE2);
        var mustFollow = latinBefore | extended | marks | marksBefore | Vector.Equals(twoBefore, Of(0xE1));
        var wrong = (extended & ~Between(bytes, 0xB8, 0xBB))
            | (marks & ~Vector.Equals(bytes, Of(0x80)))
            | (marksBefore & ~Between(bytes, 0x90, 0xBF));
        return Vector.EqualsAll(known & ~(follows ^ mustFollow) & ~wrong, Vector<byte>.AllBitsSet);
    }

    private static Vector<byte> Between(Vector<byte> bytes, int first, int last) =>
        Vector.LessThanOrEqual(bytes - Of(first), Of(last - first));

    private static Vector<byte> Of(int value) => new((byte)value);
}
