using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Documents.Plans;
using NtmWorkflow.Documents.Templates;

namespace NtmWorkflow.Tests.Documents;

public sealed class PackageTests
{
    private static readonly JsonSerializerOptions AsItStands = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Template Rows = Docx.Compiled(Docx.Table(["{{#xa}}{{ten}}", "{{#tc}}{{so}} {{/tc}}{{/xa}}"]) + Docx.Paragraph("{{loi}}"));

    [Fact]
    public void A_plan_of_two_hundred_communes_and_a_text_of_a_hundred_thousand_letters_come_out_whole()
    {
        var narrative = string.Concat(Enumerable.Repeat("Đường liên thôn <1,5 km> & \"cầu\" {{x}} 🌾 e\u0323\u0302;\n", 2_200));
        var communes = Enumerable.Range(1, 200).Select(i => new { ten = $"Xã {i}", tc = Enumerable.Range(1, 19).Select(n => new { so = $"{n}" }) });
        var docx = Rows.Fill(JsonSerializer.SerializeToNode(new { xa = communes, loi = narrative })!.AsObject());
        Assert.Empty(Docx.Errors(docx));
        Assert.Equal(200, Docx.Rows(docx).Count);
        Assert.Equal("Xã 200 | 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 ", Docx.Rows(docx)[^1]);
        Assert.Equal(narrative.Normalize(), Docx.Texts(docx)[^1]);
    }

    [Fact]
    public void Nothing_is_written_when_a_field_is_missing_or_its_letters_are_broken()
    {
        using var docx = new MemoryStream();
        using var data = JsonDocument.Parse("""{"xa":[{"tc":[]}],"loi":"xã \ud83d"}""");
        var refusal = Assert.Throws<MissingFieldsException>(() => Rows.Fill(data.RootElement, docx));
        Assert.Equal(["xa[0].ten: chưa có dữ liệu", "loi: có ký tự hỏng, không đọc được. Nhập lại chữ này"], refusal.Fields.Select(f => f.ToString()));
        Assert.Equal(0, docx.Length);
    }

    [Fact]
    public void A_package_tells_no_time_and_keeps_its_parts_in_order()
    {
        var docx = Rows.Fill(new JsonObject { ["loi"] = "a" });
        using var zip = new ZipArchive(new MemoryStream(docx));
        Assert.Equal("[Content_Types].xml", zip.Entries[0].FullName);
        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
        Assert.All(zip.Entries, e => Assert.Equal(e.Length, Read(e).Length));
    }

    [Fact]
    public void Documents_made_at_the_same_time_do_not_mix()
    {
        var one = Enumerable.Range(0, 40).Select(i => Rows.Fill(new JsonObject { ["loi"] = new string('x', i * 997 + 1) })).ToList();
        var many = Enumerable.Range(0, 40).AsParallel().AsOrdered().Select(i => Rows.Fill(new JsonObject { ["loi"] = new string('x', i * 997 + 1) }));
        Assert.Equal(one, many);
    }

    [Fact]
    public void Letters_of_every_common_block_come_out_in_normal_form()
    {
        var letters = string.Join(' ', new[] { 0x80..0x300, 0x1E00..0x1F00, 0x2010..0x2040 }
            .SelectMany(block => Enumerable.Range(block.Start.Value, block.End.Value - block.Start.Value)).Select(c => $"a{(char)c}"));
        Assert.Equal(letters.Normalize(), Docx.Texts(Rows.Fill(new JsonObject { ["loi"] = letters }))[^1]);
    }

    [Fact]
    public void However_the_data_are_escaped_the_document_is_the_same()
    {
        var data = new { loi = "Điềm He\t“<&>” 🌾 e\u0301\r\n" };
        Assert.Equal(Filled(JsonSerializer.SerializeToElement(data)), Filled(JsonSerializer.SerializeToElement(data, AsItStands)));
    }

    [Fact]
    public void Making_a_plan_allocates_little()
    {
        var template = new TemplateFolder(Path.Combine(AppContext.BaseDirectory, "docx-templates")).For(DocumentKind.Plan);
        var data = JsonSerializer.SerializeToElement(PlanDocument.From(SamplePlan.Issued, SamplePlan.Set, Issue.Draft).ToJson(), AsItStands);
        using var docx = new MemoryStream(1 << 20);
        template.Fill(data, docx);
        docx.SetLength(0);
        var before = GC.GetAllocatedBytesForCurrentThread();
        template.Fill(data, docx);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 << 10);
    }

    private static byte[] Filled(JsonElement data)
    {
        using var docx = new MemoryStream();
        Rows.Fill(data, docx);
        return docx.ToArray();
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using var source = entry.Open();
        source.CopyTo(content);
        return content.ToArray();
    }
}
