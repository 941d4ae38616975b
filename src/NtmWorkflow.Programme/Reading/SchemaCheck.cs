using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Programme.Reading;

/// <summary>Checks a JSON value against a schema made by <see cref="InputSchema"/> and names all problems, not only the first.</summary>
public static class SchemaCheck
{
    /// <summary>More than this many problems help nobody.</summary>
    public const int MostProblems = 100;

    public static IReadOnlyList<Problem> Problems(JsonElement value, JsonObject schema) =>
        [.. Check("$", value, schema, schema).Take(MostProblems)];

    /// <summary>Whether a list or an object can be gone into, and whether anything else is right as it is.</summary>
    internal static bool IsReadable(JsonElement value, JsonObject schema, JsonObject root) => value.ValueKind is JsonValueKind.Object or JsonValueKind.Array
        ? Types(schema).Contains(TypeName(value, schema))
        : !Check("$", value, schema, root).Any();

    private static IEnumerable<Problem> Check(string path, JsonElement value, JsonObject node, JsonObject root)
    {
        var schema = Resolve(node, root);
        if (!Types(schema).Contains(TypeName(value, schema)))
            return [WrongType(path, value, schema)];
        return value.ValueKind switch
        {
            JsonValueKind.Object => Members(path, value, schema, root),
            JsonValueKind.Array => Items(path, value, schema, root),
            JsonValueKind.String => Text(path, value.GetString()!, schema),
            JsonValueKind.Number => Number(path, value.GetDecimal(), schema),
            _ => [],
        };
    }

    private static Problem WrongType(string path, JsonElement value, JsonObject schema) =>
        value.ValueKind == JsonValueKind.Number && !value.TryGetDecimal(out _) && Types(schema).Any(t => t is "number" or "integer")
            ? new(path, $"là {Short(value.GetRawText())}, ngoài khoảng số đọc được", "Ghi lại giá trị đúng")
            : new(path, $"phải là {TypeWord(schema)}, nhưng lại là {ValueWord(value)}", "Sửa lại kiểu giá trị");

    /// <summary>A record that occurs twice is exported as a reference to its first place.</summary>
    internal static JsonObject Resolve(JsonObject node, JsonObject root)
    {
        if (node["$ref"] is not JsonValue reference)
            return node;
        JsonNode at = root;
        foreach (var part in reference.GetValue<string>().TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
            at = at is JsonArray list ? list[int.Parse(part, CultureInfo.InvariantCulture)]! : at[part.Replace("~1", "/").Replace("~0", "~")]!;
        return (JsonObject)at;
    }

    private static IEnumerable<Problem> Members(string path, JsonElement value, JsonObject schema, JsonObject root)
    {
        var properties = schema["properties"]!.AsObject();
        var seen = new HashSet<string>();
        foreach (var member in value.EnumerateObject())
        {
            var at = $"{path}.{member.Name}";
            if (!seen.Add(member.Name))
                yield return new(at, "được ghi hai lần", "Chỉ giữ lại một");
            else if (properties[member.Name] is not JsonObject property)
                yield return new(at, "là tên không có trong lược đồ", Nearest(member.Name, properties));
            else
                foreach (var problem in Check(at, member.Value, property, root))
                    yield return problem;
        }
        foreach (var name in (schema["required"]?.AsArray() ?? []).Select(n => n!.GetValue<string>()).Where(n => !seen.Contains(n)))
            yield return new($"{path}.{name}", "còn thiếu", $"Bổ sung: {properties[name]?["description"]?.GetValue<string>() ?? TypeWord(Resolve(properties[name]!.AsObject(), root))}"
                .TrimEnd('.'));
    }

    private static IEnumerable<Problem> Items(string path, JsonElement value, JsonObject schema, JsonObject root)
    {
        var count = value.GetArrayLength();
        if (schema["minItems"]?.GetValue<int>() is { } min && count < min)
            yield return new(path, "là danh sách trống", $"Ghi ít nhất {min} phần tử");
        if (schema["maxItems"]?.GetValue<int>() is { } max && count > max)
            yield return new(path, $"có {count} phần tử, nhiều hơn mức tối đa {max}", "Bớt phần tử hoặc chia thành nhiều kế hoạch");
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            foreach (var problem in Check($"{path}[{index}]", item, schema["items"]!.AsObject(), root))
                yield return problem;
            if (item.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(item.GetString()))
                yield return new($"{path}[{index}]", "để trống", "Ghi đầy đủ nội dung, hoặc bỏ phần tử này");
            index++;
        }
    }

