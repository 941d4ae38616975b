using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using NtmWorkflow.Documents.Templates;

namespace NtmWorkflow.Tests.Documents;

/// <summary>Small Word files for the tests, and what Word's own library reads from them.</summary>
internal static class Docx
{
    private const string Types = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
        </Types>
        """;

    private const string Relations = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
        </Relationships>
        """;

    public static byte[] WithBody(string xml) => Zip(
        ("[Content_Types].xml", Types),
        ("_rels/.rels", Relations),
        ("word/document.xml", $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{xml}</w:body></w:document>"""));

    public static byte[] WithParagraphs(params string[] texts) => WithBody(string.Concat(texts.Select(Paragraph)));

    public static byte[] With(byte[] docx, string part, string content)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        var parts = zip.Entries.Where(e => e.FullName != part).Select(e => (e.FullName, new StreamReader(e.Open()).ReadToEnd()));
        return Zip([.. parts, (part, content)]);
    }

    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write(content);
            }
        return stream.ToArray();
    }

    public static string Paragraph(string text) => $"<w:p>{Run(text)}</w:p>";

    public static string Run(string text, string format = "") =>
        $"""<w:r>{format}<w:t xml:space="preserve">{System.Security.SecurityElement.Escape(text)}</w:t></w:r>""";

    public static string Table(params string[][] rows) =>
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>" + string.Concat(rows.Select(cells =>
            "<w:tr>" + string.Concat(cells.Select(c => $"<w:tc>{Paragraph(c)}</w:tc>")) + "</w:tr>")) + "</w:tbl>";

    public static Template Compiled(string bodyXml) => Template.Compile(WithBody(bodyXml)).Accepted;

    public static Template TemplateOf(params string[] paragraphs) => Compiled(string.Concat(paragraphs.Select(Paragraph)));

    public static IReadOnlyList<TemplateProblem> Problems(string bodyXml) =>
        Template.Compile(WithBody(bodyXml)).Problems;

    public static List<string> Texts(byte[] docx) => Read(docx, body => body.Descendants<Paragraph>().Select(TextOf).ToList());

    /// <summary>The rows of the first table, cells joined by " | ".</summary>
    public static List<string> Rows(byte[] docx) => Read(docx, body => body.Descendants<TableRow>()
        .Select(r => string.Join(" | ", r.Elements<TableCell>().Select(c => string.Join('\n', c.Elements<Paragraph>().Select(TextOf))))).ToList());

    public static List<string> Tables(byte[] docx) => Read(docx, body => body.Descendants<Table>().Select(t => t.InnerText).ToList());

    public static string Part(byte[] docx, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    public static List<string> Errors(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];
    }

    private static List<string> Read(byte[] docx, Func<Body, List<string>> read)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        return read(document.MainDocumentPart!.Document!.Body!);
    }

    private static string TextOf(Paragraph paragraph) => string.Concat(paragraph.Elements<Run>().SelectMany(r => r.Elements()).Select(e => e switch
    {
        Text text => text.Text,
        Break => "\n",
        TabChar => "\t",
        _ => "",
    }));
}
