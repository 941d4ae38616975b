using System.Text.Json.Serialization;

namespace NtmWorkflow.Documents.Comparing;

/// <summary>What happened to a passage or to words of it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChangeKind>))]
public enum ChangeKind
{
    Same,
    Added,
    Removed,
    Changed,
}

/// <summary>Words that follow one another and had the same fate; of a passage that stayed only added, removed and same words are told.</summary>
public sealed record Words(ChangeKind Kind, string Text);

/// <summary>A paragraph or table row that differs between two issues of a document (chỗ khác nhau).</summary>
/// <param name="Where">The heading or table that it stands under.</param>
/// <param name="Text">The passage word by word: what it said before without the added words, what it says now without the removed ones.</param>
public sealed record Change(ChangeKind Kind, string Where, IReadOnlyList<Words> Text)
{
    /// <summary>The passage as it says now; one that was removed as it said before.</summary>
    [JsonIgnore]
    public string Passage => string.Concat(Text.Where(w => Kind == ChangeKind.Removed || w.Kind != ChangeKind.Removed).Select(w => w.Text));

    /// <summary>What was done to the words of a passage that stayed: “92,78%” thành “95%”; thêm “xã”.</summary>
    [JsonIgnore]
    public string Edits => string.Join("; ", Text.Select((words, i) => (words.Kind, i > 0 ? Text[i - 1].Kind : ChangeKind.Same, i + 1 < Text.Count ? Text[i + 1].Kind : ChangeKind.Same) switch
    {
        (ChangeKind.Removed, _, ChangeKind.Added) => $"“{words.Text.Trim()}” thành “{Text[i + 1].Text.Trim()}”",
        (ChangeKind.Removed, _, _) => $"bỏ “{words.Text.Trim()}”",
        (ChangeKind.Added, not ChangeKind.Removed, _) => $"thêm “{words.Text.Trim()}”",
        _ => null,
    }).OfType<string>());
}
