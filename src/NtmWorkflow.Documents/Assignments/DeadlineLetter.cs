using System.ComponentModel;
using System.Text.Json.Serialization;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Assignments;

/// <summary>What a reminder or a nudge is about (việc có hạn).</summary>
/// <param name="Addressee">Who has to act: "Phòng Kinh tế và Hạ tầng", "UBND xã Điềm He".</param>
/// <param name="Work">The work as a verb phrase in lower case: "nộp báo cáo tiến độ tháng 4 năm 2021".</param>
/// <param name="Items">What exactly is awaited, one to a line; may be empty.</param>
public sealed record DueWork(string Addressee, string Work, DateOnly DueOn, IReadOnlyList<string> Items);

/// <summary>The official letter before a deadline (công văn nhắc hạn), and what it shares with the one after a missed deadline.</summary>
public record DeadlineLetter(
    DocumentKind Kind,
    Frame Frame,
    string Title,
    [property: JsonPropertyName("kinh_gui"), Description("Nơi gửi đến.")] string Addressee,
    [property: JsonPropertyName("ke_hoach"), Description("Tên, số, ngày và cơ quan ban hành của kế hoạch.")] string PlanReference,
    [property: JsonPropertyName("viec"), Description("Việc phải làm, viết thường chữ đầu.")] string Work,
    [property: JsonPropertyName("han"), Description("Thời hạn, đủ ngày tháng năm.")] string DueOn,
    [property: JsonPropertyName("so_ngay"), Description("Số ngày còn lại, hoặc số ngày đã quá hạn.")] string Days,
    [property: JsonPropertyName("hom_nay_la_han"), Description("Hôm nay là ngày hết hạn hay không.")] bool IsDueToday,
    [property: JsonPropertyName("noi_dung"), Description("Các nội dung phải nộp, mỗi nội dung một dòng, đã có gạch đầu dòng và dấu câu.")] IReadOnlyList<string> Items) : OfficialDocument(Kind, Frame, Title)
{
    [JsonPropertyName("co_noi_dung"), Description("Có liệt kê nội dung phải nộp hay không.")]
    public bool HasItems => Items.Count > 0;

    /// <summary>The reminder that goes out on a day before the deadline, or on it.</summary>
    public static DeadlineLetter Reminder(Plan plan, DueWork due, DateOnly today, Issue issue) =>
        Letter(DocumentKind.ReminderLetter, plan, $"nhắc thời hạn {due.Work}", due, due.DueOn.DayNumber - today.DayNumber, issue);

    /// <summary>The nudge after the deadline was missed; it sets the last day on which the work is still awaited.</summary>
    public static NudgeLetter Nudge(Plan plan, DueWork due, DateOnly today, DateOnly finishBy, Issue issue) => new(
        Letter(DocumentKind.NudgeLetter, plan, $"đôn đốc {due.Work}", due, today.DayNumber - due.DueOn.DayNumber, issue), Wording.LongDate(finishBy));

    private static DeadlineLetter Letter(DocumentKind kind, Plan plan, string title, DueWork due, int days, Issue issue) => new(
        kind,
        Frame.Of(plan, kind, issue, ["Như trên"]),
        Phrases.Title(plan, title),
        due.Addressee,
        Phrases.FullReference(plan),
        due.Work,
        Wording.LongDate(due.DueOn),
        Wording.Count(days),
        days == 0,
        [.. due.Items.Select((item, i) => $"- {Phrases.LowerFirst(item).TrimEnd('.', ';', ' ')}{(i == due.Items.Count - 1 ? "." : ";")}")]);
}

/// <summary>The official letter after a missed deadline (công văn đôn đốc), with the last day on which the work is still awaited.</summary>
public sealed record NudgeLetter : DeadlineLetter
{
    internal NudgeLetter(DeadlineLetter letter, string extension) : base(letter) => Extension = extension;

    [JsonPropertyName("han_moi"), Description("Hạn mới phải hoàn thành, đủ ngày tháng năm.")]
    public string Extension { get; }
}
