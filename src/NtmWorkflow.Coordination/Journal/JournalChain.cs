namespace NtmWorkflow.Coordination.Journal;

/// <summary>The first line of a journal that does not fit (chỗ đứt của nhật ký), and what is wrong there.</summary>
public sealed record JournalBreak(int Number, string What);

/// <summary>Checks that no line of a plan's journal was changed, added or taken out.</summary>
public static class JournalChain
{
    /// <summary>Null when the whole chain holds.</summary>
    /// <param name="length">How many lines there must be.</param>
    /// <param name="lastHash">The hash that the last of them must have.</param>
    public static JournalBreak? Break(IReadOnlyList<JournalRow> entries, int length, string lastHash)
    {
        var previous = "";
        for (var i = 0; i < entries.Count; i++)
        {
            if (Fault(entries[i], i + 1, previous) is { } fault)
                return new(i + 1, fault);
            previous = entries[i].Hash;
        }
        return entries.Count < length ? new(entries.Count + 1, $"thiếu từ dòng này đến dòng {length}")
            : entries.Count > length ? new(length + 1, "thừa từ dòng này trở đi")
            : previous != lastHash ? new(length, "mã băm của dòng cuối không khớp mã băm mà kế hoạch ghi giữ")
            : null;
    }

    /// <summary>The number of the first line that does not fit, or null when the whole chain holds.</summary>
    public static int? BrokenAt(IReadOnlyList<JournalRow> entries, int length, string lastHash) => Break(entries, length, lastHash)?.Number;

    private static string? Fault(JournalRow entry, int number, string previous) =>
        entry.Number != number ? $"ở đây là dòng {entry.Number}: có dòng bị bớt, thêm hoặc đổi chỗ"
        : entry.PreviousHash != previous ? "mã băm của dòng trước không khớp: dòng trước đã bị thay"
        : entry.Hash != entry.ComputeHash() ? "nội dung không khớp mã băm của chính nó: dòng này đã bị sửa"
        : null;
}
