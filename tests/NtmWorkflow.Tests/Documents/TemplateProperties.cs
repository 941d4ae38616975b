using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using NtmWorkflow.Documents.Templates;

namespace NtmWorkflow.Tests.Documents;

public sealed class TemplateProperties
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String[Gen.Char, 1, 40],
        Gen.String[Gen.Char["aăâđêôơưẠệ \t\n\r<&>\"'{}/#^.]\u0301\u200f\u202e\u0085\u2028\ufeff"], 1, 40],
        Gen.String[Gen.Char['\u4e00', '\u9fff'], 1, 10],
        Gen.Const("👩‍🌾 e\u0302\u0301 ]]> <?ntm 0?> &amp; {{ten}}"));

    private static readonly string[] Words = ["{{#a}}", "{{/a}}", "{{#b}}", "{{/b}}", "{{^c}}", "{{/c}}", "{{d}}", "é", "</w:p><w:p>", "{{", "}}"];
    private static readonly string[] FewAndMany = ["""{"d":"1"}""", """{"d":"1","a":[{"d":"2"},{}],"b":true,"c":["3","4"]}"""];

    /// <summary>What XML can hold of a text: NFC, line feeds, no control characters.</summary>
    private static string Expected(string text) => new string([.. ReplaceLone(text).Replace("\r\n", "\n").Replace('\r', '\n')
        .Where(c => c is '\t' or '\n' or >= ' ' and not '\ufffe' and not '\uffff')]).Normalize();

    private static string ReplaceLone(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string InRuns(string text, IEnumerable<int> cuts)
    {
        var places = cuts.Where(c => c > 0 && c < text.Length).Append(text.Length).Distinct().Order().ToList();
        var runs = places.Select((to, i) => Docx.Run(text[(i == 0 ? 0 : places[i - 1])..to], i % 2 == 0 ? "" : "<w:rPr><w:i/></w:rPr>"));
        return "<w:p>" + string.Join("""<w:proofErr w:type="gramStart"/>""", runs) + "</w:p>";
    }

    [Fact]
    public void Any_text_comes_out_as_it_went_in_however_Word_splits_the_runs() =>
        Gen.Select(AnyText, AnyText, Gen.Int[1, 60].Array[0, 12]).Sample((first, second, cuts) =>
        {
            const string written = "Xã {{ten}}: {{#ds}}[{{.}}]{{/ds}}{{^khong}}!{{/khong}} hết";
            var data = new JsonObject { ["ten"] = "x" + first, ["ds"] = new JsonArray("y" + second, "x" + first) };
            var docx = Docx.Compiled(InRuns(written, cuts)).Fill(data);
            Assert.Equal($"Xã {Expected("x" + first)}: [{Expected("y" + second)}][{Expected("x" + first)}]! hết", Docx.Texts(docx).Single());
        }, iter: 300);

    [Fact]
    public void The_same_template_and_data_give_the_same_bytes() =>
        AnyText.Sample(text =>
        {
            var data = new JsonObject { ["x"] = "a" + text };
            Assert.Equal(Docx.TemplateOf("{{x}}").Fill(data), Docx.TemplateOf("{{x}}").Fill(data));
        }, iter: 50);

    [Fact]
    public void Who_saved_the_template_and_when_does_not_change_the_document()
    {
        byte[] Filled(string properties)
        {
            var docx = Docx.With(Docx.WithParagraphs("{{x}}"), "docProps/core.xml", properties);
            var types = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>""";
            return Template.Compile(Docx.With(docx, "[Content_Types].xml", types)).Accepted.Fill(new() { ["x"] = "1" });
        }
        const string start = """<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:t="http://purl.org/dc/terms/"><c:category>Kế hoạch</c:category>""";
        Assert.Equal(Filled(start + "</c:coreProperties>"),
            Filled(start + "<t:created>2021-01-01T00:00:00Z</t:created><c:lastModifiedBy>A</c:lastModifiedBy></c:coreProperties>"));
    }

    [Fact]
    public void Random_bytes_get_a_verdict()
    {
        Gen.Byte.Array[0, 300].Sample(bytes => Assert.NotEmpty(Template.Compile(bytes).Problems), iter: 300);
        var sound = Docx.WithParagraphs("{{#a}}", "{{b}}", "{{/a}}");
        Gen.Select(Gen.Int[0, sound.Length - 1], Gen.Byte).Array[1, 6].Sample(changes =>
        {
            var bytes = sound.ToArray();
            foreach (var (at, value) in changes)
                bytes[at] = value;
            var verdict = Template.Compile(bytes);
            Assert.NotEqual(verdict.Template is null, verdict.Problems.Count == 0);
        }, iter: 1000);
    }

    [Fact]
    public void Any_arrangement_of_tags_gets_a_verdict_and_a_sound_document()
    {
        var word = Gen.Int[0, Words.Length - 1].Select(i => Words[i]);
        var paragraph = word.Array[0, 5].Select(w => string.Concat(w.Select(t => t.StartsWith('<') ? t : Docx.Run(t)))).Select(p => $"<w:p>{p}</w:p>");
        var row = paragraph.Array[1, 3].Select(c => "<w:tr>" + string.Concat(c.Select(p => $"<w:tc>{p}</w:tc>")) + "</w:tr>");
        var table = row.Array[1, 3].Select(r => $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(r)}</w:tbl><w:p/>");
        Gen.OneOf(paragraph, table).Array[1, 6].Sample(blocks =>
        {
            var verdict = Template.Compile(Docx.WithBody(string.Concat(blocks)));
            Assert.NotEqual(verdict.Template is null, verdict.Problems.Count == 0);
            foreach (var data in FewAndMany)
                if (verdict.Template is { } template)
                    Assert.Empty(Docx.Errors(template.Fill(JsonNode.Parse(data)!.AsObject())));
        }, iter: 400);
    }
}
