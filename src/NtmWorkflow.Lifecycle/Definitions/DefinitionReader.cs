using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace NtmWorkflow.Lifecycle.Definitions;

/// <summary>Reads a workflow definition in Elsa 3's JSON format, and refuses what Elsa would silently change, drop or never run.</summary>
public static class DefinitionReader
{
    /// <summary>A file larger than this is refused, so no more of it need be read.</summary>
    public const int MostBytes = 1024 * 1024;

    private const int MostDepth = 32;
    private const int MostFaults = 500;

    /// <summary>Reads a file: a definition, or all its faults at once.</summary>
    public static DefinitionReading Read(ReadOnlyMemory<byte> json)
    {
        var faults = new List<Fault>();
        using var document = Parse(WithoutByteOrderMark(json), faults);
        var definition = document is null ? null : Read(document.RootElement, faults);
        return faults.Count == 0 ? new(definition, []) : new(null, Told(faults));
    }

    private static ImmutableArray<Fault> Told(List<Fault> faults) => faults.Count <= MostFaults ? [.. faults] :
    [
        .. faults.Take(MostFaults),
        new("$", "too-many-faults", $"Tệp còn {faults.Count - MostFaults} lỗi khác chưa kể ra ở đây.", "Hãy sửa các lỗi trên rồi kiểm tra lại."),
    ];

    /// <summary>
    /// Reads a version that passed the checks when it was taken up: instances that run on it must run on, whatever later checks would say.
    /// <see cref="FormatException"/> if it is no definition at all.
    /// </summary>
    public static WorkflowDefinition ReadAgain(ReadOnlyMemory<byte> json)
    {
        var faults = new List<Fault>();
        using var document = Parse(WithoutByteOrderMark(json), faults);
        return (document is null ? null : Read(document.RootElement, faults))
            ?? throw new FormatException($"The stored definition cannot be read: {faults[0].Message}");
    }

    private static WorkflowDefinition? Read(JsonElement root, List<Fault> faults)
    {
        var file = new JsonPlace(root, "$");
        if (!IsWellFormed(file, faults))
            return null;
        if (!file.IsObject)
        {
            faults.Add(new("$", "no-definition", "Tệp là JSON nhưng không phải một quy trình Elsa 3.", "Hãy kiểm tra lại có đúng tệp không; nội dung phải là một đối tượng { … }."));
            return null;
        }
        var json = WithoutWhiteSpace(root);
        return new DefinitionFile(file, faults).Read(Encoding.UTF8.GetString(json), Convert.ToHexStringLower(SHA256.HashData(json)));
    }

    private static JsonDocument? Parse(ReadOnlyMemory<byte> json, List<Fault> faults)
    {
        if (json.Length > MostBytes)
        {
            faults.Add(new("$", "too-large", "Tệp lớn hơn 1 MB, mức nhiều nhất của một quy trình.", "Hãy kiểm tra lại có đúng tệp không, hoặc chia nhỏ quy trình."));
            return null;
        }
        if (!Utf8.IsValid(json.Span))
        {
            faults.Add(new("$", "not-json", "Tệp không phải văn bản UTF-8.", "Hãy lưu lại tệp với bảng mã UTF-8."));
            return null;
        }
        if (json.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            faults.Add(new("$", "not-json", "Tệp trống.", "Hãy kiểm tra lại có đúng tệp không, hoặc xuất lại quy trình từ công cụ thiết kế."));
            return null;
        }
        try
        {
            return JsonDocument.Parse(json, new() { MaxDepth = MostDepth, AllowDuplicateProperties = false });
        }
        catch (JsonException fault)
        {
            faults.Add(NotJson(fault));
        }
        catch (InvalidOperationException)
        {
            faults.Add(BrokenText);
        }
        return null;
    }

    private static Fault NotJson(JsonException fault) => fault.LineNumber is { } line
        ? new("$", "not-json",
            $"Tệp sai cú pháp JSON, hoặc lồng quá {MostDepth} cấp, ở dòng {line + 1}, vị trí {fault.BytePositionInLine + 1}.",
            "Hãy sửa chỗ đã nêu, hoặc xuất lại quy trình từ công cụ thiết kế.")
        : new("$", "not-json", "Tệp có một khóa lặp lại trong cùng một đối tượng.", "Hãy giữ một trong các khóa trùng tên.");

    private static Fault BrokenText => new(
        "$", "not-json", "Tệp có chuỗi ký tự hỏng (nửa cặp mã \\ud800–\\udfff).", "Hãy nhập lại chuỗi đó.");

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> json) =>
        json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;

    /// <summary>Looks at every name and text: Elsa takes "_type" for the name of a CLR type to create, wherever it stands.</summary>
    private static bool IsWellFormed(JsonPlace place, List<Fault> faults)
    {
        try
        {
            place.VisitObjects(inner =>
            {
                if (inner["_type"] is { } type)
                    faults.Add(new(type.Path, "type-key",
                        "Khóa «_type» không được dùng trong quy trình: Elsa sẽ tạo đối tượng .NET theo tên này.",
                        "Hãy xóa khóa «_type»."));
            });
            return true;
        }
        catch (InvalidOperationException)
        {
            faults.Add(BrokenText);
            return false;
        }
    }

    private static ReadOnlySpan<byte> WithoutWhiteSpace(JsonElement root)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            root.WriteTo(writer);
        return buffer.WrittenSpan;
    }
}
