using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using NtmWorkflow.Programme.Plans;

namespace NtmWorkflow.Tests.Plans;

public sealed class PlanReaderProperties
{
    private static readonly byte[] Whole = Encoding.UTF8.GetBytes(Sample.Text);

    private static readonly Gen<string> Scalar = Gen.OneOf(
        "null", "true", "-1", "0", "1e999", "1e-999", "2021", "123456789012345678901234567890", "0.1", "\"\"", "\"2021-02-30\"", "\"0000-00\"", "\"9999-12\"",
        "\"\\ud800\"", "\"\\u0000\"", "\"communes\"", "\"17.1a\"", "\"99.99e\"", "\"met\"", "[]", "{}", "[null]", "[[]]", "[{}]");

    [Fact]
    public void Any_bytes_give_a_verdict() => Gen.Byte.Array[0, 200].Sample(bytes => Judged(PlanReader.Read(bytes, Sample.Sets)), iter: 2000);

    [Fact]
    public void The_sample_with_bytes_changed_gives_a_verdict() =>
        Gen.Select(Gen.Int[0, Whole.Length - 1], Gen.Byte).Array[1, 3].Sample(changes =>
        {
            var bytes = (byte[])Whole.Clone();
            foreach (var (at, value) in changes)
                bytes[at] = value;
            return Judged(PlanReader.Read(bytes, Sample.Sets));
        }, iter: 300);

    [Fact]
    public void The_sample_with_any_value_replaced_or_removed_gives_a_verdict() =>
        Gen.Select(Gen.Int[0, int.MaxValue], Scalar, Gen.Bool).Sample((place, value, remove) =>
        {
            var json = JsonNode.Parse(Whole)!;
            var nodes = Nodes(json).ToList();
            var node = nodes[place % nodes.Count];
            var text = remove ? Without(json, node) : With(json, node, value);
            return Judged(Sample.Read(text));
        }, iter: 1000);

    /// <summary>Refused with reasons, or accepted; never both, never neither.</summary>
    private static bool Judged(PlanReading reading) => reading.Plan is null == reading.Problems.Count > 0;

    private static IEnumerable<JsonNode> Nodes(JsonNode node) => node switch
    {
        JsonObject members => members.Select(m => m.Value).OfType<JsonNode>().SelectMany(v => Nodes(v).Prepend(v)),
        JsonArray items => items.OfType<JsonNode>().SelectMany(v => Nodes(v).Prepend(v)),
        _ => [],
    };

    private static string With(JsonNode json, JsonNode node, string value)
    {
        const string mark = "@@@";
        node.ReplaceWith(mark);
        return json.ToJsonString().Replace($"\"{mark}\"", value, StringComparison.Ordinal);
    }

    private static string Without(JsonNode json, JsonNode node)
    {
        if (node.Parent is JsonArray list)
            list.RemoveAt(node.GetElementIndex());
        else
            node.Parent!.AsObject().Remove(node.GetPropertyName());
        return json.ToJsonString();
    }
}
