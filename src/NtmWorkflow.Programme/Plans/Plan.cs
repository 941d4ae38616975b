using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using NtmWorkflow.Programme.Reviews;

namespace NtmWorkflow.Programme.Plans;

/// <summary>
/// A steering plan (kế hoạch chỉ đạo) by which an issuing body brings one or several communes to the standard in a year:
/// the reviewed state of each criterion, the solutions, the duties of the offices, the deadlines.
/// </summary>
[Description("Kế hoạch chỉ đạo thực hiện xây dựng nông thôn mới trong một năm cho một hoặc nhiều xã.")]
public sealed record Plan(
    [property: Description("Mã kế hoạch, duy nhất trong hệ thống: chữ thường không dấu, chữ số và dấu gạch nối, ví dụ \"van-quan-2021\".")]
    [property: RegularExpression("^[a-z0-9]+(-[a-z0-9]+)*$"), MaxLength(60)]
    string Code,
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
    [property: Description("Câu dẫn vào phần thực trạng: rà soát theo những quyết định nào. Một hoặc nhiều đoạn.")][property: MaxLength(10)]
    IReadOnlyList<string>? ReviewBasis,
    [property: Description("Các cơ quan có tên trong kế hoạch; nơi khác chỉ ghi mã cơ quan.")][property: MinLength(1), MaxLength(100)]
    IReadOnlyList<Office> Offices,
    [property: Description("Các xã của kế hoạch kèm hiện trạng từng chỉ tiêu.")][property: MinLength(1), MaxLength(200)]
    IReadOnlyList<Commune> Communes,
    [property: Description("Mục tiêu, mỗi mục một đoạn. Số tiêu chí đạt, chưa đạt do phần mềm tính và tự ghi thêm.")][property: MinLength(1), MaxLength(20)]
    IReadOnlyList<string> Objectives,
    [property: Description("Nhiệm vụ chung, mỗi mục một đoạn.")][property: MinLength(1), MaxLength(20)]
    IReadOnlyList<string> Tasks,
    [property: Description("Giải pháp theo tiêu chí: giao cơ quan nào, phối hợp với ai, làm gì, hạn nào.")][property: MinLength(1), MaxLength(400)]
    IReadOnlyList<Solution> Solutions,
    [property: Description("Tổ chức thực hiện: nhiệm vụ của từng cơ quan, theo thứ tự in trong văn bản.")][property: MinLength(1), MaxLength(100)]
    IReadOnlyList<Duty> Duties,
    Deadlines Deadlines,
    [property: Description("Câu kết, kết thúc không có dấu chấm; phần mềm tự thêm \"./.\".")][property: MaxLength(1000)]
    string? Closing,
    [property: Description("Nơi nhận, mỗi nơi một dòng, không gạch đầu dòng và không dấu chấm phẩy; không ghi dòng \"Lưu\".")]
    [property: MinLength(1), MaxLength(60)]
    IReadOnlyList<string> Recipients,
    [property: Description("Nơi lưu, ví dụ \"VT, VPĐP huyện\"; phải bắt đầu bằng VT.")][property: RegularExpression("^VT(, .+)?$"), MaxLength(100)]
    string Archive,
    Signer Signer);

/// <summary>The body that issues the plan (cơ quan ban hành): a People's Committee, a steering committee, a management board.</summary>
[Description("Cơ quan ban hành kế hoạch.")]
public sealed record IssuingBody(
    [property: Description("Tên trong câu văn, ví dụ \"Ủy ban nhân dân huyện Văn Quan\".")][property: MinLength(3), MaxLength(200)]
    string Name,
    [property: Description("Tên viết tắt trong câu văn, ví dụ \"UBND huyện Văn Quan\".")][property: MinLength(3), MaxLength(100)]
    string ShortName,
    [property: Description("Tên ở đầu văn bản, in hoa, mỗi phần tử một dòng, ví dụ [\"ỦY BAN NHÂN DÂN\", \"HUYỆN VĂN QUAN\"].")]
    [property: MinLength(1), MaxLength(4)]
    IReadOnlyList<string> Header,
    [property: Description("Cơ quan chủ quản in hoa phía trên tên cơ quan ban hành; Ủy ban nhân dân không có.")][property: MaxLength(3)]
    IReadOnlyList<string>? Parent,
    [property: Description("Địa danh trước ngày tháng, ví dụ \"Văn Quan\".")][property: MinLength(2), MaxLength(60)]
    string Place,
    [property: Description("Chữ viết tắt trong ký hiệu văn bản, ví dụ \"UBND\" (thành \"/KH-UBND\").")][property: MinLength(2), MaxLength(20)]
    string Symbol,
    [property: Description("Chữ viết tắt của đơn vị soạn thảo trong ký hiệu công văn, ví dụ \"VPĐP\".")][property: MinLength(1), MaxLength(20)]
    string Drafter,
    [property: Description("Cấp trên xét, công nhận, ví dụ \"Ủy ban nhân dân tỉnh Lạng Sơn\".")][property: MinLength(3), MaxLength(200)]
    string Superior);

