using Elsa.Workflows.Attributes;
using Elsa.Workflows.Models;
using Elsa.Workflows.UIHints;

namespace NtmWorkflow.Elsa.Activities;

/// <summary>Somebody has to do something, and says how it came out.</summary>
[Activity("Ntm", "Nông thôn mới", "Giao một việc cho người có vai trò đã nêu và chờ kết quả.", DisplayName = "Giao việc")]
public sealed class HumanTask : WaitingActivity
{
    /// <summary>What is to be done.</summary>
    [Input(DisplayName = "Việc", Description = "Mã của việc, ví dụ review, approve, monthly-report.", Order = 1)]
    public Input<string> Task { get; set; } = null!;

    /// <summary>Who may do it.</summary>
    [Input(DisplayName = "Vai trò", Description = "Vai trò được làm việc này, ví dụ office, commune, leader.", Order = 2)]
    public Input<string> Role { get; set; } = null!;

    /// <summary>For each of whom there is one such task.</summary>
    [Input(DisplayName = "Mỗi", Description = "Ghi offices để giao cho từng cơ quan chủ trì.", Order = 3)]
    public Input<string>? ForEach { get; set; }

    /// <summary>By when.</summary>
    [Input(DisplayName = "Hạn", Description = "Tên một mốc của kế hoạch, ví dụ month, dossier, appraisal.", Order = 4)]
    public Input<string>? Due { get; set; }

    /// <summary>The kind of the document that the task is about.</summary>
    [Input(DisplayName = "Văn bản", Description = "Loại văn bản mà việc này xử lý.", Order = 5)]
    public Input<string>? Document { get; set; }

    /// <summary>How it can come out: the ports. The host answers for the outcome, so it need not be evaluated.</summary>
    [Input(DisplayName = "Kết quả", Description = "Các kết quả có thể chọn; mỗi kết quả là một cổng ra.",
        UIHint = InputUIHints.DynamicOutcomes, AutoEvaluate = false, Order = 6)]
    public Input<ICollection<string>> Outcomes { get; set; } = null!;
}
