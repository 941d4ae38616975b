using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.WorkItems;

/// <summary>What people do in a year, by the names that the workflow definitions use.</summary>
public static class Tasks
{
    public const string Review = "review";
    public const string Assign = "assign";
    public const string Approve = "approve";
    public const string Issue = "issue";
    public const string MonthlyReport = "monthly-report";
    public const string Dossier = "dossier";
    public const string Appraise = "appraise";
    public const string Conclude = "conclude";
    public const string Submit = "submit";
    public const string Decision = "decision";
    public const string Inspect = "inspect";

    /// <summary>Done by the system, between drafting and approving.</summary>
    public const string CheckForm = "check-form";

    public static IReadOnlyList<string> All { get; } = [Review, Assign, Approve, Issue, MonthlyReport, Dossier, Appraise, Conclude, Submit, Decision, Inspect];

    /// <summary>How a task is called in lists and letters.</summary>
    public static string Name(string task) => task switch
    {
        Review => "Xác nhận hiện trạng các tiêu chí",
        Assign => "Phân công thực hiện và trình duyệt kế hoạch",
        Approve => "Duyệt kế hoạch",
        Issue => "Kiểm tra thể thức, cấp số và ngày văn bản",
        MonthlyReport => "Báo cáo tháng",
        Dossier => "Hoàn thiện và nộp hồ sơ đề nghị công nhận",
        Appraise => "Thẩm tra tiêu chí",
        Conclude => "Kết luận thẩm tra",
        Submit => "Duyệt trình hồ sơ lên cấp trên",
        Decision => "Ghi kết quả xét, công nhận",
        Inspect => "Kiểm tra, đôn đốc các xã",
        CheckForm => "Kiểm tra thể thức văn bản",
        _ => throw new ArgumentOutOfRangeException(nameof(task), task, "Unknown task."),
    };

    /// <summary>The task with the month that it is about: "Báo cáo tháng 4 năm 2021".</summary>
    public static string Title(string task, string? period) => (task, period) switch
    {
        (_, null) => Name(task),
        (MonthlyReport, _) => $"Báo cáo {Wording.LongMonth(YearMonth.Parse(period))}",
        _ => $"{Name(task)} {Wording.LongMonth(YearMonth.Parse(period))}",
    };

    /// <summary>The task as a phrase in running text of a letter: "nộp báo cáo tháng 4 năm 2021".</summary>
    public static string Phrase(string task, string? period) => task == MonthlyReport && period is not null
        ? $"nộp báo cáo {Wording.LongMonth(YearMonth.Parse(period))}"
        : char.ToLowerInvariant(Name(task)[0]) + Name(task)[1..];
}
