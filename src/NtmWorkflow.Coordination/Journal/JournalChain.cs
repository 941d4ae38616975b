namespace NtmWorkflow.Coordination.Journal;

/// <summary>Checks that no line of a plan's journal was changed, added or taken out.</summary>
public static class JournalChain
{
    /// <summary>The number of the first line that does not fit, or null when the whole chain holds.</summary>
    public static int? BrokenAt(IReadOnlyList<JournalRow> entries, int length, string lastHash)
    {
        var previous = "";
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Number != i + 1 || entries[i].PreviousHash != previous || entries[i].Hash != entries[i].ComputeHash())
                return i + 1;
            previous = entries[i].Hash;
        }
        return entries.Count != length || previous != lastHash ? entries.Count + 1 : null;
    }
}
