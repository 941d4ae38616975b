using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Documents.Plans;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Tests.Documents;

namespace NtmWorkflow.Tests.Form;

/// <summary>Documents that break no rule of form: one of each kind that we make, and one with two appendices.</summary>
internal static class Correct
{
    private static readonly TemplateFolder Templates = new(Path.Combine(AppContext.BaseDirectory, "docx-templates"));
    private static readonly Issue Issued = new(7, new(2021, 2, 5));
    private static readonly Signer Committee = new(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "Hứa Phong Lan");

    private static readonly Dictionary<string, byte[]> Made = EachKind.Of(Issued, Committee).ToDictionary(d => d.Kind.Code, Templates.Fill);

    public static IReadOnlyCollection<string> Kinds => Made.Keys;

    public static byte[] Of(string kind) => Made[kind];

    public static byte[] Draft(string kind) => Templates.Fill(EachKind.Of(Issue.Draft, Committee).Single(d => d.Kind.Code == kind));

    public static byte[] Plan => Of("plan");

    public static byte[] Letter => Of("reminder-letter");

    public static byte[] Minutes => Of("appraisal-minutes");

    public static byte[] Submission => Of("submission");

    /// <summary>A steering committee's plan: its head has a body above the issuing one.</summary>
    public static byte[] CommitteePlan { get; } = Templates.Fill(PlanDocument.From(
        SamplePlan.Plan with
        {
            Issuer = SamplePlan.Plan.Issuer with { Parent = ["UBND HUYỆN VĂN QUAN"], Header = ["BAN CHỈ ĐẠO XÂY DỰNG", "NÔNG THÔN MỚI"], Symbol = "BCĐ" },
            Signer = new(["KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"], "Phùng Văn Nghĩa", "PHÓ CHỦ TỊCH UBND HUYỆN"),
        }, SamplePlan.Set, Issued));

    /// <summary>The plan with two appendices, each in a section of its own; their headers come from the section before.</summary>
    public static byte[] WithAppendices { get; } = new Altered(Plan)
        .Say("Các cơ quan xây dựng kế hoạch của mình", "Các cơ quan xây dựng kế hoạch của mình (chi tiết tại Phụ lục I, Phụ lục II kèm theo)")
        .InBody(body =>
        {
            var last = body.Elements().Last();
            last.AddBeforeSelf(Altered.Fragment($"<w:p><w:pPr>{last}</w:pPr></w:p>{Appendix("Phụ lục I", "BIỂU PHÂN CÔNG")}<w:p><w:pPr>{AppendixPages}</w:pPr></w:p>{Appendix("Phụ lục II", "BIỂU TIẾN ĐỘ")}"));
            last.ReplaceWith(Altered.Fragment(AppendixPages));
        }).Docx;

    private const string AppendixPages =
        """<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1190" w:right="1020" w:bottom="1190" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>""";

    private static string Appendix(string heading, string title) => Line("TenPhuLuc", heading) + Line("TieuDePhuLuc", title)
        + Line("KemTheo", "(Kèm theo Kế hoạch số 07/KH-UBND ngày 05 tháng 02 năm 2021 của Ủy ban nhân dân huyện Văn Quan)")
        + """<w:p><w:pPr><w:pStyle w:val="DuongKe"/></w:pPr></w:p>""" + Line("NoiDung", $"Nội dung của {heading}.");

    private static string Line(string style, string text) => $"""<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>""";
}
