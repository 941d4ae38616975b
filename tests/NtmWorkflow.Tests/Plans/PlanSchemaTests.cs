using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reading;

namespace NtmWorkflow.Tests.Plans;

public sealed class PlanSchemaTests
{
    private static readonly string[] Keywords =
    [
        "$schema", "title", "description", "type", "format", "pattern", "enum", "default", "properties", "required", "additionalProperties", "items",
        "minItems", "maxItems", "minLength", "maxLength", "minimum", "maximum", "$ref",
    ];

    [Fact]
    public void The_schema_uses_only_keywords_that_the_check_knows() =>
        Assert.Empty(Schemas().SelectMany(s => s.Node.Select(k => k.Key)).Except(Keywords));

    [Fact]
    public void Every_object_is_closed_and_requires_only_what_it_has() =>
        Assert.All(Schemas().Where(s => s.Node.ContainsKey("properties")), s =>
        {
            Assert.False(s.Node["additionalProperties"]!.GetValue<bool>());
            Assert.Empty((s.Node["required"]?.AsArray() ?? []).Select(r => r!.GetValue<string>()).Except(s.Node["properties"]!.AsObject().Select(p => p.Key)));
        });

    [Fact]
    public void Every_reference_leads_to_a_place_in_the_schema() =>
        Assert.All(Schemas().Where(s => s.Node.ContainsKey("$ref")), s => Assert.Contains(Schemas(), t => "#" + t.Pointer == s.Node["$ref"]!.GetValue<string>()));

    [Fact]
    public void Every_property_says_what_it_is() =>
        Assert.All(Schemas().Where(s => s.Pointer.Contains("/properties/", StringComparison.Ordinal) && !s.Pointer.EndsWith("/items", StringComparison.Ordinal)),
            s => Assert.True(s.Node.ContainsKey("description"), s.Pointer));

    [Fact]
    public void Every_text_has_a_greatest_length_also_in_a_list() =>
        Assert.All(Schemas().Where(s => $"{s.Node["type"]}".Contains("string", StringComparison.Ordinal) && !s.Node.ContainsKey("pattern") && !s.Node.ContainsKey("format")),
            s => Assert.True(s.Node.ContainsKey("maxLength"), s.Pointer));

    [Fact]
    public void Every_example_of_a_pattern_follows_it()
    {
        var patterns = Schemas().Where(s => s.Node.ContainsKey("pattern")).ToList();
        Assert.Equal(5, patterns.Count);
        Assert.All(patterns.SelectMany(s => Examples(s.Node).Select(e => (e, s.Node["pattern"]!.GetValue<string>()))), x => Assert.Matches(x.Item2, x.e));
    }

    [Theory]
    [InlineData("date", "2021-03-04", true)]
    [InlineData("date", "2021-02-29", false)]
    [InlineData("deadline", "2021-11-15", true)]
    [InlineData("deadline", "2021-11", true)]
    [InlineData("deadline", "2021-11-31", false)]
    [InlineData("month", "2021-04", true)]
    [InlineData("month", "2021-4", false)]
    [InlineData("email", "vanphong@donvi.example", true)]
    [InlineData("email", "vanphong@donvi", false)]
    public void Examples_of_a_format_are_accepted_and_their_opposites_refused(string format, string text, bool accepted)
    {
        Assert.Contains(Schemas(), s => s.Node["format"]?.GetValue<string>() == format);
        using var value = JsonDocument.Parse(JsonSerializer.Serialize(text));
        Assert.Equal(accepted, SchemaCheck.Problems(value.RootElement, new JsonObject { ["type"] = "string", ["format"] = format }).Count == 0);
    }

    [Fact]
    public void Only_those_four_formats_occur() =>
        Assert.Equal(["date", "deadline", "email", "month"], Schemas().Select(s => s.Node["format"]?.GetValue<string>()).OfType<string>().Distinct().Order());

    [Fact]
    public void What_is_computed_is_not_asked_for() =>
        Assert.DoesNotContain(Schemas(), s => s.Pointer.EndsWith("/isRatio", StringComparison.Ordinal) || s.Pointer.EndsWith("/citation", StringComparison.Ordinal));

    [Fact]
    public void A_plan_that_was_read_is_written_and_read_again_without_loss()
    {
        var json = JsonSerializer.Serialize(Sample.Plan, InputJson.Options);
        var again = PlanReader.Read(Encoding.UTF8.GetBytes(json), Sample.Sets);
        Assert.Empty(again.Problems);
        Assert.Equal(json, JsonSerializer.Serialize(again.Plan, InputJson.Options));
    }

    private static IEnumerable<string> Examples(JsonObject schema) =>
        Regex.Match(schema["description"]!.GetValue<string>(), "ví dụ (?<text>.*)$").Groups["text"] is { Success: true } text
            ? Regex.Matches(text.Value, "\"([^\"]+)\"").Select(m => m.Groups[1].Value) : [];

    private static IReadOnlyList<(string Pointer, JsonObject Node)> Schemas() => [.. Schemas("", PlanReader.Schema)];

    private static IEnumerable<(string Pointer, JsonObject Node)> Schemas(string pointer, JsonObject node)
    {
        yield return (pointer, node);
        foreach (var (name, property) in node["properties"]?.AsObject() ?? [])
            foreach (var inner in Schemas(string.Create(CultureInfo.InvariantCulture, $"{pointer}/properties/{name}"), property!.AsObject()))
                yield return inner;
        if (node["items"] is JsonObject items)
            foreach (var inner in Schemas($"{pointer}/items", items))
                yield return inner;
    }
}
