using System.Text.RegularExpressions;
using DiffPlex;
using DiffPlex.Chunkers;

namespace NtmWorkflow.Documents.Comparing;

/// <summary>Two wordings of a passage, word by word; a number, a date or a symbol is one word.</summary>
internal static partial class WordComparison
{
    // A passage of more words is told as a whole: nobody reads a thousand small changes.
    private const int MostWords = 3_000;
    private static readonly CustomFunctionChunker WordsOf = new(text => [.. Word().Matches(text).Select(m => m.Value)]);

    public static IReadOnlyList<Words> Of(string before, string after)
    {
        if (Word().Count(before) > MostWords || Word().Count(after) > MostWords)
            return [new(ChangeKind.Removed, before), new(ChangeKind.Added, after)];
        var differences = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, WordsOf);
        var (old, now) = (differences.PiecesOld.ToArray(), differences.PiecesNew.ToArray());
        var words = new List<Words>();
        var at = 0;
        foreach (var block in differences.DiffBlocks)
        {
            Add(words, ChangeKind.Same, old[at..block.DeleteStartA]);
            at = block.DeleteStartA + block.DeleteCountA;
            Add(words, ChangeKind.Removed, old[block.DeleteStartA..at]);
            Add(words, ChangeKind.Added, now[block.InsertStartB..(block.InsertStartB + block.InsertCountB)]);
        }
        Add(words, ChangeKind.Same, old[at..]);
        return words;
    }

    /// <summary>Whether at least half of the words stayed, wherever they stand.</summary>
    public static bool AreKin(string before, string after)
    {
        var (old, now) = (Counted(before), Counted(after));
        var common = old.Sum(w => Math.Min(w.Value, now.GetValueOrDefault(w.Key)));
        return 4 * common >= old.Values.Sum() + now.Values.Sum();
    }

    private static Dictionary<string, int> Counted(string text) =>
        Word().Matches(text).Select(m => m.Value).Where(w => w != " ").GroupBy(w => w).ToDictionary(g => g.Key, g => g.Count());

    private static void Add(List<Words> words, ChangeKind kind, string[] pieces)
    {
        if (pieces.Length > 0)
            words.Add(new(kind, string.Concat(pieces)));
    }

    // Points and commas within a number, strokes within a date or a symbol belong to it; those behind it do not.
    [GeneratedRegex(@"\s+|[\p{L}\p{M}\p{N}]+([.,/:%-]*[\p{L}\p{M}\p{N}]+)*%?|.", RegexOptions.Singleline)]
    private static partial Regex Word();
}
