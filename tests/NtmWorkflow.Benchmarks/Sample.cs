using System.IO.Compression;
using System.Text.Json;
using NtmWorkflow.Coordination.Criteria;
using NtmWorkflow.Documents.Assignments;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Documents.Plans;
using NtmWorkflow.Documents.Templates;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reading;

namespace NtmWorkflow.Benchmarks;

/// <summary>A document that is made in every way: its template, its data as a plan's store keeps them, and what comes out.</summary>
internal sealed class Sample
{
    public const string Plan = "plan", Letter = "letter";

    private Sample(OfficialDocument document)
    {
        Template = new TemplateFolder(Path.Combine(AppContext.BaseDirectory, "docx-templates")).For(document.Kind);
        Json = JsonSerializer.SerializeToUtf8Bytes(document.ToJson(), InputJson.Options);
        Data = JsonDocument.Parse(Json).RootElement;
        Docx = Template.Fill(document.ToJson());
        Body = BodyOf(Docx);
    }

    public Template Template { get; }

    public byte[] Json { get; }

    public JsonElement Data { get; }

    public byte[] Docx { get; }

    /// <summary>The document part, the only one that varies.</summary>
    public byte[] Body { get; }

    public static Sample Of(string name)
    {
        var sets = Catalogue.Load();
        var plan = PlanReader.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", "van-quan-2021.json")), sets).Plan!;
        var today = new DateOnly(2021, 4, 23);
        return name == Plan
            ? new(PlanDocument.From(plan, sets[plan.CriteriaSet], new Issue(plan.Number, plan.Date)))
            : new(DeadlineLetter.Reminder(
                plan, new DueWork(plan.Offices[0].Name, "nộp báo cáo tiến độ tháng 4 năm 2021", today.AddDays(2), ["Báo cáo về xã Điềm He", "Báo cáo về xã Bình Phúc"]),
                today, new Issue(null, today)));
    }

    private static byte[] BodyOf(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var part = zip.GetEntry("word/document.xml")!.Open();
        using var body = new MemoryStream();
        part.CopyTo(body);
        return body.ToArray();
    }
}
