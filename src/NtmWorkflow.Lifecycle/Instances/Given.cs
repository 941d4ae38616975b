using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NtmWorkflow.Lifecycle.Instances;

/// <summary>What came from outside with an event, as the text of a JSON object: the same values always give the same text.</summary>
public static class Given
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Nothing came with it.</summary>
    public static readonly ImmutableSortedDictionary<string, string> Nothing = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The text that stands for these values.</summary>
    public static string Write(IEnumerable<KeyValuePair<string, string>> given) =>
        JsonSerializer.Serialize(given.ToImmutableSortedDictionary(StringComparer.Ordinal), Options);

    /// <summary><see cref="JsonException"/> if <see cref="Write"/> never gave this text.</summary>
    public static ImmutableSortedDictionary<string, string> Read(string? text) => text is null
        ? Nothing
        : (JsonSerializer.Deserialize<Dictionary<string, string>>(text, Options) ?? throw new JsonException("null is nothing given"))
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
}
