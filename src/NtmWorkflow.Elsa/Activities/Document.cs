using Elsa.Workflows.Attributes;
using Elsa.Workflows.Models;

namespace NtmWorkflow.Elsa.Activities;

/// <summary>Has a Word document made.</summary>
[Activity("Ntm", "Nông thôn mới", "Soạn một văn bản Word từ mẫu và số liệu hiện có.", DisplayName = "Soạn văn bản")]
public sealed class Document : EffectActivity
{
    /// <summary>Which document.</summary>
    [Input(DisplayName = "Loại văn bản", Description = "Ví dụ plan, task-sheet, progress-report, submission.", Order = 1)]
    public Input<string> Kind { get; set; } = null!;

    /// <summary>For each of whom one is made.</summary>
    [Input(DisplayName = "Mỗi", Description = "Ghi offices để soạn cho từng cơ quan chủ trì.", Order = 2)]
    public Input<string>? ForEach { get; set; }
}
