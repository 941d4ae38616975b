using Elsa.Workflows.Attributes;
using Elsa.Workflows.Models;

namespace NtmWorkflow.Elsa.Activities;

/// <summary>Records how the year ended.</summary>
[Activity("Ntm", "Nông thôn mới", "Ghi nhận kết quả cuối cùng của xã hoặc của kế hoạch.", DisplayName = "Ghi nhận kết quả")]
public sealed class Conclude : EffectActivity
{
    /// <summary>The result.</summary>
    [Input(DisplayName = "Kết quả", Description = "Ví dụ recognised, ended.")]
    public Input<string> Result { get; set; } = null!;
}