/// <summary>A document a plan rests on (căn cứ), or one it refers to.</summary>
public sealed record LegalBasis(
    [property: Description("Tên loại: \"Kế hoạch\", \"Quyết định\", \"Luật\" ...")][property: MinLength(2), MaxLength(60)]
    string Kind,
    [property: Description("Số, ký hiệu, ví dụ \"66/KH-UBND\"; Luật không ghi.")][property: MaxLength(60)]
    string? Number,
    [property: Description("Ngày ban hành yyyy-MM-dd.")]
    DateOnly Date,
    [property: Description("Cơ quan ban hành, ví dụ \"UBND huyện Văn Quan\".")][property: MaxLength(200)]
    string? Issuer,
    [property: Description("Trích yếu nội dung, bắt đầu bằng \"về\" hoặc \"ban hành\".")][property: MinLength(3), MaxLength(500)]
    string Subject)
{
    /// <summary>"Kế hoạch số 66/KH-UBND ngày 04 tháng 3 năm 2021 của UBND huyện Văn Quan về việc ..." (rule G2).</summary>
    [JsonIgnore]
    public string Citation => string.Join(' ', new[]
    {
        Kind, Number is null ? null : $"số {Number}", Vietnamese.Wording.LongDate(Date), Issuer is null ? null : $"của {Issuer}", Subject,
    }.OfType<string>());
}

/// <summary>An office (cơ quan, phòng, ban, ngành) named in the plan.</summary>
public sealed record Office(
    [property: Description("Mã cơ quan, một mã cho một cơ quan trong mọi kế hoạch, mọi năm (tài khoản của cơ quan giữ mã này): chữ thường không dấu, ví dụ \"kt-ht\".")]
    [property: RegularExpression("^[a-z0-9]+(-[a-z0-9]+)*$"), MaxLength(40)]
    string Code,
    [property: Description("Tên đầy đủ, ví dụ \"Phòng Kinh tế và Hạ tầng\".")][property: MinLength(3), MaxLength(200)]
    string Name,
    [property: Description("Thư điện tử công vụ nhận phiếu giao việc và nhắc hạn.")][property: EmailAddress, MaxLength(254)]
    string? Email = null);

/// <summary>A solution (giải pháp): who does what for a criterion, with whom, by when.</summary>
public sealed record Solution(
    [property: Description("Số tiêu chí.")][property: Range(1, 99)]
    int Criterion,
    [property: Description("Mã các cơ quan được giao (chủ trì); \"communes\" là UBND các xã của kế hoạch.")][property: MinLength(1), MaxLength(10)]
    IReadOnlyList<string> Lead,
    [property: Description("Mã các cơ quan phối hợp; \"communes\" là UBND các xã của kế hoạch.")][property: MaxLength(30)]
    IReadOnlyList<string>? With,
    [property: Description("Việc phải làm: cụm từ nối tiếp sau \"giao <cơ quan> phối hợp với <cơ quan>\", không viết hoa đầu, không dấu chấm cuối, không ghi hạn đã ghi ở \"due\".")]
    [property: MinLength(5), MaxLength(4000)]
    string Action,
    [property: Description("Hạn: ngày cuối còn kịp yyyy-MM-dd (\"trước ngày 30/11\" là ngày 29) hoặc cả tháng yyyy-MM; in thành \"hoàn thành chậm nhất ngày ...\".")]
    DueDate? Due = null,
    [property: Description("Mã các xã áp dụng; bỏ trống là mọi xã của kế hoạch.")][property: MaxLength(200)]
    IReadOnlyList<string>? Communes = null,
    [property: Description("Chỉ tiêu áp dụng khi giải pháp không cho cả tiêu chí, ví dụ \"17.8\".")][property: MaxLength(10)]
    string? Indicator = null);

/// <summary>What one or several offices do in carrying the plan out (tổ chức thực hiện).</summary>
public sealed record Duty(
    [property: Description("Mã cơ quan (nhiều mã: cùng chịu trách nhiệm); \"communes\" là UBND các xã của kế hoạch. Bỏ trống khi chủ thể không phải một cơ quan, khi đó ghi \"subject\".")]
    [property: MaxLength(10)]
    IReadOnlyList<string>? Offices,
    [property: Description("Chủ thể khi không phải một cơ quan trong danh sách, ví dụ \"Các thành viên Ban Chỉ đạo các Chương trình MTQG huyện\".")]
    [property: MaxLength(300)]
    string? Subject,
    [property: Description("Nhiệm vụ: cụm từ nối tiếp sau tên cơ quan và dấu hai chấm; không liệt kê tiêu chí chủ trì, phối hợp, vì phần mềm tự ghi thêm theo leads và assists.")][property: MinLength(5), MaxLength(4000)]
    string Text,
    [property: Description("Tiêu chí hoặc chỉ tiêu do cơ quan chủ trì: số tiêu chí (\"4\") hoặc mã chỉ tiêu (\"17.8\"). Chỉ tiêu ghi riêng thắng cả tiêu chí.")]
    [property: MaxLength(60)]
    IReadOnlyList<string>? Leads = null,
    [property: Description("Tiêu chí hoặc chỉ tiêu do cơ quan phối hợp.")][property: MaxLength(60)]
    IReadOnlyList<string>? Assists = null);

/// <summary>Who signs (người ký).</summary>
[Description("Người ký.")]
public sealed record Signer(
    [property: Description("Quyền hạn và chức vụ, in hoa, mỗi phần tử một dòng, ví dụ [\"TM. ỦY BAN NHÂN DÂN\", \"KT. CHỦ TỊCH\", \"PHÓ CHỦ TỊCH\"].")]
    [property: MinLength(1), MaxLength(6)]
    IReadOnlyList<string> Authority,
    [property: Description("Họ và tên, không ghi học hàm, học vị.")][property: MinLength(3), MaxLength(100)]
    string Name,
    [property: Description("Chức vụ chính quyền, in hoa, in ngay trên họ tên khi Ban Chỉ đạo dùng dấu cơ quan, ví dụ \"PHÓ CHỦ TỊCH UBND HUYỆN\".")]
    [property: MinLength(3), MaxLength(100)]
    string? GovernmentPost = null);
