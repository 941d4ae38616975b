using System.Text.Json.Nodes;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Documents.Templates;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Tests.Plans;

namespace NtmWorkflow.Tests.Documents;

/// <summary>What each kind promises to its template.</summary>
public sealed class FieldTests
{
    public static TheoryData<string> Kinds => [.. DocumentKind.All.Select(k => k.Code)];

    private static string Shipped(DocumentKind kind) => Path.Combine(AppContext.BaseDirectory, "docx-templates", kind.TemplateFile);

    [Theory, MemberData(nameof(Kinds))]
    public void Every_field_has_a_name_without_diacritics_and_a_description(string code) => Assert.All(All(DocumentKind.Find(code)!.Fields), field =>
    {
        Assert.Matches("^[a-z0-9_]+$", field.Name);
        Assert.True(field.Description.Length > 0 && field.Description.IsNormalized() && field.Description.EndsWith('.'), $"{field.Name}: “{field.Description}”");
    });

    [Theory, MemberData(nameof(Kinds))]
    public void The_shipped_template_uses_only_what_its_kind_promises(string code)
    {
        var kind = DocumentKind.Find(code)!;
        Assert.Empty(Template.Compile(File.ReadAllBytes(Shipped(kind)), kind.Fields).Problems);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void What_a_kind_promises_is_there_for_every_commune_of_the_samples(string code)
    {
        var kind = DocumentKind.Find(code)!;
        foreach (var (plan, set) in new[] { (Sample.Plan, Sample.Set), (SecondSample.Plan, SecondSample.Set), (SamplePlan.Issued, SamplePlan.Set), (SamplePlan.Of(PlanKind.Annual), SamplePlan.Set) })
            foreach (var commune in plan.Communes)
                Assert.Empty(Broken(kind.Fields, new Specimen(plan, set, commune).Of(kind).ToJson(), kind.Code));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void The_guide_names_every_field_with_an_example_of_what_is_always_there(string code)
    {
        var (kind, example) = (DocumentKind.Find(code)!, new Specimen(Sample.Plan, Sample.Set, Sample.Plan.Communes[0]));
        var guide = FieldGuide.Of(kind, [example.Of(kind), new Specimen(SamplePlan.Of(PlanKind.Annual), SamplePlan.Set, SamplePlan.Plan.Communes[0]).Of(kind)]);
        Assert.Equal(All(kind.Fields).Select(f => f.Description), guide.Select(l => l.Description));
        Assert.All(guide.Zip(All(kind.Fields)), pair => Assert.Contains(pair.Second.Name, pair.First.Tag, StringComparison.Ordinal));
        Assert.All(guide.Where(l => l is { Form: "chữ", Depth: 0 }), l => Assert.False(string.IsNullOrEmpty(l.Example), $"{l.Tag} has no example."));
    }

    /// <summary>Where data are not what the fields say, by their path.</summary>
    private static IEnumerable<string> Broken(IReadOnlyList<DataField> fields, JsonObject data, string path) =>
        data.Select(p => p.Key).Except(fields.Select(f => f.Name)).Select(name => $"{path}.{name} is promised nowhere")
            .Concat(fields.SelectMany(f => Broken(f, data[f.Name], $"{path}.{f.Name}")));

    private static IEnumerable<string> Broken(DataField field, JsonNode? value, string path) => (field.Form, value) switch
    {
        (_, null) => field.IsOptional ? [] : [$"{path} is missing"],
        (FieldForm.Text, JsonValue text) => text.GetValue<string>().Trim().Length > 0 ? [] : [$"{path} is empty"],
        (FieldForm.Flag, JsonValue flag) => flag.TryGetValue<bool>(out _) ? [] : [$"{path} is no flag"],
        (FieldForm.Group, JsonObject group) => Broken(field.Fields, group, path),
        (FieldForm.List, JsonArray list) when field.IsListOfTexts => list.Where(t => t!.GetValue<string>().Trim().Length == 0).Select(_ => $"{path} has an empty text"),
        (FieldForm.List, JsonArray list) => list.SelectMany((item, i) => Broken(field.Fields, item!.AsObject(), $"{path}[{i}]")),
        _ => [$"{path} is no {field.Form}"],
    };

    private static IEnumerable<DataField> All(IEnumerable<DataField> fields) => fields.SelectMany(f => All(f.Fields).Prepend(f));
}