    private static IEnumerable<Problem> Text(string path, string text, JsonObject schema)
    {
        if (schema["enum"] is JsonArray words && !words.Any(w => w?.GetValue<string>() == text))
            yield return new(path, $"có giá trị '{Short(text)}' không được chấp nhận", $"Chọn một trong: {string.Join(", ", words.Select(w => w?.ToString()).Where(w => w is not null))}");
        if (schema["minLength"]?.GetValue<int>() is { } min && text.Trim().Length < min)
            yield return new(path, text.Trim().Length == 0 ? "để trống" : $"quá ngắn (ít nhất {min} ký tự)", "Ghi đầy đủ nội dung");
        if (schema["maxLength"]?.GetValue<int>() is { } max && text.Length > max)
            yield return new(path, $"dài {text.Length} ký tự, quá mức tối đa {max}", "Rút gọn nội dung");
        if (schema["pattern"]?.GetValue<string>() is { } pattern && Matched(text, pattern) != text.Length)
            yield return new(path, $"có giá trị '{Short(text)}' sai cách ghi", schema["description"]?.GetValue<string>().TrimEnd('.') ?? $"Ghi theo mẫu {pattern}");
        if (schema["format"]?.GetValue<string>() is { } format && FormatProblem(format, text) is { } mend)
            yield return new(path, $"có giá trị '{Short(text)}' không hợp lệ", mend);
        if (text.Any(c => char.IsControl(c) && c is not ('\n' or '\t')))
            yield return new(path, "có ký tự điều khiển không in được", "Xóa các ký tự đó");
    }

    /// <summary>The length counts, because "$" also matches before a line break at the end.</summary>
    private static int Matched(string text, string pattern) =>
        Regex.Match(text, pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)) is { Success: true } match ? match.Length : -1;

    private static string? FormatProblem(string format, string text) => format switch
    {
        "date" when !(DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && IsOfOurTime(day)) =>
            "Ghi một ngày có thật theo dạng yyyy-MM-dd, ví dụ 2021-03-04",
        "deadline" when !(DueDate.TryParse(text, out var due) && IsOfOurTime(due.Day)) => $"Ghi một hạn có thật, ví dụ 2021-11-15, theo một trong các dạng: {DueDate.Forms}",
        "month" when !(YearMonth.TryParse(text, out var month) && IsOfOurTime(month.FirstDay)) => "Ghi một tháng theo dạng yyyy-MM, ví dụ 2021-04",
        "email" when !Regex.IsMatch(text, @"^[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>]+$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)) =>
            "Ghi một địa chỉ thư điện tử, ví dụ vanphong@donvi.example",
        _ => null,
    };

    /// <summary>Far from the ends of the calendar, so that counting days and months never leaves it.</summary>
    private static bool IsOfOurTime(DateOnly day) => day.Year is >= 1900 and <= 2200;

    private static IEnumerable<Problem> Number(string path, decimal number, JsonObject schema)
    {
        if (schema["minimum"]?.GetValue<long>() is { } min && number < min)
            yield return new(path, $"là {Wording.Number(number)}, nhỏ hơn {Wording.Number(min)}", "Ghi lại giá trị đúng");
        if (schema["maximum"]?.GetValue<long>() is { } max && number > max)
            yield return new(path, $"là {Wording.Number(number)}, lớn hơn {Wording.Number(max)}", "Ghi lại giá trị đúng");
    }

    internal static IEnumerable<string> Types(JsonObject schema) => schema["type"] switch
    {
        JsonArray several => several.Select(t => t!.GetValue<string>()),
        JsonValue one => [one.GetValue<string>()],
        _ when schema.ContainsKey("enum") => schema["enum"]!.AsArray().Any(w => w is null) ? ["string", "null"] : ["string"],
        _ => [],
    };

    private static string TypeName(JsonElement value, JsonObject schema) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number when !value.TryGetDecimal(out _) => "number beyond all measure",
        JsonValueKind.Number => value.TryGetInt32(out _) && Types(schema).Contains("integer") ? "integer" : "number",
        _ => "null",
    };

    private static string TypeWord(JsonObject schema) => Types(schema).FirstOrDefault(t => t != "null") switch
    {
        "object" => "một đối tượng {...}",
        "array" => "một danh sách [...]",
        "integer" => "một số nguyên",
        "number" => "một số",
        "boolean" => "true hoặc false",
        _ => "một chuỗi ký tự \"...\"",
    };

    private static string ValueWord(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "một đối tượng",
        JsonValueKind.Array => "một danh sách",
        JsonValueKind.String => $"chuỗi '{Short(value.GetString()!)}'",
        JsonValueKind.Number => $"số {Short(value.GetRawText())}",
        JsonValueKind.Null => "null (trống)",
        _ => value.GetRawText(),
    };

    private static string Nearest(string name, JsonObject properties)
    {
        var near = properties.Select(p => p.Key).MinBy(known => Distance(name.ToLowerInvariant(), known.ToLowerInvariant()));
        return near is not null && Distance(name.ToLowerInvariant(), near.ToLowerInvariant()) <= 3
            ? $"Có thể là '{near}'" : $"Bỏ đi, hoặc dùng một trong: {string.Join(", ", properties.Select(p => p.Key))}";
    }

    /// <summary>Levenshtein's edit distance; names longer than 40 letters are far from everything.</summary>
    private static int Distance(string a, string b)
    {
        if (a.Length > 40)
            return int.MaxValue;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return row[b.Length];
    }

    private static string Short(string text) => text.Length <= 60 ? text : $"{text[..60]}…";
}
