using System.Text.Json.Nodes;
using CsCheck;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Documents.Templates;

namespace NtmWorkflow.Tests.Documents;

/// <summary>A template that passes never fails for data that keep the promise of its kind.</summary>
public sealed class PromiseProperties
{
    private static readonly string[] Signs = ["", "", "", "#", "#", "#", "?", "^"];
    private static readonly Gen<string> Words = OneOf(["a", "Điềm He", "<&>\"{{", "x\ty\nz", "\u202e"]);

    /// <summary>Data in which texts are there, optional ones or not, and lists have none to three items.</summary>
    private static Gen<JsonObject> Data(IReadOnlyList<DataField> fields) => fields
        .Select(f => Value(f).Select(v => (f.Name, Value: v)))
        .Aggregate(Gen.Const(Enumerable.Empty<(string Name, JsonNode? Value)>()), (all, next) => Gen.Select(all, next, (a, n) => a.Append(n)))
        .Select(values => new JsonObject(values.Select(v => KeyValuePair.Create(v.Name, v.Value))));

    private static Gen<JsonNode?> Value(DataField field)
    {
        var value = field.Form switch
        {
            FieldForm.Flag => Gen.Bool.Select(b => (JsonNode?)JsonValue.Create(b)),
            FieldForm.Group => Data(field.Fields).Select(o => (JsonNode?)o),
            FieldForm.List => (field.IsListOfTexts ? Text : Data(field.Fields).Select(o => (JsonNode?)o)).Array[0, 3].Select(items => (JsonNode?)new JsonArray(items)),
            _ => Text,
        };
        return field.IsOptional ? Gen.OneOf(value, Gen.Const((JsonNode?)null)) : value;
    }

    private static Gen<string> OneOf(IReadOnlyList<string> words) => Gen.Int[0, words.Count - 1].Select(i => words[i]);

    private static Gen<JsonNode?> Text => Words.Select(w => (JsonNode?)JsonValue.Create(w));

    /// <summary>Tags with names from anywhere in the kind, mostly well nested; most are wrong somewhere, many are right.</summary>
    private static Gen<string> Written(IReadOnlyList<string> names, int depth)
    {
        var name = OneOf(names);
        var format = OneOf(["", "", "", .. FieldFormat.All.Select(f => "|" + f.Name)]);
        var value = Gen.Select(name, format, (n, f) => $"{{{{{n}{f}}}}}");
        if (depth == 0)
            return value;
        var inside = Gen.Select(Written(names, depth - 1), Written(names, depth - 1), (a, b) => a + b);
        return Gen.Select(OneOf(Signs), name, inside, value, (sign, n, content, v) => sign.Length == 0 ? v : $"{{{{{sign}{n}}}}}{content}{{{{/{n}}}}}");
    }

    private static IEnumerable<string> Names(IReadOnlyList<DataField> fields) => fields.SelectMany(f => Names(f.Fields)
        .Concat(f.Form == FieldForm.Group ? f.Fields.Select(i => $"{f.Name}.{i.Name}") : []).Prepend(f.Name)).Append(".").Distinct();

    [Fact]
    public void A_template_that_passes_fills_with_any_data_of_its_kind()
    {
        var passed = 0;
        IReadOnlyList<DataField> invented =
        [
            new("a", FieldForm.Text, false, "", []), new("b", FieldForm.Text, true, "", []), new("c", FieldForm.Flag, false, "", []), new("d", FieldForm.List, false, "", []),
            new("e", FieldForm.List, false, "", [new("a", FieldForm.Text, true, "", []), new("d", FieldForm.List, false, "", []), new("g", FieldForm.Text, false, "", [])]),
            new("f", FieldForm.Group, true, "", [new("b", FieldForm.Text, false, "", []), new("a", FieldForm.Text, true, "", []), new("d", FieldForm.List, false, "", [])]),
        ];
        foreach (var fields in DocumentKind.All.Select(k => k.Fields).Append(invented).Append(invented).Append(invented))
            Gen.Select(Written([.. Names(fields)], 3), Data(fields)).Sample((written, data) =>
            {
                if (Template.Compile(Docx.WithParagraphs(written), fields).Template is not { } template)
                    return;
                Interlocked.Increment(ref passed);
                Assert.Empty(template.Missing(data));
                template.Fill(data);
            }, iter: 400);
        Assert.True(passed > 500, $"Only {passed} templates passed: the property says little.");
    }
}
