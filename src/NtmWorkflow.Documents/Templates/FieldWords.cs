namespace NtmWorkflow.Documents.Templates;

/// <summary>What is wrong with the use of a field, in the words of the template's author; null when nothing is.</summary>
internal static class FieldWords
{
    private const int MostNamed = 8;

    /// <param name="absent">The field, or the group around it, that may be absent here; null when it is there for certain.</param>
    public static string? OfText(TemplateTag tag, string? absent) =>
        tag.Format is { OfText: null } format ? $"định dạng {format.Name} chỉ dùng cho danh sách, còn {Name(tag)} là chữ."
        : absent is null ? null
        : $"trường {absent} có thể không có, văn bản khi đó sẽ có chỗ trống. {Wrap(absent)}";

    /// <param name="isThere">Whether the list has at least one item for certain.</param>
    public static string? OfList(TemplateTag tag, DataField list, string? absent, bool isThere)
    {
        if (tag.Format == FieldFormat.Count && absent is not null)
            return $"danh sách {absent} có thể không có. {Wrap(absent)}";
        if (tag.Format == FieldFormat.Enumeration && list.IsListOfTexts && !isThere)
            return $"danh sách {tag.Name} có thể không có mục nào. {Wrap(tag.Name)}";
        if (tag.Format == FieldFormat.Count || (tag.Format == FieldFormat.Enumeration && list.IsListOfTexts))
            return null;
        var item = list.IsListOfTexts ? "{{.}}" : $"{{{{{list.Fields[0].Name}}}}}";
        return $"{tag.Name} là danh sách, không in như chữ được. Lặp từng mục: {{{{#{tag.Name}}}}} {item} {{{{/{tag.Name}}}}}.";
    }

    public static string OfFlag(TemplateTag tag) =>
        $"{tag.Name} chỉ là có hoặc không, không in được. Dùng làm khối: {{{{?{tag.Name}}}}} … {{{{/{tag.Name}}}}}.";

    public static string OfGroup(TemplateTag tag, DataField group) => tag.Name == "."
        ? $"dấu chấm ở đây không phải là chữ. Ghi rõ tên trường: {Names(group.Fields.Select(f => f.Name))}."
        : $"{tag.Name} gồm nhiều trường. Ghi rõ trường cần in, ví dụ {{{{{tag.Name}.{group.Fields[0].Name}}}}}.";

    public static string NoStep(TemplateTag tag, string path, string step, DataField field) => field.Form switch
    {
        FieldForm.Group => $"{path} không có trường {step}. {Nearest(step, field.Fields.Select(f => f.Name)) ?? $"Các trường của {path}: {Names(field.Fields.Select(f => f.Name))}."}",
        FieldForm.List => $"{path} là danh sách, không dùng dấu chấm được. Lặp từng mục: {{{{#{path}}}}} {{{{{tag.Name[(path.Length + 1)..]}}}}} {{{{/{path}}}}}.",
        _ => $"{path} không có trường nào bên trong.",
    };

    public static string Unknown(TemplateTag tag, IReadOnlyList<DataField> scopes)
    {
        var name = tag.Name.Split('.')[0];
        var visible = scopes.SelectMany(s => s.Fields).Select(f => f.Name).Distinct().ToList();
        var elsewhere = Paths(scopes[0].Fields, name).FirstOrDefault();
        return elsewhere is not null
            ? $"trường {name} chỉ có trong khối {string.Concat(elsewhere.Select(p => $"{{{{#{p}}}}}"))}. Đưa thẻ vào trong khối đó."
            : $"loại văn bản này không có trường {name}. {Nearest(name, visible) ?? Known(scopes)}";
    }

    private static string Wrap(string name) => $"Đặt trong khối {{{{?{name}}}}} … {{{{/{name}}}}}.";

    private static string Name(TemplateTag tag) => tag.Name == "." ? "mục đang lặp" : tag.Name;

    private static string? Nearest(string name, IEnumerable<string> names)
    {
        var best = names.MinBy(n => Spelling.Distance(name, n));
        return best is not null && Spelling.Distance(name, best) <= Math.Max(2, best.Length / 3) ? $"Có phải là “{best}”?" : null;
    }

    private static string Known(IReadOnlyList<DataField> scopes) => scopes.Count > 1 && scopes[^1].Fields.Count > 0
        ? $"Trong khối này có: {Names(scopes[^1].Fields.Select(f => f.Name))}."
        : "Các trường dùng được có ở trang Mẫu văn bản và trong lệnh ntm templates fields.";

    private static string Names(IEnumerable<string> names) =>
        names.ToList() is var all && all.Count > MostNamed ? string.Join(", ", all.Take(MostNamed)) + " …" : string.Join(", ", all);

    /// <summary>The lists and groups, from the outermost in, in which there is a field of this name.</summary>
    private static IEnumerable<IReadOnlyList<string>> Paths(IReadOnlyList<DataField> fields, string name) =>
        from outer in fields
        where outer.Fields.Count > 0
        from path in outer.Fields.Any(f => f.Name == name) ? [[outer.Name]] : Paths(outer.Fields, name).Select(p => (IReadOnlyList<string>)[outer.Name, .. p])
        select path;
}

/// <summary>How far two names are apart.</summary>
internal static class Spelling
{
    /// <summary>How many letters must be put in, left out, replaced or swapped with their neighbour to make one of the other.</summary>
    public static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            for (var j = 0; j <= b.Length; j++)
                rows[i, j] = i == 0 ? j : j == 0 ? i : Step(rows, a, b, i, j);
        return rows[a.Length, b.Length];
    }

    private static int Step(int[,] rows, string a, string b, int i, int j)
    {
        var best = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
        var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.Min(best, rows[i - 2, j - 2] + 1) : best;
    }
}
