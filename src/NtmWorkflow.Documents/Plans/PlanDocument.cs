using System.ComponentModel;
using System.Text.Json.Serialization;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Documents.Reviews;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Plans;

/// <summary>A plan (kế hoạch) as a document; the four kinds of plan show the same parts in the order that suits them.</summary>
public sealed record PlanDocument(
    DocumentKind Kind,
    Frame Frame,
    string Title,
    [property: JsonPropertyName("can_cu"), Description("Căn cứ ban hành, mỗi căn cứ một mục, đã có dấu câu.")] IReadOnlyList<string> Bases,
    [property: JsonPropertyName("mo_dau"), Description("Câu mở đầu.")] string Opening,
    [property: JsonPropertyName("muc_dich"), Description("Mục đích, mỗi đoạn một mục.")] IReadOnlyList<string> Purpose,
    [property: JsonPropertyName("yeu_cau"), Description("Yêu cầu, mỗi đoạn một mục.")] IReadOnlyList<string> Requirements,
    [property: JsonPropertyName("co_so_ra_soat"), Description("Cơ sở rà soát hiện trạng, mỗi câu một mục.")] IReadOnlyList<string> ReviewBasis,
    [property: JsonPropertyName("ten_cac_xa"), Description("Tên các xã của kế hoạch, nối thành một cụm.")] string CommuneNames,
    [property: JsonPropertyName("cac_xa"), Description("Các xã với thực trạng từng tiêu chí.")] IReadOnlyList<CommuneState> Communes,
    [property: JsonPropertyName("xa_theo_tieu_chi"), Description("Các xã, mỗi xã có hiện trạng, mục tiêu và giải pháp của từng tiêu chí.")] IReadOnlyList<CommuneCriteria> CommuneCriteria,
    [property: JsonPropertyName("muc_tieu"), Description("Mục tiêu, mỗi đoạn một mục.")] IReadOnlyList<string> Objectives,
    [property: JsonPropertyName("muc_tieu_xa"), Description("Mục tiêu của các xã theo từng nhóm.")] IReadOnlyList<TargetGroup> Targets,
    [property: JsonPropertyName("nhiem_vu"), Description("Nhiệm vụ chung, mỗi đoạn một mục.")] IReadOnlyList<string> Tasks,
    [property: JsonPropertyName("linh_vuc"), Description("Nhiệm vụ theo lĩnh vực.")] IReadOnlyList<PlanSection> Areas,
    [property: JsonPropertyName("giai_phap"), Description("Giải pháp theo từng tiêu chí.")] IReadOnlyList<SolutionParagraphs> Solutions,
    [property: JsonPropertyName("tien_do"), Description("Các mốc thời gian thực hiện, mỗi mốc một câu.")] IReadOnlyList<string> Schedule,
    [property: JsonPropertyName("phan_khac"), Description("Các phần nội dung khác.")] IReadOnlyList<PlanSection> Sections,
    [property: JsonPropertyName("to_chuc_thuc_hien"), Description("Phần tổ chức thực hiện, mỗi cơ quan một mục.")] IReadOnlyList<DutyParagraph> Duties,
    [property: JsonPropertyName("ket_thuc"), Description("Câu kết thúc, đã có dấu “./.”.")] string Closing,
    [property: JsonPropertyName("bieu_xa"), Description("Phụ lục mục tiêu của từng xã; có khi kế hoạch đặt mục tiêu cho nhiều xã.")] TargetTable? TargetTable,
    [property: JsonPropertyName("bieu_tieu_chi"), Description("Phụ lục các xã đạt từng tiêu chí.")] CriterionTable? CriterionTable,
    [property: JsonPropertyName("phu_luc_cong_viec"), Description("Phụ lục phân công công việc và tiến độ.")] WorkSchedule? WorkSchedule,
    [property: JsonPropertyName("phu_luc_thon"), Description("Phụ lục nội dung thực hiện tại các thôn.")] VillageTable? Villages) : OfficialDocument(Kind, Frame, Title)
{
    [JsonPropertyName("co_muc_dich_yeu_cau"), Description("Có mục đích hoặc yêu cầu hay không.")]
    public bool HasPurpose => Purpose.Count + Requirements.Count > 0;

    [JsonPropertyName("co_muc_dich"), Description("Có mục đích hay không.")]
    public bool HasPurposeAlone => Purpose.Count > 0;

    [JsonPropertyName("co_yeu_cau"), Description("Có yêu cầu hay không.")]
    public bool HasRequirements => Requirements.Count > 0;

    [JsonPropertyName("co_hien_trang"), Description("Có thực trạng của xã nào hay không.")]
    public bool HasState => Communes.Count > 0;

    [JsonPropertyName("co_muc_tieu_xa"), Description("Có mục tiêu riêng của các xã hay không.")]
    public bool HasTargets => Targets.Count > 0;

    [JsonPropertyName("co_nhiem_vu"), Description("Có nhiệm vụ chung hay không.")]
    public bool HasTasks => Tasks.Count > 0;

    [JsonPropertyName("co_linh_vuc"), Description("Có nhiệm vụ theo lĩnh vực hay không.")]
    public bool HasAreas => Areas.Count > 0;

    [JsonPropertyName("co_giai_phap"), Description("Có giải pháp theo tiêu chí hay không.")]
    public bool HasSolutions => Solutions.Count > 0;

    [JsonPropertyName("co_tien_do"), Description("Có các mốc thời gian hay không.")]
    public bool HasSchedule => Schedule.Count > 0;

    public static PlanDocument From(Plan plan, CriteriaSet set, Issue issue)
    {
        var (kind, appendices) = (DocumentKind.Of(plan), Appendices.From(plan, set, issue));
        var covered = (plan.Areas ?? []).SelectMany(a => a.Criteria ?? []).ToHashSet();
        return new(
            kind,
            Frame.Of(plan, kind, issue),
            Phrases.Title(plan, plan.Title),
            Phrases.Bases([.. plan.LegalBases.Select(b => b.Citation)]),
            $"{plan.Issuer.Name} ban hành Kế hoạch {Phrases.LowerFirst(plan.Title)} với các nội dung sau:",
            [.. (plan.Purpose ?? []).Select(Phrases.Sentence)],
            [.. (plan.Requirements ?? []).Select(Phrases.Sentence)],
            [.. (plan.ReviewBasis ?? []).Select(Phrases.Sentence)],
            Phrases.Communes(plan.Communes),
            [.. plan.Communes.Where(IsDescribed).Select((c, i) => CommuneState.From(set, c, Phrases.Point(plan, i)))],
            [.. plan.Communes.Select((c, i) => Plans.CommuneCriteria.From(plan, set, c, Phrases.Point(plan, i)))],
            [.. plan.Objectives.Select(Phrases.Sentence), .. Remaining(plan, set)],
            TargetGroup.From(plan),
            [.. plan.Tasks.Select(Phrases.Sentence)],
            [.. (plan.Areas ?? []).Select(a => PlanSection.From(plan, set, a))],
            SolutionParagraphs.From(plan, set.Criteria.Where(c => !covered.Contains(c.Number))),
            ScheduleLines.From(plan),
            [.. (plan.Sections ?? []).Select(s => PlanSection.From(plan, set, s))],
            [.. plan.Duties.Select((d, i) => DutyParagraph.From(plan, set, d, i + 1))],
            (plan.Closing ?? $"Trên đây là Kế hoạch {Phrases.LowerFirst(plan.Title)}. Yêu cầu các cơ quan, đơn vị có liên quan nghiêm túc triển khai thực hiện").TrimEnd('.', '/', ' ') + "./.",
            appendices.Targets,
            appendices.Criteria,
            appendices.Schedule,
            appendices.Villages);
    }

    /// <summary>A plan for a year may name a commune only for its targets.</summary>
    private static bool IsDescribed(Commune commune) => commune.Findings.Count > 0 || CommuneState.Introduce(commune) is not null;

    /// <summary>What is not met yet, of the communes for which the plan sets no target of its own.</summary>
    private static IEnumerable<string> Remaining(Plan plan, CriteriaSet set)
    {
        var open = plan.Communes.Where(c => c is { Findings.Count: > 0, Target: null }).Select(c => (c.Name, CommuneSummary.Of(set, c.Findings).NotMet)).Where(c => c.NotMet.Count > 0)
            .Select(c => $"xã {c.Name} gồm {Wording.Count(c.NotMet.Count)} tiêu chí (tiêu chí {Phrases.Numbers(c.NotMet)})").ToList();
        return open.Count == 0 ? [] : [$"Tập trung chỉ đạo hoàn thành các tiêu chí chưa đạt: {string.Join("; ", open)}."];
    }
}
