namespace NtmWorkflow.Web.Lists;

/// <summary>Which part of a long list is shown (phần n trên m).</summary>
public record Part(int Number, int Count);

/// <summary>A part of a long list with its items: pages stay short however long a year gets.</summary>
public sealed record Slice<T>(IReadOnlyList<T> Items, int Number, int Count, int Total) : Part(Number, Count);

/// <summary>Cuts long lists.</summary>
public static class Slice
{
    /// <summary>A number beyond the list shows its nearest end: old links keep working.</summary>
    public static Slice<T> Of<T>(IReadOnlyList<T> all, int number, int size)
    {
        var count = Math.Max(1, (all.Count + size - 1) / size);
        var shown = Math.Clamp(number, 1, count);
        return new([.. all.Skip((shown - 1) * size).Take(size)], shown, count, all.Count);
    }
}
