using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Templates;

/// <summary>How a field is printed (định dạng), written behind its name: <c>{{ten|in_hoa}}</c>.</summary>
/// <param name="OfText">What becomes of a text; null for a format of lists.</param>
/// <param name="OfList">What becomes of the texts of a list; null for a format of texts.</param>
public sealed record FieldFormat(string Name, string Description, Func<string, string>? OfText, Func<IReadOnlyList<string>, string>? OfList)
{
    private static readonly System.Globalization.CultureInfo Letters = System.Globalization.CultureInfo.InvariantCulture;

    /// <summary>"a, b và c": of nothing there is nothing to print.</summary>
    public static readonly FieldFormat Enumeration = new("liet_ke", "nối các mục của danh sách thành “a, b và c”", null, Wording.List);

    /// <summary>"03": there is always a number.</summary>
    public static readonly FieldFormat Count = new("dem", "số mục của danh sách, ví dụ “03”", null, items => Wording.Count(items.Count));

    public static IReadOnlyList<FieldFormat> All { get; } =
    [
        new("in_hoa", "viết hoa tất cả các chữ", text => text.ToUpper(Letters), null),
        new("in_thuong", "viết thường tất cả các chữ", text => text.ToLower(Letters), null),
        new("viet_hoa_dau", "viết hoa chữ cái đầu", Wording.Sentence, null),
        new("viet_thuong_dau", "viết thường chữ cái đầu", text => text.Length == 0 ? text : char.ToLower(text[0], Letters) + text[1..], null),
        Enumeration,
        Count,
    ];

    /// <summary>The format with this name; null when there is none.</summary>
    public static FieldFormat? Find(string name) => All.FirstOrDefault(f => f.Name == name);
}
