using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using NtmWorkflow.Programme.Reviews;

namespace NtmWorkflow.Programme.Plans;

/// <summary>
/// A plan (kế hoạch) by which an issuing body brings one or several communes to the standard in a year, or its whole area forward:
/// the reviewed state of each criterion, targets, solutions, the duties of the offices, the deadlines.
/// </summary>
[Description("Kế hoạch xây dựng nông thôn mới trong một năm, của cấp chỉ đạo hoặc của chính xã, cho một hoặc nhiều xã. Ngoài những phần bắt buộc, phần nào nguồn có thì ghi: mọi phần đã ghi đều được in ra.")]
public sealed record Plan(
    [property: Description("Mã kế hoạch, duy nhất trong hệ thống: chữ thường không dấu, chữ số và dấu gạch nối, ví dụ \"van-quan-2021\".")]
    [property: RegularExpression("^[a-z0-9]+(-[a-z0-9]+)*$"), MaxLength(60)]
    string Code,
    [property: Description("Loại kế hoạch: \"steering\" kế hoạch chỉ đạo một hoặc nhiều xã đạt chuẩn (mặc định); \"advanced\" kế hoạch chỉ đạo nâng cao, chỉ trình bày các tiêu chí chưa đạt; "
        + "\"annual\" kế hoạch năm của huyện hoặc tỉnh, có biểu mục tiêu và phụ lục công việc; \"own\" kế hoạch của chính xã.")]
    PlanKind? Kind,
    [property: Description("Năm thực hiện kế hoạch.")][property: Range(2010, 2100)]
    int Year,
    [property: Description("Mã bộ tiêu chí áp dụng: \"2016-2020\", \"2021-2025\", \"2021-2025-nang-cao\" hoặc \"2026-2030\".")]
    [property: MinLength(1), MaxLength(40)]
    string CriteriaSet,
    IssuingBody Issuer,
    [property: Description("Trích yếu, không kèm tên loại, ví dụ \"Chỉ đạo thực hiện xã Điềm He đạt chuẩn nông thôn mới năm 2021\".")]
    [property: MinLength(10), MaxLength(400)]
    string Title,
    [property: Description("Số của kế hoạch khi đã có, ví dụ 66; bỏ trống khi văn thư chưa cấp.")][property: Range(1, 99999)]
    int? Number,
    [property: Description("Ngày ban hành yyyy-MM-dd khi đã có; bỏ trống khi văn thư chưa ghi.")]
    DateOnly? Date,
    [property: Description("Căn cứ ban hành, theo thứ tự in trong văn bản.")][property: MinLength(1), MaxLength(30)]
    IReadOnlyList<LegalBasis> LegalBases,
    [property: Description("Mục đích, mỗi mục một đoạn.")][property: MaxLength(20)]
    IReadOnlyList<string>? Purpose,
    [property: Description("Yêu cầu, mỗi mục một đoạn.")][property: MaxLength(20)]
    IReadOnlyList<string>? Requirements,
    [property: Description("Câu dẫn vào phần thực trạng: rà soát theo những quyết định nào. Một hoặc nhiều đoạn.")][property: MaxLength(10)]
    IReadOnlyList<string>? ReviewBasis,
    [property: Description("Các cơ quan có tên trong kế hoạch; nơi khác chỉ ghi mã cơ quan.")][property: MinLength(1), MaxLength(100)]
    IReadOnlyList<Office> Offices,
    [property: Description("Các xã của kế hoạch kèm hiện trạng từng chỉ tiêu.")][property: MinLength(1), MaxLength(200)]
    IReadOnlyList<Commune> Communes,
    [property: Description("Mục tiêu, mỗi mục một đoạn. Số tiêu chí đạt, chưa đạt do phần mềm tính và tự ghi thêm.")][property: MinLength(1), MaxLength(20)]
    IReadOnlyList<string> Objectives,
    [property: Description("Nhiệm vụ chung, mỗi mục một đoạn; trống khi nhiệm vụ đã ghi hết ở \"areas\".")][property: MaxLength(20)]
    IReadOnlyList<string> Tasks,
    [property: Description("Giải pháp theo tiêu chí: giao cơ quan nào, phối hợp với ai, làm gì, hạn nào.")][property: MaxLength(400)]
    IReadOnlyList<Solution> Solutions,
    [property: Description("Nhiệm vụ, giải pháp theo lĩnh vực, theo thứ tự in; giải pháp và mục tiêu của các tiêu chí ghi ở \"criteria\" được in ngay trong lĩnh vực đó.")][property: MaxLength(40)]
    IReadOnlyList<Section>? Areas,
    [property: Description("Mục tiêu của từng tiêu chí: xã nào đạt thêm, xã nào giữ vững, bao nhiêu xã.")][property: MaxLength(99)]
    IReadOnlyList<CriterionTarget>? Targets,
    [property: Description("Các phần khác in trước phần tổ chức thực hiện, ví dụ kinh phí và nguồn vốn, công tác kiểm tra.")][property: MaxLength(20)]
    IReadOnlyList<Section>? Sections,
    [property: Description("Tổ chức thực hiện: nhiệm vụ của từng cơ quan, theo thứ tự in trong văn bản.")][property: MinLength(1), MaxLength(100)]
    IReadOnlyList<Duty> Duties,
    [property: Description("Phụ lục nội dung công việc, tiến độ và trách nhiệm thực hiện, theo nhóm.")][property: MaxLength(40)]
    IReadOnlyList<WorkGroup>? Schedule,
    Deadlines? Deadlines,
    [property: Description("Câu kết, kết thúc không có dấu chấm; phần mềm tự thêm \"./.\".")][property: MaxLength(1000)]
    string? Closing,
    [property: Description("Nơi nhận, mỗi nơi một dòng, không gạch đầu dòng và không dấu chấm phẩy; không ghi dòng \"Lưu\".")]
    [property: MinLength(1), MaxLength(60)]
    IReadOnlyList<string> Recipients,
    [property: Description("Nơi lưu, ví dụ \"VT, VPĐP huyện\"; phải bắt đầu bằng VT.")][property: RegularExpression("^VT(, .+)?$"), MaxLength(100)]
    string Archive,
    Signer Signer)
{
    /// <summary>The deadlines of a plan that is being carried out; such a plan always has them.</summary>
    /// <exception cref="InvalidOperationException">The plan only exists as a document.</exception>
    [JsonIgnore]
    public Deadlines Dates => Deadlines ?? throw new InvalidOperationException($"The plan '{Code}' has no deadlines and is not carried out.");
}

/// <summary>What a plan is for (loại kế hoạch): kế hoạch chỉ đạo, chỉ đạo nâng cao, kế hoạch năm, kế hoạch của xã.</summary>
public enum PlanKind { Steering, Advanced, Annual, Own }

/// <summary>A part of a plan in words (phần nội dung), perhaps with the criteria that it is about (lĩnh vực).</summary>
public sealed record Section(
    [property: Description("Tiêu đề, không đánh số, ví dụ \"Công tác tuyên truyền\".")][property: MinLength(3), MaxLength(300)]
    string Title,
    [property: Description("Nội dung, mỗi phần tử một đoạn.")][property: MaxLength(40)]
    IReadOnlyList<string>? Text,
    [property: Description("Số các tiêu chí thuộc lĩnh vực này.")][property: MaxLength(99)]
    IReadOnlyList<int>? Criteria);
