using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Reading;

namespace NtmWorkflow.Programme.Plans;

/// <summary>What reading an input gave: a plan with what a person should look at, or everything that is wrong.</summary>
public sealed record PlanReading(Plan? Plan, IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> Doubts);

/// <summary>Reads a plan from its JSON input: syntax, then the schema, then the rules of the domain; each step names all its problems.</summary>
public static class PlanReader
{
    /// <summary>The largest real plan has 150 KB; 200 communes stay far below this.</summary>
    public const int MostBytes = 10_000_000;

    public static JsonObject Schema { get; } = InputSchema.Of<Plan>("Kế hoạch chỉ đạo xây dựng nông thôn mới (tệp đầu vào của NtmWorkflow)");

    public static PlanReading Read(ReadOnlySpan<byte> json, IReadOnlyDictionary<string, CriteriaSet> sets)
    {
        if (json.Length > MostBytes)
            return Refused(new Problem("$", $"tệp lớn hơn mức tối đa {MostBytes / 1_000_000} MB", "Chia thành nhiều kế hoạch, hoặc kiểm tra lại có đúng tệp cần nạp không"));
        try
        {
            using var document = JsonDocument.Parse(Normalised(json), new() { MaxDepth = 32, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            var problems = SchemaCheck.Problems(document.RootElement, Schema);
            return problems.Count > 0 ? Refused([.. problems]) : Checked(document.Deserialize<Plan>(InputJson.Options)!, sets);
        }
        catch (JsonException e)
        {
            return Refused(new Problem("$", $"không phải JSON đúng cú pháp (dòng {e.LineNumber + 1}, ký tự {e.BytePositionInLine + 1})",
                "Sửa cú pháp tại vị trí đó; tệp phải là một đối tượng {...} mã hóa UTF-8"));
        }
        catch (DecoderFallbackException)
        {
            return Refused(new Problem("$", "không phải văn bản UTF-8", "Lưu lại tệp với bảng mã UTF-8"));
        }
    }

    private static PlanReading Checked(Plan plan, IReadOnlyDictionary<string, CriteriaSet> sets)
    {
        if (!sets.TryGetValue(plan.CriteriaSet, out var set))
            return Refused(new Problem("$.criteriaSet", $"bộ tiêu chí '{plan.CriteriaSet}' chưa có trong danh mục", $"Chọn một trong: {string.Join(", ", sets.Keys.Order(StringComparer.Ordinal))}"));
        var problems = PlanCheck.Problems(plan, set);
        return problems.Count > 0 ? Refused([.. problems]) : new(plan, [], PlanCheck.Doubts(plan, set));
    }

    /// <summary>Vietnamese from some keyboards comes decomposed; everything inside is NFC (TCVN 6909:2001, rule A8).</summary>
    private static ReadOnlyMemory<byte> Normalised(ReadOnlySpan<byte> json)
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        var text = strict.GetString(json.StartsWith(Encoding.UTF8.Preamble) ? json[3..] : json);
        return strict.GetBytes(text.IsNormalized() ? text : text.Normalize());
    }

    private static PlanReading Refused(params Problem[] problems) => new(null, problems, []);
}
