using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace NtmWorkflow.Programme.Reading;

/// <summary>
/// What reading an input record gave: the record, or everything that is wrong with its form. Then <see cref="Rough"/> has what could
/// be read, with something of the right kind in place of the rest: good only for finding what else is wrong.
/// </summary>
public sealed record InputReading<T>(T? Value, IReadOnlyList<Problem> Problems, T? Rough = null) where T : class;

/// <summary>Reads a record from JSON that comes from outside: size, encoding, syntax, schema. Any bytes give a verdict, never an exception.</summary>
public static class InputReader
{
    private static readonly JsonSerializerOptions Composing = new(InputJson.Options) { Converters = { new ComposedText() } };

    public static InputReading<T> Read<T>(ReadOnlySpan<byte> json, JsonObject schema, int mostBytes) where T : class
    {
        if (json.Length > mostBytes)
            return Refused<T>($"tệp lớn hơn mức tối đa {mostBytes / 1_000_000} MB", "Chia thành nhiều tệp, hoặc kiểm tra lại có đúng tệp cần nạp không");
        if (!Utf8.IsValid(json))
            return Refused<T>("không phải văn bản UTF-8", "Lưu lại tệp với bảng mã UTF-8");
        var text = json.StartsWith(Encoding.UTF8.Preamble) ? json[Encoding.UTF8.Preamble.Length..] : json;
        if (text.TrimStart(" \t\r\n"u8).IsEmpty)
            return Refused<T>("tệp trống", "Kiểm tra lại có đúng tệp không; nội dung phải là một đối tượng {...}");
        try
        {
            using var document = JsonDocument.Parse(text.ToArray(), new() { MaxDepth = 32, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            var problems = SchemaCheck.Problems(document.RootElement, schema);
            return problems.Count == 0
                ? new(document.Deserialize<T>(Composing), [])
                : new(null, problems, StandIn.For(document.RootElement, schema, schema).Deserialize<T>(Composing));
        }
        catch (JsonException e)
        {
            return Refused<T>($"không phải JSON đúng cú pháp (dòng {e.LineNumber + 1}, ký tự {e.BytePositionInLine + 1})",
                "Sửa cú pháp tại vị trí đó; tệp phải là một đối tượng {...}, lồng nhau không quá 32 cấp");
        }
        catch (InvalidOperationException)
        {
            // The only text that parses and yet cannot be read: an escape such as \ud800 without its other half.
            return Refused<T>("có ký tự viết dạng \\u.... không thành chữ", "Tìm các chuỗi \\ud8.. đến \\udf.. đứng một mình và viết lại chữ đó");
        }
    }

    private static InputReading<T> Refused<T>(string what, string mend) where T : class => new(null, [new Problem("$", what, mend)]);

    /// <summary>Vietnamese from some keyboards comes decomposed, also in \u escapes; everything inside is NFC (TCVN 6909:2001, rule A8).</summary>
    private sealed class ComposedText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()?.Normalize();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }
}
