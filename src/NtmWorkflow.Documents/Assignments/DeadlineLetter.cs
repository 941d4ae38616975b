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

/// <summary>The official letter before a deadline (công văn nhắc hạn) or after a missed one (công văn đôn đốc).</summary>
public sealed record DeadlineLetter(
    DocumentKind Kind,
    Frame Frame,
    string Title,
    [property: JsonPropertyName("kinh_gui")] string Addressee,
    [property: JsonPropertyName("ke_hoach")] string PlanReference,
    [property: JsonPropertyName("viec")] string Work,
    [property: JsonPropertyName("han")] string DueOn,
    [property: JsonPropertyName("so_ngay")] string Days,
    [property: JsonPropertyName("hom_nay_la_han")] bool IsDueToday,
    [property: JsonPropertyName("noi_dung")] IReadOnlyList<string> Items,
    [property: JsonPropertyName("han_moi")] string? Extension) : OfficialDocument(Kind, Frame, Title)
{
    [JsonPropertyName("co_noi_dung")]
    public bool HasItems => Items.Count > 0;

    /// <summary>The reminder that goes out on a day before the deadline, or on it.</summary>
    public static DeadlineLetter Reminder(Plan plan, DueWork due, DateOnly today, Issue issue) =>
        Letter(DocumentKind.ReminderLetter, plan, $"nhắc thời hạn {due.Work}", due, due.DueOn.DayNumber - today.DayNumber, null, issue);

    /// <summary>The nudge after the deadline was missed; it sets the last day on which the work is still awaited.</summary>
    public static DeadlineLetter Nudge(Plan plan, DueWork due, DateOnly today, DateOnly finishBy, Issue issue) =>
        Letter(DocumentKind.NudgeLetter, plan, $"đôn đốc {due.Work}", due, today.DayNumber - due.DueOn.DayNumber, finishBy, issue);

    private static DeadlineLetter Letter(DocumentKind kind, Plan plan, string title, DueWork due, int days, DateOnly? extension, Issue issue) => new(
        kind,
        Frame.Of(plan, kind, issue, ["Như trên"]),
        Phrases.Title(plan, title),
        due.Addressee,
        Phrases.FullReference(plan),
        due.Work,
        Wording.LongDate(due.DueOn),
        Wording.Count(days),
        days == 0,
        [.. due.Items.Select((item, i) => $"- {Phrases.LowerFirst(item).TrimEnd('.', ';', ' ')}{(i == due.Items.Count - 1 ? "." : ";")}")],
        extension is { } day ? Wording.LongDate(day) : null);
}
