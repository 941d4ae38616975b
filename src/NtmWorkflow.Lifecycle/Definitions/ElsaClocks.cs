namespace NtmWorkflow.Lifecycle.Definitions;

/// <summary>Elsa's own steps that wait for time: none goes by an office's clock and calendar.</summary>
internal static class ElsaClocks
{
    public const string Mend = "Hãy dùng bước Ntm.WaitUntil, chờ theo giờ Việt Nam và lịch làm việc của cơ quan.";

    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["Elsa.Cron"] = "chạy theo giờ UTC, lệch 7 giờ so với giờ Việt Nam, và không biết ngày nghỉ",
        ["Elsa.StartAt"] = "chờ đến một thời điểm mà nếu không ghi múi giờ thì Elsa hiểu là giờ UTC, lệch 7 giờ so với giờ Việt Nam",
        ["Elsa.Timer"] = "chạy lại sau mỗi khoảng thời gian, không theo ngày giờ nào và không biết ngày nghỉ",
        ["Elsa.Delay"] = "đếm số giờ trôi qua, tính cả ngày nghỉ, nên có thể hết hạn vào ngày không làm việc",
    };

    /// <summary>Why this type of step is no way to wait here; null for any other type.</summary>
    public static string? WhyNot(string type) => Reasons.TryGetValue(type, out var reason) ? $"Bước «{type}» {reason}." : null;
}
