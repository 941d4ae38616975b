using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;
using NtmWorkflow.Documents.Templates;

namespace NtmWorkflow.Documents.Comparing;

/// <summary>What changed between two issues of a document (so sánh hai văn bản), passage by passage. Format does not count.</summary>
public static class Differences
{
    // The effort grows with length times difference; these are some hundred pages.
    private const int MostPassages = 10_000;
    private const int NeighboursTried = 20;

    /// <summary>The changes in the order of the documents.</summary>
    /// <exception cref="UnreadableDocumentException">One of the two is no Word file, or beyond the limits.</exception>
    public static IReadOnlyList<Change> Of(ReadOnlyMemory<byte> before, ReadOnlyMemory<byte> after)
    {
        var (old, now) = (Read(before, "Văn bản trước"), Read(after, "Văn bản sau"));
        // A passage is one line: what a text holds of line ends was read as room between words.
        var differences = Differ.Instance.CreateDiffs(Lines(old), Lines(now), ignoreWhiteSpace: false, ignoreCase: false, LineChunker.Instance);
        return [.. differences.DiffBlocks.SelectMany(block => Changes(Removed(old, block), Added(now, block)))];
    }

    /// <summary>"3 chỗ khác nhau: 1 đoạn hoặc hàng thêm, 0 bỏ, 2 sửa."</summary>
    public static string Summary(IReadOnlyList<Change> changes)
    {
        int Count(ChangeKind kind) => changes.Count(c => c.Kind == kind);
        return $"{changes.Count} chỗ khác nhau: {Count(ChangeKind.Added)} đoạn hoặc hàng bảng thêm, {Count(ChangeKind.Removed)} bỏ, {Count(ChangeKind.Changed)} sửa.";
    }

    private static IReadOnlyList<Passage> Read(ReadOnlyMemory<byte> docx, string name)
    {
        var problems = new List<TemplateProblem>();
        if (WordPackage.Read(docx, problems, _ => []) is not { } package)
            throw new UnreadableDocumentException($"{name} {problems[0].What}");
        var passages = Passage.Read(package);
        return passages.Count <= MostPassages ? passages
            : throw new UnreadableDocumentException($"{name} có hơn {MostPassages} đoạn và hàng bảng, quá dài để so sánh.");
    }

    private static string Lines(IEnumerable<Passage> passages) => string.Join('\n', passages.Select(p => p.Text));

    private static Span<Passage> Removed(IReadOnlyList<Passage> old, DiffBlock block) => old.Skip(block.DeleteStartA).Take(block.DeleteCountA).ToArray();

    private static Span<Passage> Added(IReadOnlyList<Passage> now, DiffBlock block) => now.Skip(block.InsertStartB).Take(block.InsertCountB).ToArray();

    /// <summary>Of what went and what came in one place, those of one kin are one passage that changed.</summary>
    private static List<Change> Changes(Span<Passage> removed, Span<Passage> added)
    {
        var changes = new List<Change>();
        foreach (var old in removed)
        {
            var kin = KinOf(old, added);
            if (kin < 0)
            {
                changes.Add(Whole(ChangeKind.Removed, old));
                continue;
            }
            foreach (var stranger in added[..kin])
                changes.Add(Whole(ChangeKind.Added, stranger));
            changes.Add(new(ChangeKind.Changed, added[kin].Where, WordComparison.Of(old.Text, added[kin].Text)));
            added = added[(kin + 1)..];
        }
        foreach (var stranger in added)
            changes.Add(Whole(ChangeKind.Added, stranger));
        return changes;
    }

    private static int KinOf(Passage old, Span<Passage> candidates)
    {
        for (var i = 0; i < candidates.Length && i < NeighboursTried; i++)
            if (WordComparison.AreKin(old.Text, candidates[i].Text))
                return i;
        return -1;
    }

    private static Change Whole(ChangeKind kind, Passage passage) => new(kind, passage.Where, [new(kind, passage.Text)]);
}

/// <summary>A file cannot be compared; the message tells a person why (in Vietnamese).</summary>
public sealed class UnreadableDocumentException(string message) : Exception(message);
