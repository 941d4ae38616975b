using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using DocumentFormat.OpenXml.Packaging;

namespace NtmWorkflow.Benchmarks;

/// <summary>One document made in several ways, from the same content to the same parts, all compressed at the level "Optimal".</summary>
[MemoryDiagnoser]
[SuppressMessage("Design", "CA1001", Justification = "A MemoryStream holds nothing to dispose of.")]
public class Making
{
    private readonly MemoryStream docx = new(1 << 20);
    private Sample sample = null!;
    private SdkAuthor author = null!;

    [Params(Sample.Plan, Sample.Letter)]
    public string Document { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        sample = Sample.Of(Document);
        author = new(sample.Docx);
        foreach (var way in new[] { Template, TemplateFromJson, Sdk, SdkWriter })
        {
            way();
            if (Content(docx) != Content(new(sample.Docx)))
                throw new InvalidOperationException($"{way.Method.Name} makes another document; there is nothing to compare.");
        }
    }

    [Benchmark(Baseline = true, Description = "compiled template")]
    public void Template()
    {
        docx.SetLength(0);
        sample.Template.Fill(sample.Data, docx);
    }

    [Benchmark(Description = "the same, its data read from JSON")]
    public void TemplateFromJson()
    {
        docx.SetLength(0);
        using var data = JsonDocument.Parse(sample.Json);
        sample.Template.Fill(data.RootElement, docx);
    }

    [Benchmark(Description = "floor: compressing the finished body")]
    public void Floor()
    {
        docx.SetLength(0);
        using var deflate = new DeflateStream(docx, CompressionLevel.Optimal, leaveOpen: true);
        deflate.Write(sample.Body);
    }

    [Benchmark(Description = "OpenXML SDK, writer")]
    public void SdkWriter()
    {
        docx.SetLength(0);
        author.WriteElements(docx);
    }

    [Benchmark(Description = "OpenXML SDK, tree of elements")]
    public void Sdk()
    {
        docx.SetLength(0);
        author.WriteTree(docx);
    }

    // Element by element with the text; only where namespaces are declared may differ.
    private static string Content(MemoryStream docx)
    {
        using var document = WordprocessingDocument.Open(docx, false);
        return string.Join('\n', document.MainDocumentPart!.Document!.Descendants().Select(e => e.ChildElements.Count == 0 ? $"{e.LocalName} {e.InnerText}" : e.LocalName));
    }
}
