using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NtmWorkflow.Lifecycle.Instances;

/// <summary>An instance as JSON, to be stored: the same state always gives the same text, and the text names no type of the code.</summary>
public static class InstanceJson
{
    private const int Version = 1;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
    };

    /// <summary>The text that stands for this state.</summary>
    public static string Write(Instance instance) => JsonSerializer.Serialize(
        new Stored(
            Version, instance.Id, instance.DefinitionId, instance.DefinitionHash, instance.Status, instance.Sequence,
            instance.Variables,
            [.. instance.Waits.Select(wait => new StoredWait(wait.Id, wait.ActivityId, wait.Type, wait.Inputs, wait.Outcomes))],
            instance.Arrivals.ToDictionary(join => join.Key, IReadOnlyList<string> (join) => [.. join.Value])),
        Options);

    /// <summary>Whether a text begins as <see cref="Write"/> begins, of whatever version.</summary>
    public static bool Wrote(string json) => json.StartsWith("{\"version\":", StringComparison.Ordinal);

    /// <summary>The state that a text stands for; <see cref="FormatException"/> if <see cref="Write"/> never gave it.</summary>
    public static Instance Read(string json)
    {
        try
        {
            var stored = JsonSerializer.Deserialize<Stored>(json, Options);
            return stored?.Version == Version
                ? ToInstance(stored)
                : throw new FormatException(
                    $"Trạng thái phiên quy trình không thuộc phiên bản {Version}; cần nâng cấp dữ liệu trước khi chạy.");
        }
        catch (JsonException fault)
        {
            throw new FormatException($"Trạng thái phiên quy trình bị hỏng tại {fault.Path}; hãy khôi phục từ bản sao lưu.", fault);
        }
    }

    private static Instance ToInstance(Stored stored) => new(
        stored.Id, stored.DefinitionId, stored.DefinitionHash, stored.Status,
        stored.Variables.ToImmutableSortedDictionary(StringComparer.Ordinal),
        [.. stored.Waits.Select(wait => new Wait(
            wait.Id, wait.ActivityId, wait.Type, wait.Inputs.ToImmutableSortedDictionary(StringComparer.Ordinal), [.. wait.Outcomes]))],
        stored.Arrivals.ToImmutableSortedDictionary(
            join => join.Key, join => join.Value.ToImmutableSortedSet(StringComparer.Ordinal), StringComparer.Ordinal),
        stored.Sequence);

    private sealed record Stored(
        int Version, string Id, string DefinitionId, string DefinitionHash, InstanceStatus Status, int Sequence,
        IReadOnlyDictionary<string, string> Variables, IReadOnlyList<StoredWait> Waits,
        IReadOnlyDictionary<string, IReadOnlyList<string>> Arrivals);

    private sealed record StoredWait(
        string Id, string ActivityId, string Type, IReadOnlyDictionary<string, string> Inputs, IReadOnlyList<string> Outcomes);
}
